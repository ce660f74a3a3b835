"""The differences of a single contract to settle: who settles each, by when, among which rules, where it stands and what it costs whom."""

from dataclasses import dataclass
from typing import Any, Literal

from concordat import pay
from concordat.contract.records import Consolidation, HarmonisationDecision
from concordat.kernel.given import find
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo

PATH = "consolidations/<str:consolidation>/differences"
TITLE = "Differences to settle"
AUDIENCE = PUBLIC


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    owner: str = ""
    state: Literal["", "not taken up", "open", "proposed", "agreed"] = ""


def choices(ask: Ask) -> dict[str, Any]:
    """Return the bodies that settle differences."""
    bodies = dict.fromkeys(one.owner for one in ask.system.all(HarmonisationDecision))
    return {"owner": [("", "anybody"), *((body, ask.names.get(body, body)) for body in bodies)]}


def show(ask: Ask, consolidation: str) -> Page:
    """Show every difference, or those of one owner or in one state."""
    own = find(ask.system, Consolidation, consolidation)
    if own is None:
        look = (Link("From many contracts to one", ask.path("consolidations")),)
        raise Missing(f"There is no worksheet “{consolidation}”.", look)
    if own.signed is not None:
        return Page(
            title=own.title,
            caption=TITLE,
            says=(f"It was signed on {own.signed:%-d %B %Y}. Nothing is left to settle.",),
            links=(Link("The contract", ask.record("Contract", own.id)),),
        )
    found = _found(ask, consolidation)
    shown = found.of(ask.filters.owner, ask.filters.state)
    rows = shown.table()
    return Page(
        title=own.title,
        caption=TITLE,
        says=(
            "Each difference has one owner. Not decided is a state as well: with the rules that are weighed, by what, and a "
            "day. Whoever saves what somebody else has changed in the meantime is told so.",
        ),
        figures=found.figures,
        tables=(rows,) if shown.rows else (),
        links_of={rows.name: tuple(_term(ask, own.id, one.clause.key) for one in shown.rows)},
        to_do=_to_do(ask, own, shown),
        empty="" if shown.rows else "No difference is with this body in this state.",
        links=(
            Link("The whole worksheet", ask.record("Consolidation", own.id)),
            Link("The collaborative agreement", ask.path(f"consolidations/{own.id}/agreement")),
        ),
        trail=(
            Link("From many contracts to one", ask.path("consolidations")),
            Link(own.title, ask.record("Consolidation", own.id)),
        ),
        follow=("Consolidation", own.id),
    )


def _found(ask: Ask, consolidation: str) -> pay.DifferencesToSettle:
    def work() -> pay.DifferencesToSettle:
        made = next(one for one in worked.consolidated(ask) if one.consolidation.id == consolidation)
        return pay.differences_to_settle(made, ask.system.all(HarmonisationDecision), worked.statements(ask), ask.day)

    found: pay.DifferencesToSettle = ask.remember(("to settle", consolidation), work)
    return found


def _to_do(ask: Ask, own: Consolidation, shown: pay.DifferencesToSettle) -> tuple[ToDo, ...]:
    mine = next((one for one in own.commissioners if ask.holds("contract manager", body=one)), own.co_ordinator)
    given = {"consolidation": own.id, "owner": mine}
    if len(shown.rows) == 1:
        given["clause"] = shown.rows[0].clause.key
    return (ToDo("contract.track_difference", "Say where a difference stands", given, mine),)


def _term(ask: Ask, consolidation: str, clause: str) -> str:
    return f"{ask.record('Consolidation', consolidation)}?clause={clause}"
