"""`concordat rules`: takes a part of a name, gives the rules with value, date, source and status."""

from typing import Annotated

import typer


def run(part: Annotated[str, typer.Argument(help="A part of a rule's name, such as marginal.")] = "") -> int:
    """Show the dated rules of the rulebook: value, from, source, status."""
    from concordat.store import national_rulebook

    rules = national_rulebook()
    print(f"Rulebook edition {rules.edition}")
    for rule in (name for name in rules.ids if part in name):
        history = rules.history(rule)
        print(f"\n{rule}: {history[0].title} ({history[0].unit})")
        for value in history:
            shown = "ended" if value.value is None else value.value
            print(f"  from {value.starts}: {shown} [{value.status}] {value.source}")
    return 0
