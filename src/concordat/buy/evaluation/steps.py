"""What has happened in an evaluation: takes an exercise, gives its steps in the order they belong in, each with its time."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from concordat.buy.evaluation.access import counted
from concordat.buy.evaluation.exercise import Exercise
from concordat.buy.evaluation.states import Step


def steps_of(
    given: Exercise, out: Mapping[str, object], *, all_in: bool, all_agreed: bool
) -> Iterator[tuple[Step, datetime | None]]:
    """Give the steps taken; the last score and the last consensus are steps once none is missing any more."""
    if given.frozen:
        yield "freeze", given.frozen
    if given.opened:
        yield "open", given.opened
        if all_in:
            yield "score", _last(score.at for score in counted(given, out))
            if all_agreed:
                yield "agree", _last(one.at for one in given.consensus)
    if given.result_known:
        yield "tell", given.result_known
    if given.abandoned:
        yield "abandon", given.abandoned


def _last(moments: Iterator[datetime | None]) -> datetime | None:
    return max((moment for moment in moments if moment), default=None)
