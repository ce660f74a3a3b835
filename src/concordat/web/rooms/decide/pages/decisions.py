"""Every decision of every body, the latest first: on which text, with which votes, by which rule."""

from dataclasses import dataclass
from datetime import date

from concordat.decide.records import Resolution
from concordat.decide.told.resolutions import decisions, decisions_table
from concordat.kernel.system import key_of
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page
from concordat.web.rooms.decide.choices import body_choices

PATH = "decisions"
TITLE = "Decisions taken"
AUDIENCE = PUBLIC
MENU = ("Decisions", 20)


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    body: str = ""
    since: date | None = None
    until: date | None = None


def choices(ask: Ask) -> dict[str, list[tuple[str, str]]]:
    """Return the bodies that have decided something."""
    return {"body": body_choices(ask, {one.body for one in ask.system.all(Resolution)})}


def show(ask: Ask) -> Page:
    """Show the decisions that the filters leave."""
    given = ask.filters
    found = decisions(ask.system, body=given.body, since=given.since, until=given.until)
    said = decisions_table(found, ask.names)
    return Page(
        title=TITLE,
        says=("Each line is one vote of one body on one exact text. Together they count by the rule of the proposal.",),
        tables=(said,) if said.rows else (),
        links_of={said.name: tuple(ask.record("Resolution", *key_of(one.resolution)) for one in found)},
        empty=""
        if found
        else "No decision is recorded for these filters. Decisions appear here as bodies record their votes.",
    )
