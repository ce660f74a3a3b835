"""Times of an evaluation: takes an exercise, gives it as it stood at the moment asked about, every time in UTC."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from concordat.buy.evaluation.exercise import Exercise

_MOMENTS = ("frozen", "opened", "result_known", "abandoned")
_DATED = ("scores", "consensus", "interests", "weight_changes")


def utc(moment: datetime) -> datetime:
    """Return a time in UTC; one without a zone is in UTC already."""
    # The first and last day of the calendar cannot be moved to another zone; there the zone is dropped.
    if moment.tzinfo is None or moment.year in (1, 9999):
        return moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC)


def as_it_stood(given: Exercise) -> Exercise:
    """Return the exercise with what had happened by `as_at`; what has no time is taken to have happened."""
    until = utc(given.as_at) if given.as_at else None

    def had_happened(moment: datetime | None) -> bool:
        return moment is None or until is None or moment <= until

    changes: dict[str, Any] = {"as_at": until}
    for name in _MOMENTS:
        moment = getattr(given, name)
        when = utc(moment) if moment else None
        changes[name] = when if when and had_happened(when) else None
    for name in _DATED:
        dated = (replace(one, at=utc(one.at)) if one.at else one for one in getattr(given, name))
        changes[name] = tuple(one for one in dated if had_happened(one.at))
    # The day an answer was sent counts whole, as the records of a service tell the moment of no other step.
    sent = (replace(one, at=utc(one.at)) if one.at else one for one in given.clarifications)
    changes["clarifications"] = tuple(
        one for one in sent if one.at is None or until is None or one.at.date() <= until.date()
    )
    return replace(given, **changes)
