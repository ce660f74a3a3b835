"""`concordat calc`: takes JSON on standard input, gives the answer with its reasons as JSON."""

import json
import sys
from typing import Annotated

import typer


def run(
    name: Annotated[str, typer.Argument(help="The calculation, such as pay.spell.")] = "",
    show_list: Annotated[bool, typer.Option("--list", help="Show every calculation and what it does.")] = False,
    schema: Annotated[
        bool, typer.Option("--schema", help="Show what the calculation takes and gives, as JSON Schema.")
    ] = False,
    batch: Annotated[
        bool, typer.Option("--batch", help="Read JSON lines and write JSON lines, one answer for each.")
    ] = False,
) -> int:
    """Run one public calculation: JSON in, JSON out."""
    from concordat.calculations import run_batch, run_json
    from concordat.calculations import schema as schema_of
    from concordat.cli.own_output import own_output
    from concordat.kernel.calculation import calculation_names, calculations

    if show_list or not name:
        for calculation in calculations().values():
            print(f"{calculation.name:28} {calculation.says}")
        return 0
    if name not in calculation_names():
        print(f"There is no calculation named “{name}”; `concordat calc --list` shows all of them.", file=sys.stderr)
        return 2
    if schema:
        print(json.dumps(schema_of(name), ensure_ascii=False, indent=2))
        return 0
    if not batch:
        with own_output():
            result = run_json(name, sys.stdin.read())
        print(json.dumps(result, ensure_ascii=False, indent=2))
        return 0 if "value" in result else 1
    status = 0
    answers = run_batch(name, sys.stdin)
    while True:
        with own_output():
            one = next(answers, None)
        if one is None:
            return status
        print(json.dumps(one, ensure_ascii=False))
        status = status if "value" in one else 1
