"""Record what came of a person: takes the pool, the person under a random id, and a reply, the end of a trial or that the person leaves, gives it with its day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Literal

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import refuse
from concordat.kernel.system import System
from concordat.merge.case_days import proof_days
from concordat.merge.offers import Standing, found_of_person, owner_of, planned, standing
from concordat.merge.records import StructurePost

TITLE = "Record a reply or an outcome of a person"
ROLES = ("board secretary",)
Came = Literal["accepted", "declined", "trial passed", "trial failed", "leaves"]


@dataclass(frozen=True, kw_only=True)
class Given:
    """What came of a person of a pool; no reason is kept, as it could tell of health or family.

    - `pool`: the pool that the person is in
    - `person`: the random id of the person; nothing by which anybody is known
    - `outcome`: the reply to the open offer, how the trial of an accepted post ended, or that the person leaves
    - `on`: the day on which it was so
    - `trial_ends`: the day on which a trial of an accepted post ends; none without a trial
    """

    REFERS: ClassVar[Mapping[str, str]] = {"pool": "PeoplePool"}
    READABLE: ClassVar[tuple[str, ...]] = ("pool",)
    PERSONAL: ClassVar[tuple[str, ...]] = ("person", "outcome", "trial_ends")

    pool: str
    person: str
    outcome: Came
    on: date
    trial_ends: date | None = None


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
        yield from _reply(given, one)
    elif given.outcome == "leaves":
        yield from _leaves(given, system, one, moment)
    elif given.outcome:
        yield from _trial(given, one)


def _reply(given: Given, one: Standing) -> Iterator[Finding]:
    if one.outcome:
        what = f"{given.person} {one.outcome}."
        yield refuse("has-outcome", what, "A reply is given once.", "Leave it.", "outcome")
    elif one.live is None:
        what = f"{given.person} has no open offer."
        yield refuse("no-offer", what, "There is nothing to reply to.", "Record the offer first.", "outcome")
    elif given.on < one.live.offered:
        what = f"The offer was made on {one.live.offered}."
        yield refuse("dates-cross", what, "A reply comes after its offer.", "Correct the day.", "on")


def _trial(given: Given, one: Standing) -> Iterator[Finding]:
    live = one.live
    if live is None or live.reply != "accepted" or live.trial_ends is None or live.trial:
        what = f"{given.person} is on no trial."
        yield refuse("no-trial", what, "Only a trial that runs can end.", "Correct the outcome.", "outcome")
    elif given.on < (live.replied or live.offered):
        what = f"The post was accepted on {live.replied or live.offered}."
        yield refuse("dates-cross", what, "A trial ends after it begins.", "Correct the day.", "on")
    elif given.outcome == "trial passed" and given.on < live.trial_ends:
        what = f"The trial runs until {live.trial_ends}."
        yield refuse("dates-cross", what, "Until then the person may still say no.", "Wait for its end.", "on")


def _leaves(given: Given, system: System, one: Standing, moment: Moment) -> Iterator[Finding]:
    if one.outcome:
        what = f"{given.person} {one.outcome}."
        yield refuse("has-outcome", what, "Everybody has one outcome.", "Leave it.", "outcome")
    elif one.live is not None:
        what = f"{given.person} has an offer of {one.live.offered} without a reply."
        yield refuse("has-offer", what, "Other work is looked for first.", "Record its reply first.", "outcome")
    else:
        plan = planned(system, one, moment.day)
        if plan is not None and plan.post:
            what = f"There is a suitable post for {given.person} by the stated rules."
            why = "Suitable other work is offered before anybody has to leave."
            yield refuse("suitable-post", what, why, "Record it only if the person wishes it.", "outcome", "warning")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what becomes of the person and of the post."""
    one = standing(system, given.pool, given.person)
    assert one is not None
    if one.live is None:
        return (f"{given.person} leaves, known from {given.on}.",)
    post = system.one(StructurePost, one.live.post).title
    if given.outcome == "accepted":
        trial = f", on trial until {given.trial_ends}" if given.trial_ends else ""
        return (f"{given.person} has “{post}”{trial}.",)
    if given.outcome == "trial passed":
        return (f"{given.person} keeps “{post}”.",)
    return (f"“{post}” is free again, and other suitable work is looked for.",)


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the offer with what came of it, or the person who leaves.

    A person recorded as offered or placed stands as displaced from then on: what came of offers is told by the offers.
    """
    one = standing(system, given.pool, given.person)
    assert one is not None
    if one.live is None:
        return Change(amend=(replace(one.person, status="leaving", leaving_known=given.on),))
    if given.outcome == "accepted" or given.outcome == "declined":
        offer = replace(one.live, reply=given.outcome, replied=given.on, trial_ends=given.trial_ends)
    else:
        offer = replace(one.live, trial="passed" if given.outcome == "trial passed" else "failed")
    again = (replace(one.person, status="displaced"),) if one.person.status in ("offered", "placed") else ()
    return Change(amend=(offer, *again))
