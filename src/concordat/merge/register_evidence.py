"""Evidence from the registers of a case: takes a system, a case and a day, gives what transfers, codes and people say of its readiness."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.merge.case_days import day_one_of
from concordat.merge.codes_of import code_changes, codes_of
from concordat.merge.evidence_of import of_codes, of_transfer
from concordat.merge.offers import offers_in
from concordat.merge.people_of import offer_of, people_of, person_of
from concordat.merge.readiness_statement import Evidence
from concordat.merge.records import PostOffer, Reorganisation
from concordat.merge.transfers_of import lines_of, transfers

OUTCOMES = ("placed", "leaving")


def register_evidence(system: System, case: Reorganisation, on: date) -> Iterator[Evidence]:
    """Give evidence of each register that holds anything of the case; one that holds nothing says nothing.

    People are not counted here: a pool may be so small that a number would tell of somebody.
    """
    day = day_one_of(case, on)
    if lines_of(system, case.id):
        desk = transfers(system, case, day, on).desk
        yield _counted_for(day, of_transfer(desk.moved, desk.permissions, on))
    if code_changes(system, case.id):
        try:
            yield _counted_for(day, of_codes(codes_of(system, case, day, on).value.tasks, day, on))
        except Refused:
            yield _live("codes", "the inventory of codes does not hold together", on, stands_for=False)
    people = people_of(system, case.id)
    if people:
        placed = {(own.pool, own.person) for own in offers_in(system, case) if _is_placed(own, on)}
        waiting = any(person_of(one, on).status not in OUTCOMES and (one.pool, one.id) not in placed for one in people)
        says = "not everybody in a pool has an outcome yet" if waiting else "everybody is placed or leaves as agreed"
        yield _live("people", says, on, stands_for=not waiting)


def _is_placed(one: PostOffer, on: date) -> bool:
    offer = offer_of(one, on)
    return offer.on <= on and offer.reply == "accepted" and offer.lives


def _counted_for(day: date, evidence: Evidence) -> Evidence:
    """Return evidence that names the first day it is counted for: pages may count for another one that is promised."""
    return replace(evidence, says=f"{evidence.says}, counted for a first day of {day:%-d %B %Y}")


def _live(sentence: str, says: str, on: date, *, stands_for: bool) -> Evidence:
    return Evidence(sentence=sentence, says=says, on=on, stands="for" if stands_for else "against", about="live state")
