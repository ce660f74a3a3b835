"""Answer a proposal from outside: takes the proposal, a reply with its reason and what it led to, gives the proposal with its response."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Literal

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.plan.records import Plan, PlanItem, PlanProposal

TITLE = "Answer a proposal from outside"
ROLES = ("board secretary", "contract manager")


@dataclass(frozen=True, kw_only=True)
class Given:
    """A response.

    - `plan`: the plan that it was put to
    - `proposal`: what was proposed from outside
    - `reply`: what becomes of it, in a word
    - `response`: why
    - `taken_up_in`: the items of the plan that it led to, by their codes; none where it led to none
    """

    REFERS: ClassVar[Mapping[str, str]] = {"plan": "Plan"}
    LONG: ClassVar[tuple[str, ...]] = ("response",)

    plan: str
    proposal: str
    reply: Literal["accepted", "accepted in part", "not accepted", "noted"]
    response: str
    taken_up_in: tuple[str, ...] = ()


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    """Return what was put to the plan in the form, with its items; where no plan stands there, what was put to any."""
    plan = started.get("plan", "")
    put = (one for one in system.all(PlanProposal) if plan in ("", one.plan))
    items = {"taken_up_in": _items(system, plan)} if plan else {}
    return {"proposal": {one.id: f"{one.says}, by {one.by}" for one in put}, **items}


def body(given: Given, system: System) -> str:
    """Return the body whose plan it is."""
    one = find(system, Plan, given.plan)
    return one.body if one else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if find(system, Plan, given.plan) is None:
        return
    one = find(system, PlanProposal, given.plan, given.proposal)
    if one is None:
        known = ", ".join(each.id for each in system.all(PlanProposal) if each.plan == given.plan)
        what = f"No proposal “{given.proposal[:80]}” was put to this plan."
        yield refuse("unknown-code", what, f"There are: {known or 'none'}.", "Choose one of these.", "proposal")
    elif moment.day < one.received:
        what = f"It is received on {one.received}."
        yield refuse("in-the-future", what, "Nothing is answered before it is asked.", "Wait until then.", "proposal")
    elif (one.reply, one.response, one.taken_up_in) == (given.reply, given.response, given.taken_up_in):
        what = f"It was answered so on {one.answered}."
        yield refuse("nothing-changed", what, "Nothing new would be said.", "Change the response.", "response")
    items = _items(system, given.plan)
    for name in given.taken_up_in:
        if name not in items:
            what = f"“{name[:80]}” is no item of this plan."
            yield refuse(
                "unknown-code", what, f"There are: {', '.join(sorted(items)) or 'none'}.", "Choose.", "taken_up_in"
            )
    if given.reply in ("accepted", "accepted in part") and not given.taken_up_in:
        what = f"It would be {given.reply}, and nothing in the plan takes it up."
        yield refuse(
            "not-taken-up",
            what,
            "It would be accepted in words only.",
            "Name what it leads to.",
            "taken_up_in",
            severity="warning",
        )


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is answered, after how many days."""
    one = system.one(PlanProposal, given.plan, given.proposal)
    days = (moment.day - one.received).days
    return (
        f"“{one.says}”, proposed by {one.by}: {given.reply}. {given.response}",
        f"It is answered {days:,} days after it was received.",
        "Everyone can see it on the page of the plan.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the proposal with its response."""
    one = system.one(PlanProposal, given.plan, given.proposal)
    made = replace(one, reply=given.reply, response=given.response, taken_up_in=given.taken_up_in, answered=moment.day)
    return Change(amend=(made,))


def _items(system: System, plan: str) -> Mapping[str, str]:
    """Return what the items of a plan say, by their codes."""
    return {one.id: one.says for one in system.all(PlanItem) if one.plan == plan}
