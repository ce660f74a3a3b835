"""Since you last met: everything that happened between two meetings of a committee, made from the records, the same for everyone."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.period import ONE_DAY
from concordat.publish.digest.report import since_you_last_met
from concordat.publish.digest.tables import quiet_sections, section_tables
from concordat.publish.digest.usual import followers, usual_period
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "since"
TITLE = "Since you last met"
AUDIENCE = PUBLIC
MENU = ("Promises", 40)


@dataclass(frozen=True)
class Filters:
    """What narrows the page: the committee, and the days of two of its meetings."""

    committee: str = ""
    since: date | None = None
    until: date | None = None


def choices(ask: Ask) -> dict[str, list[tuple[str, str]]]:
    """Return the bodies that meet, scrutiny committees first."""
    return {"committee": [(code, ask.names.get(code, code)) for code in followers(ask.system)]}


def show(ask: Ask) -> Page:
    """Show the report; without dates it covers the time from the last meeting to today, or to the next meeting where that is sooner."""
    given, known = ask.filters, followers(ask.system)
    committee = given.committee or (known[0] if known else "")
    if not committee:
        return Page(
            title=TITLE, empty="No body has a meeting on record yet; the report runs from one meeting to the next."
        )
    usual = usual_period(ask.system, committee, ask.day)
    meeting = given.until or usual[1]
    # What is dated after today has not happened yet: a report for a meeting to come ends today.
    since, until = given.since or usual[0], given.until or min(meeting, ask.day + ONE_DAY)
    made = ask.remember(
        ("since", committee, since, until), lambda: since_you_last_met(ask.system, committee, since, until, meeting)
    )
    quiet = quiet_sections(made)
    note = (f"Note before the report: {made.note}",) if made.note else ()
    nothing = (f"Nothing in: {', '.join(title.lower() for title in quiet)}.",) if quiet and made.lines else ()
    return Page(
        title=made.title,
        says=(*made.says, *note, *nothing),
        tables=section_tables(made),
        links=(
            Link("What scrutiny asked for", ask.path("scrutiny")),
            Link(
                "Get this report before each meeting",
                ask.path(f"follow?kind=Body&key={committee}&rhythm=before+meetings"),
            ),
        ),
        follow=("Body", committee),
    )
