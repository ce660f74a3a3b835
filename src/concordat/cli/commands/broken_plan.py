"""`concordat broken_plan`: takes a system folder, and possible years of activity if there are any, shows what each party would bear if the plan is broken."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from concordat.kernel.finding import Finding
    from concordat.pay.many_draws import Numbers

COLUMNS = ("draw", "line", "month", "share")
MONTHS = 12


def run(
    folder: Annotated[Path, typer.Argument(help="A system folder.")],
    draws: Annotated[
        Path | None,
        typer.Option(
            help="A CSV of possible years: draw, line, month (1 to 12 from April, empty for every month), share of activity. "
            "Without it the years are those of each line’s forecast, and made up where there is none."
        ),
    ] = None,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print the table as CSV.")] = False,
) -> int:
    """Settle possible years of activity under the contracts as they are: who bears what, on average and at worst."""
    from concordat import pay
    from concordat.cli.given import system_in
    from concordat.cli.story import console, print_table
    from concordat.publish.formats import csv as csv_format

    system = system_in(folder)
    settled = pay.settle(system)
    if draws:
        found = pay.broken_plan(settled, _draws(draws), system.rules)
    else:
        years = pay.usual_draws(system, settled)
        found = pay.broken_plan(settled, years.draws, system.rules, years.because)
    shown = found.table()
    if as_csv:
        print(csv_format.text(shown), end="")
    else:
        print_table(console(), shown)
    return 0


def _draws(file: Path) -> "dict[str, Numbers]":
    """Return the shares of each line by draw and month; raises Refused with every row that cannot be read."""
    import csv

    import numpy as np

    from concordat.kernel.finding import Refused

    try:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            rows = list(csv.DictReader(opened))
    except (OSError, UnicodeDecodeError) as error:
        raise typer.BadParameter(f"--draws: {file} cannot be read: {error}") from None
    if rows and not {"draw", "line", "share"} <= rows[0].keys():
        raise typer.BadParameter(f"--draws: the columns are {', '.join(COLUMNS)}")
    findings, numbers = [], {name: at for at, name in enumerate(dict.fromkeys(row["draw"] for row in rows))}
    found: dict[str, Numbers] = {}
    for at, row in enumerate(rows, start=2):
        try:
            share, month = float(row["share"]), (row.get("month") or "").strip()
            months = slice(None) if not month else range(MONTHS)[int(month) - 1] if int(month) > 0 else None
        except (IndexError, TypeError, ValueError):
            months = None
        if months is None:
            findings.append(_unread(file, at))
            continue
        own = found.setdefault(row["line"], np.full((len(numbers), MONTHS), np.nan))
        own[numbers[row["draw"]], months] = share
    if findings:
        raise Refused(findings)
    return found


def _unread(file: Path, line: int) -> "Finding":
    from concordat.kernel.finding import Finding, Place

    what = f"Line {line} of {file.name} cannot be read."
    why, then = "A share is a number, a month 1 to 12 from April, or empty for every month.", "Correct the line."
    return Finding("bad-number", what, why, then, Place(file.name, line))
