"""Record what came of a person: takes the pool, the person under a random id, and a reply, the end of a trial or by which way the person leaves, gives it recorded with its day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Literal

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import refuse
from concordat.kernel.system import System
from concordat.merge.case_days import proof_days
from concordat.merge.declined import declined_rule, pay_in_words, reasons
from concordat.merge.offers import Standing, found_of_person, owner_of, standing
from concordat.merge.outcome_checks import leaving_findings, reason_findings, reply_findings, trial_findings
from concordat.merge.people_and_posts import LeavesBy
from concordat.merge.people_to_choose import people_to_record
from concordat.merge.records import StructurePost, Trial

TITLE = "Record a reply or an outcome of a person"
ROLES = ("board secretary",)
Came = Literal[
    "accepted", "declined", "trial passed", "trial failed", "redundancy", "voluntary exit", "leaves another way"
]
WAYS: Mapping[str, LeavesBy] = {
    "redundancy": "redundancy",
    "voluntary exit": "voluntary exit",
    "leaves another way": "another way",
}
_LEAVES = {"redundancy": "is made redundant", "voluntary exit": "leaves by voluntary exit"}


@dataclass(frozen=True, kw_only=True)
class Given:
    """What came of a person of a pool; no free text is kept, as it could tell of health or family.

    - `pool`: the pool that the person is in
    - `person`: the random id of the person; nothing by which anybody is known
    - `outcome`: the reply to the open offer, how the trial of an accepted post ended, or by which way the person leaves
    - `on`: the day on which it was so; of a trial the day of its result
    - `declined_because`: for an offer that is declined, why; what it means for redundancy pay is a reading, to be checked
    - `trial_ends`: the day on which a trial of an accepted post ends; none without a trial
    """

    REFERS: ClassVar[Mapping[str, str]] = {"pool": "PeoplePool"}
    READABLE: ClassVar[tuple[str, ...]] = ("pool",)
    PERSONAL: ClassVar[tuple[str, ...]] = ("person", "outcome", "declined_because", "trial_ends")

    pool: str
    person: str
    outcome: Came
    on: date
    declined_because: str = ""
    trial_ends: date | None = None


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    """Return the reasons for which an offer is declined, in words, and of whom in the pool in the form something can be recorded."""
    pool = started.get("pool", "")
    people = {"person": people_to_record(system, pool)} if pool else {}
    return {"declined_because": reasons(system.rules, day), **people}


def body(given: Given, system: System) -> str:
    """Return the body that looks after the pool."""
    return owner_of(system, given.pool)


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return found_of_person(given, system, lambda one: _check(given, system, one, moment))


def _check(given: Given, system: System, one: Standing, moment: Moment) -> Iterator[Finding]:
    first, last = proof_days(one.case, moment.day)
    if given.on > moment.day:
        yield refuse("in-the-future", f"{given.on} is still to come.", "Only what is so is kept.", "Wait for it.", "on")
    elif not first <= given.on < last:
        what = f"{given.on} is not among the days of the case, {first} until before {last}."
        yield refuse("bad-period", what, "Nobody is displaced outside it.", "Choose one of its days.", "on")
    if given.trial_ends is not None and (given.outcome != "accepted" or given.trial_ends <= given.on):
        what = f"A trial until {given.trial_ends} does not go with “{given.outcome}” on {given.on}."
        yield refuse("contradiction", what, "A trial follows a post that is accepted.", "Correct it.", "trial_ends")
    if given.outcome in ("accepted", "declined"):
        yield from reply_findings(given, one)
    elif given.outcome in WAYS:
        yield from leaving_findings(given, system, one, moment)
    elif given.outcome:
        yield from trial_findings(given, one)
    yield from reason_findings(given, system, moment)


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what becomes of the person and of the post."""
    one = standing(system, given.pool, given.person)
    assert one is not None
    if one.live is None:
        return (f"{given.person} {_LEAVES.get(given.outcome, 'leaves')}, known from {given.on}.",)
    post = system.one(StructurePost, one.live.post).title
    if given.outcome == "accepted":
        trial = f", on trial until {given.trial_ends}" if given.trial_ends else ""
        return (f"{given.person} has “{post}”{trial}.",)
    if given.outcome == "trial passed":
        return (f"{given.person} keeps “{post}”.",)
    free = f"“{post}” is free again, and other suitable work is looked for."
    pay = pay_in_words(system.rules, moment.day, given.declined_because)
    status = declined_rule(system.rules, moment.day).status
    return (free, f"By the stated reading ({status}): {pay}.") if pay else (free,)


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the offer with what came of it, or the person who leaves.

    A person recorded as offered or placed stands as displaced from then on: what came of offers is told by the offers.
    """
    one = standing(system, given.pool, given.person)
    assert one is not None
    if one.live is None:
        return Change(
            amend=(replace(one.person, status="leaving", leaving_known=given.on, leaves_by=WAYS[given.outcome]),)
        )
    if given.outcome == "accepted" or given.outcome == "declined":
        why = given.declined_because
        offer = replace(
            one.live, reply=given.outcome, replied=given.on, declined_because=why, trial_ends=given.trial_ends
        )
    else:
        result: Trial = "passed" if given.outcome == "trial passed" else "failed"
        offer = replace(one.live, trial=result, trial_ended=given.on)
    again = (replace(one.person, status="displaced"),) if one.person.status in ("offered", "placed") else ()
    return Change(amend=(offer, *again))
