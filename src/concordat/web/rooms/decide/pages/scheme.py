"""The scheme of reservation and delegation: every clause in force on a day, and everything the checks find on it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from concordat.decide.authority.of_system import clauses_in_force, scheme_findings
from concordat.decide.authority.sheet import sheet_text
from concordat.decide.records import Grant
from concordat.decide.told.authority import clauses_table
from concordat.kernel.period import holds
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, File, Link, Page, ToDo
from concordat.web.rooms.decide.choices import body_choices
from concordat.web.rooms.decide.seen import open_to

PATH = "scheme"
TITLE = "Scheme of reservation and delegation"
AUDIENCE = PUBLIC
MENU = ("Decisions", 70)
FILES = ("clauses.csv",)


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    on: date | None = None
    body: str = ""
    decision: str = ""


def choices(ask: Ask) -> dict[str, Any]:
    """Return the bodies and the types of decision that clauses name."""
    grants = ask.system.all(Grant)
    types = sorted({one.decision_type for one in grants})
    return {
        "body": body_choices(ask, (one.grantor for one in grants)),
        "decision": [("", "All decisions"), *((one, one) for one in types)],
    }


def show(ask: Ask) -> Page:
    """Show the clauses in force, those that are drafts only to the bodies whose they are."""
    own, day = ask.filters, ask.filters.on or ask.day
    found = [
        one
        for one in ask.system.all(Grant)
        if holds(one.starts, one.ends, day)
        and holds(None, one.revoked, day)
        and own.body in ("", one.grantor)
        and own.decision in ("", one.decision_type)
        and open_to(ask, one, one.grantor)
    ]
    faults = ask.remember(("scheme findings", day), lambda: scheme_findings(ask.system, day))
    return Page(
        title=TITLE,
        caption=f"On {day:%-d %B %Y}",
        says=(
            "What a body keeps, what it gives to others, and on what it hears them. What no clause gives is kept.",
            "It is kept as a spreadsheet, which anyone may download below. Those who work for a body can try a changed sheet "
            "without keeping it, and import it.",
            *(() if faults else ("The checks find nothing wrong with it on this day.",)),
        ),
        figures=(ask.remember(("clauses in force", day), lambda: clauses_in_force(ask.system, day)),),
        tables=(clauses_table(found),) if found else (),
        findings=faults,
        links_of={
            "clauses": tuple(ask.record("Grant", one.id) for one in found),
            "clauses.instrument": tuple(ask.record("Instrument", one.instrument) for one in found),
        },
        links=(
            Link("Who may decide?", ask.path("who-may-decide"), "ask the scheme"),
            *(_trial(ask) if ask.bodies else ()),
            Link("The texts that the clauses stand in", ask.path("instruments")),
        ),
        to_do=(
            ToDo("decide.add_grant", "Add a clause", _of(own.body), own.body),
            ToDo("decide.import_scheme", "Import a sheet", {"body": own.body} if own.body else {}, own.body),
        ),
        files=(File("clauses.csv", "text/csv; charset=utf-8", lambda: _sheet(ask, own.body), "spreadsheet to import"),),
        empty="" if found else "No clause fits. Choose another day or body, or add clauses.",
    )


def _trial(ask: Ask) -> tuple[Link, ...]:
    """Return the way to the trial of a sheet, which is for those who work for a body."""
    says = "check it and ask who may decide by it, without keeping it"
    return (Link("Try a sheet", ask.path("scheme/try"), says),)


def _of(body: str) -> dict[str, str]:
    return {"grantor": body} if body else {}


def _sheet(ask: Ask, body: str) -> bytes:
    """Return every clause that is open to who asks, past and coming ones too, as a sheet that can be imported again."""
    grants = (one for one in ask.system.all(Grant) if body in ("", one.grantor) and open_to(ask, one, one.grantor))
    return sheet_text(grants).encode("utf-8-sig")
