"""What pages of one reorganisation share: takes a question to the service, gives the case, the day it is looked at, its proof of duty and its statement, and the ways between its pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordat import merge
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Refused
from concordat.merge.calculations.readiness import Gives
from concordat.merge.records import Reorganisation
from concordat.publish.words import bare
from concordat.web.core.ask import Ask
from concordat.web.core.page import Link, Missing


@dataclass(frozen=True)
class Filters:
    """The day: what was recorded later is not told."""

    on: date | None = None


def day_of(ask: Ask) -> date:
    """Return the day a page of a case looks at."""
    chosen: date | None = ask.filters.on if ask.filters is not None else None
    return chosen or ask.day


def case_of(ask: Ask, reorganisation: str) -> Reorganisation:
    """Return the case; raises Missing where there is none."""
    case = ask.system.find(Reorganisation, reorganisation)
    if case is None:
        look = (Link("Reorganisations", ask.path("reorganisations")),)
        raise Missing(f"There is no reorganisation “{reorganisation}”.", look)
    return case


def proof(ask: Ask, case: Reorganisation) -> merge.CaseProof:
    """Return the proof of duty of a case as known on the day."""
    on = day_of(ask)
    made: merge.CaseProof = ask.remember(("proof of duty", case.id, on), lambda: merge.case_proof(ask.system, case, on))
    return made


def statement(ask: Ask, case: Reorganisation) -> tuple[Answer[Gives] | None, tuple[Finding, ...]]:
    """Return the readiness statement of a case as known on the day, or why it cannot be told."""
    try:
        told = merge.case_readiness(ask.system, case, proof(ask, case))
    except Refused as refused:
        return None, refused.findings
    return told, told.findings


def trail(ask: Ask, case: Reorganisation | None = None) -> tuple[Link, ...]:
    """Return the way back: to the list, and to the case from one of its pages."""
    first = (Link("Reorganisations", ask.path("reorganisations")),)
    return (*first, Link(case.title, ask.record("Reorganisation", case.id))) if case else first


def pages(ask: Ask, case: Reorganisation, but: str = "") -> Iterator[Link]:
    """Give the other pages of a case, told as of the same day."""
    own = ask.record("Reorganisation", case.id)
    day = f"?on={day_of(ask)}" if day_of(ask) != ask.day else ""
    for end, text in (
        ("", "The case"),
        ("duties", "Who answers for each duty, day by day"),
        ("readiness", "Readiness statement"),
        ("engagement", "Who was asked"),
    ):
        if end != but:
            yield Link(text, f"{own}{'/' if end else ''}{end}{day}")


def days_to_look_at(ask: Ask, case: Reorganisation) -> Iterator[Link]:
    """Give the case on the days on which it changed most, where that is not the day looked at."""
    for day, text in (
        (case.shadow_from, "rehearsing began"),
        (case.legal_date_known, "the first day in law was fixed"),
        (case.legal_date, "the new bodies began"),
    ):
        if day is not None and day > ask.day and day != day_of(ask):
            yield Link(
                f"As it was known on {bare(day)}, when {text}", f"{ask.record('Reorganisation', case.id)}?on={day}"
            )
