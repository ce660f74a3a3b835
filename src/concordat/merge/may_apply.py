"""What may be applied for: takes the dated rule, a kind of body and a day, gives each change with who leads it and which first days it allows, and what later rules bring."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.merge.application_given import BodyKind, Change

RULE = "merge.may_apply"
CHANGES: tuple[Change, ...] = ("merger", "boundary change", "dissolution")


@dataclass(frozen=True, slots=True, kw_only=True)
class MayApply:
    """One change: whether it is `open` to be applied for, who leads it, no first day before `day_one_from`, only one of `day_ones` (empty: any), and `why`."""

    change: Change
    open: bool
    led_by: str
    day_one_from: date | None
    day_ones: tuple[date, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterRule:
    """What a rule brings `starts` on, after the day: the changes that may then be applied for, or the tests then asked."""

    rule: str
    starts: date
    brings: tuple[str, ...]
    source: str


def may_apply(rules: Rulebook, kind: BodyKind, day: date) -> tuple[tuple[MayApply, ...], RuleValue]:
    """Return every change as it stands for a kind of body on a day, with the rule."""
    rule = rules.on(RULE, day)
    own: Mapping[str, Any] = rule.value.get(kind, {})
    return tuple(_change(change, own.get(change)) for change in CHANGES), rule


def _change(change: Change, own: Mapping[str, Any] | None) -> MayApply:
    told = own or {}
    first = told.get("day_one_from")
    return MayApply(
        change=change,
        open=own is not None,
        led_by=str(told.get("led_by", "")),
        day_one_from=date.fromisoformat(str(first)) if first else None,
        day_ones=tuple(date.fromisoformat(str(day)) for day in told.get("day_ones", ())),
        why=str(told.get("why", "")),
    )


def barriers(own: MayApply, kind: BodyKind, day: date, day_one: date | None) -> Iterator[str]:
    """Give what stands against the application for a change on a day, with this first day of the new body."""
    why = f", by {own.why}" if own.why else ""
    if not own.open:
        yield f"on {day} no {kind} may apply for a {own.change}"
    if own.day_one_from and day_one and day_one < own.day_one_from:
        yield f"no {own.change} has a first day before {own.day_one_from}{why}, and {day_one} is asked for"
    if own.day_ones and day_one and day_one not in own.day_ones:
        allowed = " or ".join(map(str, own.day_ones))
        yield f"a {own.change} has its first day on {allowed}{why}, and {day_one} is asked for"
    if (own.day_one_from or own.day_ones) and day_one is None:
        yield f"only certain first days are allowed for a {own.change}{why}, and none is told"


def later_rules(rules: Rulebook, name: str, kind: BodyKind, day: date) -> tuple[LaterRule, ...]:
    """Return what the rule says from later days on, in order."""
    return tuple(
        LaterRule(rule=name, starts=value.starts, brings=tuple((value.value or {}).get(kind, {})), source=value.source)
        for value in rules.history(name)
        if value.starts > day
    )
