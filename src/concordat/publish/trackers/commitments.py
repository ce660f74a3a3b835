"""What bodies said they would do: takes every date they gave and a day, gives the slippage against the first and how long nothing moved."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import System, key_of
from concordat.publish.records.commitments import Commitment, CommitmentDate
from concordat.publish.tracked import Signal, Tracked, day_of

TITLE = "What bodies said they would do"
KIND = Commitment


@dataclass(frozen=True, slots=True, kw_only=True)
class Slippage:
    """How far a commitment has moved on a day.

    - `first`, `latest`: the first dated and the last given date, `latest` without a day where openly none is given
    - `reached`: the day it was done or dropped, else the earliest day on which it can still be done
    - `days`: days from the first date to `reached`; none where no date was ever given
    - `moves`: how often a later date was given; `still`: days since a date was last given, done or dropped
    """

    first: CommitmentDate | None
    latest: CommitmentDate | None
    reached: date
    days: int | None
    moves: int
    still: int


def rows(system: System, day: date) -> tuple[Answer[Tracked], ...]:
    """Return every commitment made by the day."""
    return tuple(row(system, one, day) for one in system.all(Commitment) if one.promised <= day)


def row(system: System, commitment: Commitment, day: date) -> Answer[Tracked]:
    """Return where one commitment stands on a day."""
    moved = slippage(system, commitment, day)
    latest = moved.value.latest
    ended = day_of(commitment.done, day) or day_of(commitment.dropped, day)
    due = latest.on if latest and latest.kind == "due" else None
    state = _state(commitment, latest, day)
    value = Tracked(
        kind="Commitment",
        key=commitment.id,
        title=commitment.says,
        body=commitment.received_by or commitment.body,
        to=commitment.to,
        state=state,
        starts=commitment.promised,
        due=due,
        ended=ended,
        days=((ended or day) - commitment.promised).days,
        left=(due - (ended or day)).days if due else None,
        signal=_signal(state, due),
    )
    says = f"“{commitment.says}” is {state} on {day}"
    return Answer(value, Because(says, state, parts=(moved.because,)), f"publish.commitment.{commitment.id}")


def dates(system: System, commitment: Commitment, day: date) -> tuple[CommitmentDate, ...]:
    """Return every date given for a commitment by the day, first to last."""
    given = (one for one in system.all(CommitmentDate) if one.commitment == commitment.id and one.recorded <= day)
    return tuple(sorted(given, key=lambda one: one.recorded))


def slippage(system: System, commitment: Commitment, day: date) -> Answer[Slippage]:
    """Return how far a commitment has moved by the day, always against the first date that was given."""
    given = dates(system, commitment, day)
    first = next((one for one in given if one.on is not None), None)
    latest = given[-1] if given else None
    ended = day_of(commitment.done, day) or day_of(commitment.dropped, day)
    reached = ended or max(filter(None, (day, latest.on if latest else None)))
    # Before its first date a commitment with openly no date has not slipped yet: nobody knows how far it will.
    if first and first.on and not ended and latest and latest.on is None:
        reached = max(reached, first.on)
    days = (reached - first.on).days if first and first.on else None
    last = max([commitment.promised, *(one.recorded for one in given)])
    value = Slippage(
        first=first,
        latest=latest,
        reached=reached,
        days=days,
        moves=max(0, len(given) - 1),
        still=((ended or day) - last).days if not ended else 0,
    )
    return Answer(
        value, _because(commitment, value, given, day), f"publish.commitment.{commitment.id}.slippage", "days"
    )


def _state(commitment: Commitment, latest: CommitmentDate | None, day: date) -> str:
    if day_of(commitment.done, day):
        return "done"
    if day_of(commitment.dropped, day):
        return "dropped"
    if latest is None or latest.on is None:
        return "no date"
    return "overdue" if latest.kind == "due" and day > latest.on else "open"


def _signal(state: str, due: date | None) -> Signal:
    if state in ("done", "dropped"):
        return "closed"
    return "late" if state == "overdue" else "on time" if due else "no clock"


def _because(commitment: Commitment, value: Slippage, given: tuple[CommitmentDate, ...], day: date) -> Because:
    if value.first is None:
        says = f"no date was given by {day}, so nothing can be measured against"
    else:
        says = f"{value.days} days from the first date, {value.first.on}, to {value.reached}"
    told = because_record(
        f"promised on {commitment.promised}: {commitment.says}", "Commitment", commitment.id, value=commitment.promised
    )
    parts = tuple(because_record(in_words(one), "CommitmentDate", *key_of(one), value=one.on) for one in given)
    return Because(says, value.days, "days", parts=(told, *parts))


def in_words(given: CommitmentDate) -> str:
    """Return a date given for a commitment as a sentence."""
    when = f"{given.kind} {given.on}" if given.on else "no date"
    return f"{when}, said on {given.recorded}{f': {given.reason}' if given.reason else ''}"
