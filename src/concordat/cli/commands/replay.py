"""`concordat replay`: takes a system folder and ways to pay, shows who gains and who loses by each on the same activity."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from datetime import date


def run(
    folder: Annotated[Path, typer.Argument(help="A system folder.")],
    forms: Annotated[
        str, typer.Option(help="Payment forms with commas between them; without it, every form there is.")
    ] = "",
    terms: Annotated[
        list[str] | None, typer.Option(help="A term to try, such as blended_rate=20%; give it again for each.")
    ] = None,
    year: Annotated[str, typer.Option(help="The financial year whose national rules hold, such as 2018/19.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print what each contract would pay as JSON.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print what each contract would pay as CSV.")] = False,
) -> int:
    """Pay the activity of a year in other ways: who gains, who loses, and where it breaks even."""
    from concordat import pay
    from concordat.cli.findings import print_findings
    from concordat.cli.given import system_in
    from concordat.cli.story import console, print_table
    from concordat.publish.formats import csv as csv_format
    from concordat.publish.formats import json as json_format

    if as_json and as_csv:
        raise typer.BadParameter("--json and --csv do not go together")
    own, on = _terms(terms or []), _first_day(year)
    wanted = [form.strip() for form in forms.split(",") if form.strip()]
    ways = tuple(pay.way_of(form, own, on) for form in wanted) if wanted else pay.every_form(own, on)
    system = system_in(folder)
    found = pay.replay(pay.settle(system), ways, system.rules)
    if as_json or as_csv:
        table = pay.replay_contracts(found)
        print(json_format.text(json_format.table_json(table)) if as_json else csv_format.text(table), end="")
    elif found.ways:
        for table in (pay.replay_parties(found), pay.replay_even(found)):
            print_table(console(), table)
    if found.findings:
        print_findings(found.findings)
    return 0 if found.ways else 1


def _terms(typed: list[str]) -> dict[str, str]:
    found = {}
    for one in typed:
        name, equals, text = one.partition("=")
        if not equals:
            raise typer.BadParameter(f"--terms: “{one}” is not a name, =, and a value")
        found[name.strip()] = text.strip()
    return found


def _first_day(year: str) -> "date | None":
    from concordat.kernel.period import FinancialYear

    try:
        return FinancialYear.parse(year).interval.start if year else None
    except ValueError as error:
        raise typer.BadParameter(f"--year: {error}") from None
