"""The function map of a case as records tell it: takes a system, a case and a day, gives duties, who holds them, and the bodies with their days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordat.kernel.system import System
from concordat.merge.case_days import proof_days
from concordat.merge.duty_map import Duty, Holder, Holding
from concordat.merge.records import DutyHolding, MappedDuty, Reorganisation
from concordat.who.records import Body


@dataclass(frozen=True, slots=True)
class CaseMap:
    """One case looked at on a day: what is mapped and held as known by then, and the same as a proof of duty takes it."""

    case: Reorganisation
    on: date
    starts: date
    ends: date
    mapped: tuple[MappedDuty, ...]
    known: tuple[DutyHolding, ...]
    duties: tuple[Duty, ...]
    holdings: tuple[Holding, ...]
    holders: tuple[Holder, ...]


def case_map(system: System, case: Reorganisation, on: date) -> CaseMap:
    """Return the function map of a case as it was known on a day."""
    mapped = tuple(one for one in system.all(MappedDuty) if one.reorganisation == case.id)
    known = tuple(holdings_known(system, case, on))
    starts, ends = proof_days(case, on)
    return CaseMap(
        case=case,
        on=on,
        starts=starts,
        ends=ends,
        mapped=mapped,
        known=known,
        duties=tuple(_duty(one) for one in mapped),
        holdings=tuple(holding for one in known for holding in holdings_of(one)),
        holders=tuple(_holders(system, case, known, on, ends)),
    )


def holdings_known(system: System, case: Reorganisation, on: date) -> Iterator[DutyHolding]:
    """Give what was known on a day of who holds the duties of a case."""
    for one in system.all(DutyHolding):
        if one.reorganisation == case.id and one.recorded <= on and (one.withdrawn is None or on < one.withdrawn):
            yield one


def holdings_of(one: DutyHolding) -> Iterator[Holding]:
    """Give a recorded holding for each of its areas, or once for everywhere."""
    for area in one.areas or ("",):
        yield Holding(
            duty=one.duty,
            body=one.body,
            area=area,
            starts=one.starts,
            ends=one.ends,
            kind=one.how,
            under=one.under,
        )


def holder_of(system: System, case: Reorganisation, body: str, on: date, ends: date) -> Holder:
    """Return a body with the days on which it can hold duties, as known on a day.

    Old bodies end, and new ones begin, on the first day in law once it is known; until then new ones do not exist. What is
    in shadow rehearses up to that day and holds no duty.
    """
    day_one = case.legal_date_on(on)
    own = system.find(Body, body)
    starts, last = (own.established, own.abolished) if own else (None, None)
    old, new = body in case.predecessors, body in case.successors
    if new and not old:
        starts = day_one or ends
    if old:
        last = None if new else day_one
    return Holder(id=body, starts=starts, ends=last, shadow_until=(day_one or ends) if body == case.shadow else None)


def _holders(
    system: System, case: Reorganisation, known: tuple[DutyHolding, ...], on: date, ends: date
) -> Iterator[Holder]:
    held = (one.body for one in known)
    own = (*case.predecessors, *case.successors, *((case.shadow,) if case.shadow else ()), *held)
    for body in dict.fromkeys(own):
        yield holder_of(system, case, body, on, ends)


def _duty(one: MappedDuty) -> Duty:
    return Duty(
        id=one.id,
        title=one.title,
        basis=one.statutory_basis,
        areas=one.areas,
        everywhere=not one.areas,
        starts=one.starts,
        ends=one.ends,
        assures=one.assures,
    )
