"""`concordat meeting_year`: takes a system folder, tells when bodies meet and the last safe day of every paper, or gives a calendar file."""

from pathlib import Path
from typing import Annotated

import typer


def run(
    folder: Annotated[Path, typer.Argument(help="A system folder.")],
    year: Annotated[str, typer.Option(help="A financial year such as 2018/19; without it, that of the system.")] = "",
    body: Annotated[str, typer.Option(help="The code of one body; without it, all.")] = "",
    calendar: Annotated[bool, typer.Option("--calendar", help="Print a calendar file (iCalendar) instead.")] = False,
) -> int:
    """Tell the meeting year: every meeting, the last safe day of every paper, and the orders that cannot be."""
    from concordat import decide
    from concordat.cli.findings import print_findings
    from concordat.cli.given import system_in
    from concordat.cli.story import console, print_table
    from concordat.decide.told.meetings import meetings_between, meetings_table
    from concordat.decide.told.safe_dates import safe_dates_table
    from concordat.kernel.period import FinancialYear
    from concordat.publish.feeds.icalendar import appointed
    from concordat.publish.feeds.icalendar import calendar as calendar_file
    from concordat.publish.feeds.safe_days import safe_days
    from concordat.publish.feeds.site import Site
    from concordat.publish.names import names_of

    system = system_in(folder)
    try:
        months = (FinancialYear.parse(year) if year else FinancialYear.of(system.settings.as_at)).interval
    except ValueError as error:
        raise typer.BadParameter(f"--year: {error}") from None
    names, book, day = names_of(system), decide.book_of(system), system.settings.as_at
    found = meetings_between(book, body=body, since=months.start, until=months.last_day)
    planned = decide.open_plans(system, book, decide.statuses(system), day)
    if calendar:
        wanted = {f"Meeting-{one.id}" for one in found}
        meetings = (one for one in appointed(system, day) if one.id in wanted)
        title = f"The meeting year of {system.settings.name}"
        entries = (*meetings, *safe_days(planned.plans, names, day, body))
        print(calendar_file(Site(title, "", folder.resolve().name, day), title, entries).decode(), end="")
        return 0
    screen = console()
    tables = (safe_dates_table(planned.plans, names), meetings_table(system, book, found, names, day))
    if not any(table.rows for table in tables):
        print("No meeting of this year is recorded, and no vote is open.")
    for table in tables:
        if table.rows:
            print_table(screen, table, most=len(table.rows))
    if planned.findings:
        print_findings(planned.findings)
    return 0
