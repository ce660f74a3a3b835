"""Vary a line of a contract: takes its new value, plan or end and the reason, gives the line as it is from now, with the change in pounds and per cent."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import ClassVar

from concordat.contract.allowed import not_allowed
from concordat.contract.coordination import without_power
from concordat.contract.records import Line, ReasonClass, Variation
from concordat.contract.worth import term_value
from concordat.decide import BodyShare, Matter, authority_findings
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.money import PENNY, as_fraction, pence
from concordat.kernel.system import System
from concordat.kernel.text import amount, shown

TITLE = "Vary a contract line"
ROLES = ("contract manager",)
NOTHING = Decimal("0.00")


@dataclass(frozen=True, kw_only=True)
class Given:
    """A variation.

    - `line`: the line
    - `reason`: why it changes
    - `value`: pounds a year; none where it stays
    - `plan_activity`: planned activity a year, in the unit of the service; none where it stays
    - `ends`: the first day on which the line no longer holds; none where it stays
    - `decision`: the proposal that allows it, if it needs one
    - `reason_class`: which sort of reason it is in the law of changes; none counts as the authority's decision
    - `regulation`: the rule of law relied on
    - `by_body`: the commissioner that varies it for all, where it holds that power; none for the one whose line it is
    """

    REFERS: ClassVar[Mapping[str, str]] = {"line": "Line", "decision": "Proposal", "by_body": "Body"}
    BODIES: ClassVar[Mapping[str, str]] = {"by_body": "legal person"}
    LONG: ClassVar[tuple[str, ...]] = ("reason",)

    line: str
    reason: str
    value: Decimal | None = None
    plan_activity: Decimal | None = None
    ends: date | None = None
    decision: str = ""
    reason_class: ReasonClass = ""
    regulation: str = ""
    by_body: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner that varies it: the one named, or the one whose line it is."""
    line = find(system, Line, given.line)
    return given.by_body or (line.commissioner if line else "")


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the variation, or that should be known."""
    by = authority_findings(system, decides(given, system, moment))
    return (*given_findings(given, system), *_check(given, system, moment), *by)


def decides(given: Given, system: System, moment: Moment) -> Matter | None:
    """Return what is decided: the variation, by the size of the change of a year's value, up or down."""
    line = find(system, Line, given.line)
    if line is None:
        return None
    new = _varied(given, line)
    earlier = (abs(one.value_after - one.value_before) for one in system.all(Variation) if one.line == line.id)
    share = BodyShare(
        body=line.commissioner,
        annual=max(new.value, NOTHING),
        variation=abs(new.value - line.value),
        cumulative_to_date=sum(earlier, NOTHING),
    )
    return Matter(decision_type="contract variation", on=moment.day, affected=(share,), vote=given.decision)


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    line = find(system, Line, given.line)
    if line is None:
        return
    by, size = body(given, system), abs(_varied(given, line).value - line.value)
    yield from without_power(system, line.contract, "vary", by, moment.day, size, "by_body", own=line.commissioner)
    if _varied(given, line) == line:
        yield refuse(
            "nothing-changed", f"{line.id} stays as it is.", "A variation changes something.", "Say what.", "value"
        )
    for field in ("value", "plan_activity"):
        number = getattr(given, field)
        if number is not None and number < 0:
            yield refuse(
                "negative-number", f"{field} is {number}.", "Nobody buys less than nothing.", "Correct it.", field
            )
    if given.value is not None and given.value != given.value.quantize(PENNY):
        yield refuse("bad-number", f"value is {given.value}.", "Money is whole pence.", "Round it.", "value")
    if given.ends is not None and given.ends <= line.starts:
        what = f"{line.id} would end on {given.ends}, and starts on {line.starts}."
        yield refuse("impossible-dates", what, "It would never hold.", "Choose a later day.", "ends")
    elif given.ends is not None and given.ends < moment.day:
        what = f"{line.id} would end on {given.ends}, which has passed."
        yield refuse("in-the-past", what, "What was due until today would change.", "Check it.", "ends", "warning")
    if line.ends is not None and line.ends <= moment.day:
        what = f"{line.id} ended on {line.ends}."
        yield refuse("line-ended", what, "There is nothing left to vary.", "Choose another line.", "line")
    if given.decision:
        yield from not_allowed(system, given.decision, f"the variation of {line.id}", moment.day, moment.day)


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what changes, by how much, and who sees it."""
    line = system.one(Line, given.line)
    new = _varied(given, line)
    says = [
        f"{line.service} that {line.commissioner} buys from {line.provider}, line {line.id}, is varied: {given.reason}."
    ]
    if new.value != line.value:
        says.append(
            f"Its value changes from {amount(line.value, '£')} to {amount(new.value, '£')} a year: {_moved(line.value, new.value)}."
        )
    if new.plan_activity != line.plan_activity:
        before = shown(line.plan_activity) or "none"
        says.append(f"Its planned activity changes from {before} to {shown(new.plan_activity)} a year.")
    if new.ends != line.ends:
        says.append(f"It ends on {new.ends} instead of {line.ends or 'no day yet'}.")
    kept = _variation(given, system, moment)
    if kept.lifetime_change is not None:
        says.append(
            f"Over the whole term its value changes by {amount(kept.lifetime_change, '£')}; it stands so in the ledger of changes."
        )
    return (
        *says,
        "Everyone can see the line as it is; what it was before stays in the log, with the reason.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the line as varied, and the entry in the ledger of changes."""
    new = _varied(given, system.one(Line, given.line))
    return Change(add=(_variation(given, system, moment),), amend=(new,))


def _variation(given: Given, system: System, moment: Moment) -> Variation:
    line = system.one(Line, given.line)
    new = _varied(given, line)
    before = sum(1 for one in system.all(Variation) if one.line == line.id)
    return Variation(
        id=f"{line.id}-{before + 1}",
        contract=line.contract,
        line=line.id,
        made_on=moment.day,
        value_before=line.value,
        value_after=new.value,
        ends_before=line.ends,
        ends_after=new.ends,
        lifetime_change=_lifetime_change(line, new, moment.day),
        reason=given.reason,
        reason_class=given.reason_class,
        regulation=given.regulation,
        decision=given.decision,
        source=f"recorded on {moment.day}",
    )


def _lifetime_change(line: Line, new: Line, day: date) -> Decimal | None:
    """Return by how much what is still to come rises: what was bought until today stays as it was."""
    if line.ends is None or new.ends is None:
        return None
    since = max(day, line.starts)
    return term_value(new.value, since, new.ends) - term_value(line.value, since, line.ends)


def _varied(given: Given, line: Line) -> Line:
    return replace(
        line,
        value=line.value if given.value is None else given.value,
        plan_activity=line.plan_activity if given.plan_activity is None else given.plan_activity,
        ends=line.ends if given.ends is None else given.ends,
        decision=given.decision or line.decision,
    )


def _moved(before: Decimal, after: Decimal) -> str:
    """Return the change in pounds and, where there was a value, per cent to one hundredth."""
    moved = after - before
    sign = "+" if moved > 0 else ""
    pounds = f"{sign}{amount(moved, '£')}"
    if not before:
        return pounds
    return f"{pounds}, {sign}{pence(as_fraction(moved) / as_fraction(before) * 100)} per cent"
