"""Takes a report since a committee last met, gives a table for each of its sections; each line says why."""

from concordat.kernel.answer import Answer
from concordat.kernel.table import Table, table
from concordat.publish.digest.report import SinceYouLastMet

COLUMNS = {"says": "What", "on": "Day", "withheld": "Withheld, because"}


def section_tables(report: SinceYouLastMet) -> tuple[Table, ...]:
    """Return a table for each section that has lines; the report itself names the others."""
    return tuple(
        table(
            f"since_{section.name}",
            section.title,
            COLUMNS if any(line.withheld for line in section.lines) else {"says": "What", "on": "Day"},
            (
                (Answer(line.says, line.because), line.on, line.withheld)
                if any(each.withheld for each in section.lines)
                else (Answer(line.says, line.because), line.on)
                for line in section.lines
            ),
        )
        for section in report.sections
        if section.lines
    )


def quiet_sections(report: SinceYouLastMet) -> tuple[str, ...]:
    """Return the titles of the sections in which there is nothing."""
    return tuple(section.title for section in report.sections if not section.lines)
