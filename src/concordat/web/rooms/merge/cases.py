"""The case that a page of a reorganisation is about, its first day as far as known, and the ways between its pages."""

from datetime import date

from concordat import merge
from concordat.kernel.given import find
from concordat.merge.records import Reorganisation
from concordat.publish.records import Commitment, CommitmentDate
from concordat.web.core.ask import Ask
from concordat.web.core.page import Link, Missing

ASPECTS = {
    "transfers": "What moves to whom",
    "codes": "Codes",
    "posts": "Posts, people and running cost",
    "before-and-after": "Before and after",
}


def case_of(ask: Ask, code: str) -> Reorganisation:
    """Return the case; raises Missing where there is none."""
    one = find(ask.system, Reorganisation, code)
    if one is None:
        raise Missing(f"There is no reorganisation “{code}”.", (Link("Reorganisations", ask.path("reorganisations")),))
    return one


def first_day(ask: Ask, one: Reorganisation) -> tuple[date | None, str]:
    """Return the first day of the new bodies that work is counted from, with what it is: in law, promised, or the earliest thought possible."""
    known = one.legal_date_on(ask.day)
    if known is not None:
        return known, "the first day in law"
    promise = find(ask.system, Commitment, one.day_one) if one.day_one else None
    dates = [
        row
        for row in ask.system.all(CommitmentDate)
        if promise is not None
        and row.commitment == promise.id
        and row.kind == "due"
        and row.on
        and row.recorded <= ask.day
    ]
    if dates:
        return max(dates, key=lambda row: row.recorded).on, "the day that is promised; there is none in law yet"
    return one.not_before, "the earliest day thought possible; there is none in law yet"


def within(ask: Ask, one: Reorganisation) -> bool:
    """Say whether the person who asks works for one of its bodies, old or new."""
    return ask.sees(*one.predecessors, *one.successors)


def trail(ask: Ask, one: Reorganisation) -> tuple[Link, ...]:
    """Return the way to the case."""
    return (
        Link("Reorganisations", ask.path("reorganisations")),
        Link(one.title, ask.record("Reorganisation", one.id)),
    )


def aspects(ask: Ask, one: Reorganisation, but: str = "") -> tuple[Link, ...]:
    """Return links to the pages of the case, but for the one that is read."""
    return tuple(
        Link(text, ask.path(f"reorganisations/{one.id}/{name}")) for name, text in ASPECTS.items() if name != but
    )


def transfers_of(ask: Ask, one: Reorganisation) -> merge.Transfers | None:
    """Return what moves to whom, counted for the first day as far as it is known; None where there is none."""
    day, _ = first_day(ask, one)
    if day is None:
        return None
    return ask.remember(("transfers", one.id), lambda: merge.transfers(ask.system, one, day, ask.day))  # type: ignore[no-any-return]


def things_link(ask: Ask, one: Reorganisation) -> Link:
    """Return the way to the things one by one, for those who may go it."""
    text = "Thing by thing, for those who work in its bodies"
    return Link(text, ask.path(f"reorganisations/{one.id}/transfers/things"))
