"""Promises to keep informed: takes the updates given and a day, gives the clock that warns before the largest gap and breaks at it."""

from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from itertools import pairwise

from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.system import System, key_of
from concordat.publish.records.scrutiny import Update, UpdatePromise
from concordat.publish.tracked import Signal, Tracked, day_of

TITLE = "Updates that were promised"
KIND = UpdatePromise
WARNING, BREACH = "scrutiny.update_warning", "scrutiny.update_breach"


def rows(system: System, day: date) -> tuple[Answer[Tracked], ...]:
    """Return every promise made by the day."""
    return tuple(row(system, one, day) for one in system.all(UpdatePromise) if one.promised <= day)


def row(system: System, promise: UpdatePromise, day: date) -> Answer[Tracked]:
    """Return the clock of one promise on a day: days since the last update, or since the promise where there is none."""
    given = updates(system, promise, day)
    last = given[-1].on if given else promise.promised
    warning, breach = system.rules.on(WARNING, day), system.rules.on(BREACH, day)
    ended = day_of(promise.met, day)
    days = ((ended or day) - last).days
    late = _after(promise, breach)
    signal = _signal(days, _after(promise, warning), late, ended)
    value = Tracked(
        kind="UpdatePromise",
        key=promise.id,
        title=f"“{promise.words}”: an update at least every {promise.largest_gap_days} days",
        body=promise.by,
        to=promise.committee,
        state={"closed": "met", "late": "overdue"}.get(signal, "promised"),
        starts=last,
        due=last + timedelta(days=promise.largest_gap_days),
        ended=ended,
        days=days,
        left=promise.largest_gap_days - days,
        signal=signal,
    )
    says = f"{days} days since {'the last update' if given else 'the promise'} of {last}, {signal} on {day}"
    told = because_record(f"promised on {promise.promised}: “{promise.words}”", "UpdatePromise", promise.id)
    parts = (told, *map(_because, given[-1:]), because_rule(warning), because_rule(breach))
    return Answer(value, Because(says, days, "days", parts=parts), f"publish.updates.{promise.id}")


def updates(system: System, promise: UpdatePromise, day: date) -> tuple[Update, ...]:
    """Return the updates given under a promise by the day, first to last."""
    given = (one for one in system.all(Update) if one.promise == promise.id and promise.promised <= one.on <= day)
    return tuple(sorted(given, key=lambda one: one.on))


def longest_gap(system: System, promise: UpdatePromise, day: date) -> Answer[int]:
    """Return the longest gap in days so far, the one that is still running among them."""
    given = updates(system, promise, day)
    days = [promise.promised, *(one.on for one in given), day_of(promise.met, day) or day]
    gap, starts, ends = max(((after - before).days, before, after) for before, after in pairwise(days))
    says = f"the longest gap without an update was from {starts} to {ends}"
    parts = (because_record(promise.words, "UpdatePromise", promise.id), *map(_because, given))
    return Answer(gap, Because(says, gap, "days", parts=parts), f"publish.updates.{promise.id}.longest_gap", "days")


def _after(promise: UpdatePromise, share: RuleValue) -> int:
    """The whole days after which a share of the largest gap has gone."""
    days = Decimal(promise.largest_gap_days) * share.decimal / 100
    return int(days.to_integral_value(ROUND_CEILING))


def _signal(days: int, warning: int, late: int, ended: date | None) -> Signal:
    if ended is not None:
        return "closed"
    return "late" if days >= late else "warning" if days >= warning else "on time"


def _because(update: Update) -> Because:
    return because_record(f"update of {update.on}: {update.says}", "Update", *key_of(update))
