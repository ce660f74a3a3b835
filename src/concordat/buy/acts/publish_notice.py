"""Record that a notice of an award was published: takes which, when and its reference, gives the notice, from which the standstill is counted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from concordat.buy.award_doing import BUYER, body_of, not_yet, of_record, standing_for
from concordat.buy.award_standing import Standing
from concordat.buy.notice_rules import ABANDONMENT, NoticeRule
from concordat.buy.records import AwardDecision, AwardNotice
from concordat.buy.records.awards import Notice
from concordat.buy.standstill_days import standstill_of
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import given_findings, refuse
from concordat.kernel.system import System

TITLE = "Record a published notice"
ROLES = BUYER


@dataclass(frozen=True, kw_only=True)
class Given:
    """A notice that was published.

    - `award`: the award it tells of
    - `notice`: which of the notices of its route
    - `published`: the day it was published
    - `reference`: where it can be found: its number or address
    """

    REFERS: ClassVar[Mapping[str, str]] = {"award": "AwardDecision"}

    award: str
    notice: Notice
    published: date
    reference: str


def body(given: Given, system: System) -> str:
    """Return the body that awards."""
    return body_of(system, given.award)


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    yield from not_yet(given.published, moment.day, "published")
    now = standing_for(system, given.award, moment.day)
    if now is None:
        yield from of_record(system, given.award, moment.day)
        return
    yield from _twice(now, given)
    rule = _rule(now, given.notice)
    if rule is None and given.notice == f"{ABANDONMENT} notice":
        what = f"The award {given.award} is not abandoned: it is “{now.state}”."
        then = "Record first that it was abandoned."
        yield refuse("wrong-state", what, "The notice tells that nothing is awarded.", then, "notice")
        return
    if rule is None:
        listed = ", ".join(one.name for one in now.law.notices)
        what = f"The route “{now.award.route}” has no {given.notice}."
        yield refuse("unknown-notice", what, f"It has: {listed}.", "Choose one of these.", "notice")
        return
    yield from _order(now, given, rule)
    if rule.stage == "intention":
        try:
            standstill_of(given.published, system.rules)
        except Refused as refused:
            yield from refused.findings


def _twice(now: Standing, given: Given) -> Iterator[Finding]:
    before = next((one for one in now.notices if one.notice == given.notice), None)
    if before is not None:
        what = f"The {given.notice} of {given.award} was published on {before.published}."
        yield refuse("published-before", what, "Its days are counted from there.", "Leave it as it is.", "notice")


def _order(now: Standing, given: Given, rule: NoticeRule) -> Iterator[Finding]:
    decided = now.award.decided_on
    if rule.stage != "before" and given.published < decided:
        what = f"The {given.notice} was published on {given.published}, before the decision of {decided}."
        yield refuse("impossible-dates", what, "It tells what was decided.", "Correct the day.", "published")
    if now.ending and rule in now.ending.notices:
        given_up = next(one.on for one in now.steps if one.what == "abandoned")
        if given.published < given_up:
            what = (
                f"The {given.notice} was published on {given.published}, before the award was abandoned on {given_up}."
            )
            yield refuse("impossible-dates", what, "It tells of it.", "Correct the day.", "published")
        return
    if rule.stage == "after" and not now.made:
        what = f"The award {given.award} is not made: its standstill is “{now.state}”."
        yield refuse("wrong-state", what, f"The {given.notice} tells of an award that is made.", "Wait.", "notice")
    due = now.due_by(rule)
    if due is not None and given.published > due:
        what = f"The {given.notice} was published on {given.published}; its last day was {due}."
        yield refuse("too-late", what, "The law fixes the day.", "Record why.", "published", "warning")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, the days that follow, and who sees it."""
    says = [f"The {given.notice} of {given.award}, {given.reference}, is recorded as published on {given.published}."]
    now = standing_for(system, given.award, moment.day)
    rule = _rule(now, given.notice) if now else None
    if rule is not None and rule.stage == "intention":
        span = standstill_of(given.published, system.rules)
        says.append(
            f"Its standstill begins on {span.first}; representations may be made until midnight at the end of {span.last:%A} {span.last}."
        )
    says.append("Everyone can see the notice" + (" and the award." if rule and rule.stage != "before" else "."))
    return tuple(says)


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the notice; the award is public from the first that tells of the decision."""
    award = system.one(AwardDecision, given.award)
    notice = AwardNotice(
        award=given.award,
        notice=given.notice,
        published=given.published,
        reference=given.reference,
        source=f"recorded on {moment.day}",
    )
    now = standing_for(system, given.award, moment.day)
    rule = _rule(now, given.notice) if now else None
    if award.published is not None or rule is None or rule.stage == "before":
        return Change(add=(notice,))
    return Change(add=(notice,), amend=(replace(award, published=given.published),))


def _rule(now: Standing, notice: str) -> NoticeRule | None:
    return next((one for one in now.to_publish if one.name == notice), None)
