"""What the acts of an award share: takes an award and what would happen next, gives the steps to record, or why they cannot be."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from concordat.buy.award_standing import Standing, as_event, award_standing
from concordat.buy.calculations.standstill import Given, calculate
from concordat.buy.records import AwardDecision, StandstillStep
from concordat.buy.records.awards import FurtherDecision, Happened
from concordat.contract.records import Line
from concordat.contract.worth import worth
from concordat.decide import Matter
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.given import find, refuse
from concordat.kernel.system import System

BUYER = ("contract manager",)


def body_of(system: System, award: str) -> str:
    """Return the body that awards, empty where there is no such award."""
    one = find(system, AwardDecision, award)
    return one.body if one else ""


def lines_of(system: System, award: AwardDecision) -> tuple[Line, ...]:
    """Return the lines that are awarded: those named, or all of the contract."""
    own = (one for one in system.all(Line) if one.contract == award.contract)
    return tuple(one for one in own if not award.lines or one.id in award.lines)


def matter_of(system: System, award: AwardDecision, on: date) -> Matter:
    """Return what an award decides: for each commissioner of its lines, a year's value and that of the whole term."""
    lines = lines_of(system, award)
    bodies = tuple(dict.fromkeys(one.commissioner for one in lines)) or (award.body,)
    return Matter(decision_type="contract award", on=on, affected=worth(lines, bodies), vote=award.decision)


def standing_for(system: System, award: str, day: date) -> Standing | None:
    """Return where an award stands, None where there is none or what is recorded of it cannot be."""
    one = find(system, AwardDecision, award)
    if one is None:
        return None
    try:
        return award_standing(system, one, day)
    except Refused:
        return None


def not_yet(on: date, today: date, field: str) -> Iterator[Finding]:
    """Give why what is told of a day to come cannot be recorded."""
    if on > today:
        what = f"{field} is {on}, and today is {today}."
        yield refuse("in-the-future", what, "It is recorded once it has happened.", "Correct the day.", field)


def next_step(
    system: System,
    award: str,
    on: date,
    what: Happened,
    today: date,
    *,
    decision: FurtherDecision = "",
    proposal: str = "",
    by: str = "",
    says: str = "",
    after: int = 0,
) -> StandstillStep:
    """Return the next step of a standstill; `after` so many that are recorded with it."""
    number = 1 + after + max((one.number for one in system.all(StandstillStep) if one.award == award), default=0)
    source = f"recorded on {today}"
    return StandstillStep(
        award=award,
        number=number,
        on=on,
        what=what,
        decision=decision,
        proposal=proposal,
        by=by,
        says=says,
        source=source,
    )


def step_findings(
    system: System, award: str, new: Sequence[StandstillStep], today: date, field: str
) -> tuple[Finding, ...]:
    """Return why the table of states, or the calendar, does not allow these steps next."""
    now = standing_for(system, award, today)
    if now is None:
        return of_record(system, award, today)
    if not now.law.standstill:
        what = f"{award} is an award by the route “{now.award.route}”."
        return (refuse("no-standstill", what, "That route has no standstill.", "There is nothing to record.", "award"),)
    if now.intention is None:
        what = f"No intention notice of {award} is recorded."
        then = "Record the notice that was published."
        return (refuse("no-notice-before", what, "The standstill begins with it.", then, "award"),)
    before = tuple(as_event(one) for one in now.steps)
    given = Given(
        intention_notice_published=now.intention.published, events=(*before, *map(as_event, new)), as_at=today
    )
    try:
        found = calculate(given, system.rules).findings
        # Who came too late before was told so then.
        late = found[len(calculate(replace(given, events=before), system.rules).findings) :]
    except Refused as refused:
        late = refused.findings
    return tuple(replace(one, where=Place(field=field)) for one in late)


def of_record(system: System, award: str, today: date) -> tuple[Finding, ...]:
    """Return what is wrong with what is recorded already; nothing where there is no award, which is said elsewhere."""
    one = find(system, AwardDecision, award)
    if one is None:
        return ()
    try:
        award_standing(system, one, today)
    except Refused as refused:
        return refused.findings
    return ()
