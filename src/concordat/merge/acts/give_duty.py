"""Give a duty to a body from a day: takes the duty, who gives it up and who takes it, gives who holds it; refused where two would hold it, or one that cannot."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse
from concordat.kernel.system import System
from concordat.merge.case_days import proof_days
from concordat.merge.case_map import holder_of, holdings_known
from concordat.merge.case_proof import case_proof
from concordat.merge.duty_proof import Fault
from concordat.merge.records import DutyHolding, MappedDuty, Reorganisation

TITLE = "Give a duty to a body from a day"
ROLES = ("board secretary",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A duty that passes from one body to another.

    - `reorganisation`: the case
    - `duty`: the duty, as the function map calls it
    - `body`: the body that gives it up; where nobody holds it, the body that takes it
    - `to`: the body that takes it
    - `starts`: the first day on which it answers for it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "body": "Body", "to": "Body"}
    BODIES: ClassVar[Mapping[str, str]] = {"to": "any day"}

    reorganisation: str
    duty: str
    body: str
    to: str
    starts: date


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    """Return the duties that are mapped, of the case that stands in the form or of all."""
    case = started.get("reorganisation", "")
    return {"duty": {one.id: one.title for one in system.all(MappedDuty) if case in ("", one.reorganisation)}}


def body(given: Given, system: System) -> str:
    """Return the body that gives it up."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    case = system.find(Reorganisation, given.reorganisation)
    if case is None:
        return
    duty = system.find(MappedDuty, given.reorganisation, given.duty)
    if duty is None:
        what = f"“{given.duty}” is no duty of {case.title}."
        yield refuse("unknown-duty", what, "Only what is mapped can be given.", "Choose a duty of its map.", "duty")
        return
    first, last = proof_days(case, moment.day)
    if not first <= given.starts < last:
        what = f"{given.starts} is not among the days of the case, {first} until before {last}."
        yield refuse("bad-period", what, "Nobody could prove who holds it.", "Choose one of its days.", "starts")
        return
    yield from _cannot(given, system, case, moment)
    if given.to in duty.assures:
        what = f"“{duty.title}” is a check on {given.to}."
        yield refuse("assures-itself", what, "Nobody checks itself.", "Choose another body.", "to")
    if given.body != given.to and not _given_up(given, system, case, moment):
        what = f"{given.body} does not hold “{duty.title}” on the day before {given.starts}."
        yield refuse(
            "not-held", what, "Only who holds a duty can give it up.", "Choose the body that holds it.", "body"
        )
    if any(one.body == given.to and one.starts == given.starts for one in _held(given, system, case, moment)):
        what = f"{given.to} has “{duty.title}” from {given.starts} already."
        yield refuse("nothing-changed", what, "Nothing new would be said.", "Leave it.", "to")
        return
    for one in _overlaps(given, system, case, moment):
        what = f"{' and '.join(one.bodies)} would hold “{duty.title}” from {one.starts} until before {one.ends}."
        yield refuse(
            "duty-overlap", what, "Exactly one body answers on every day.", "Let the other give it up.", "starts"
        )


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say who answers for what from when, and what is left without anybody."""
    case = system.one(Reorganisation, given.reorganisation)
    duty = system.one(MappedDuty, given.reorganisation, given.duty)
    gaps = [one for one in _faults(given, system, case, moment) if not one.bodies]
    left = "".join(f" Nobody holds it from {one.starts} until before {one.ends}." for one in gaps)
    return (
        f"{given.to} answers for “{duty.title}” from {given.starts}.{left}",
        "The proof of duty is told again; what was known before is kept.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the holding of the new body, and that of the old one with its end; what was recorded before is withdrawn, not lost."""
    case = system.one(Reorganisation, given.reorganisation)
    old = _given_up(given, system, case, moment) if given.body != given.to else ()
    source = f"recorded on {moment.day}"
    areas = tuple(dict.fromkeys(area for one in old for area in one.areas))
    made = DutyHolding(
        reorganisation=given.reorganisation,
        duty=given.duty,
        body=given.to,
        areas=areas,
        starts=given.starts,
        recorded=moment.day,
        source=source,
    )
    same_day = [one for one in old if one.recorded == moment.day]
    before = [one for one in old if one.recorded != moment.day]
    ended = [replace(one, ends=given.starts, recorded=moment.day, source=source) for one in before]
    return Change(
        add=(made, *ended),
        amend=(
            *(replace(one, ends=given.starts) for one in same_day),
            *(replace(one, withdrawn=moment.day) for one in before),
        ),
    )


def _held(given: Given, system: System, case: Reorganisation, moment: Moment) -> Iterator[DutyHolding]:
    for one in holdings_known(system, case, moment.day):
        if one.duty == given.duty and one.how == "accountable":
            yield one


def _given_up(given: Given, system: System, case: Reorganisation, moment: Moment) -> tuple[DutyHolding, ...]:
    return tuple(
        one
        for one in _held(given, system, case, moment)
        if one.body == given.body and one.starts < given.starts and (one.ends is None or one.ends >= given.starts)
    )


def _cannot(given: Given, system: System, case: Reorganisation, moment: Moment) -> Iterator[Finding]:
    """Give why the body cannot hold a duty on the day: it is in shadow, or it is not there."""
    _, last = proof_days(case, moment.day)
    holder = holder_of(system, case, given.to, moment.day, last)
    if holder.shadow_until and given.starts < holder.shadow_until:
        what = f"{given.to} is in shadow until {holder.shadow_until}."
        yield refuse("shadow-holds-duty", what, "What rehearses holds no duty.", "Leave it until then.", "to")
    elif (holder.starts and given.starts < holder.starts) or (holder.ends and given.starts >= holder.ends):
        what = f"{given.to} does not exist on {given.starts}."
        yield refuse("holder-not-there", what, "Nobody would answer.", "Choose a body that is there.", "to")


def _overlaps(given: Given, system: System, case: Reorganisation, moment: Moment) -> tuple[Fault, ...]:
    return tuple(one for one in _faults(given, system, case, moment) if given.to in one.bodies)


def _faults(given: Given, system: System, case: Reorganisation, moment: Moment) -> tuple[Fault, ...]:
    after = changed(system, change(given, system, moment))
    proof = case_proof(after, case, moment.day).proof
    return tuple(one for one in proof.faults if one.duty == given.duty) if proof else ()
