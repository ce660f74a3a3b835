"""The awards of a system: takes it and a day, gives where each award decided by then stands; one whose record cannot be is a finding."""

from collections.abc import Iterator
from datetime import date

from concordat.buy.award_standing import Standing, award_standing
from concordat.buy.records import AwardDecision
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.system import System


def awards(system: System, day: date) -> tuple[tuple[Standing, ...], tuple[Finding, ...]]:
    """Return every award that was decided by a day, the newest first, and what is wrong with the record of others."""
    found: list[Standing] = []
    wrong: list[Finding] = []
    for one in sorted(system.all(AwardDecision), key=lambda one: (one.decided_on, one.id), reverse=True):
        if one.decided_on > day:
            continue
        try:
            found.append(award_standing(system, one, day))
        except Refused as refused:
            wrong.extend(refused.findings)
    return tuple(found), tuple(wrong)


def of_contract(system: System, contract: str, day: date) -> Iterator[Standing]:
    """Give where each award of a contract stands; one whose record cannot be is told where awards are listed."""
    for one in system.all(AwardDecision):
        if one.contract == contract and one.decided_on <= day:
            try:
                yield award_standing(system, one, day)
            except Refused:
                continue
