"""`concordat why`: takes a system folder and the name of a figure, gives the tree of reasons down to rows, rules and acts."""

import difflib
import json
import sys
from pathlib import Path
from typing import Annotated

import typer


def run(
    folder: Annotated[Path, typer.Argument(help="A system folder.")],
    figure: Annotated[
        str, typer.Argument(help="A figure, such as balance.system_position; without one, all names are listed.")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Give the tree as JSON.")] = False,
    full: Annotated[
        bool, typer.Option("--full", help="Tell every part, not only the largest one, to its ends.")
    ] = False,
) -> int:
    """Say why a figure is what it is: rules with source and date, contracts, data lines with hash, and the act behind it."""
    from concordat.cli.told import told
    from concordat.kernel.jsonable import jsonable, without_empty
    from concordat.publish import names_below, why_text
    from concordat.store import resolve

    system, year, _ = told(folder)
    figures = year.figures
    if not figure:
        print("\n".join(sorted(figures)))
        return 0
    if figure not in figures:
        near = difflib.get_close_matches(figure, figures, n=3, cutoff=0.4)
        hint = f" Did you mean {', '.join(near)}?" if near else ""
        print(
            f"There is no figure named “{figure}”.{hint} `concordat why {folder}` lists all of them.", file=sys.stderr
        )
        return 2
    because = figures[figure].because
    traced = resolve(system, because)
    if as_json:
        print(json.dumps(without_empty(jsonable(traced)), ensure_ascii=False, indent=2))
    else:
        print(why_text(traced, figures[figure], names=names_below(because, traced, figures), full=full))
    return 0
