"""First days of reorganisations: takes a system and a day, gives what was first promised of each case, and how far it slipped."""

from datetime import date

from concordat.kernel.answer import Answer
from concordat.kernel.system import System
from concordat.merge import PromisedDay
from concordat.merge.records import Reorganisation
from concordat.publish.records.commitments import Commitment
from concordat.publish.trackers.commitments import slippage


def first_days(system: System, day: date) -> dict[str, PromisedDay]:
    """Return by the code of a case its first day as promised by a day; a case without a promise, or without a date of it, is not there."""
    found: dict[str, PromisedDay] = {}
    for case in system.all(Reorganisation):
        promise = system.find(Commitment, case.day_one) if case.day_one else None
        if promise is None or promise.promised > day:
            continue
        moved = slippage(system, promise, day)
        first, days = moved.value.first, moved.value.days
        if first is not None and first.on is not None and days is not None:
            found[case.id] = PromisedDay(first.on, Answer(days, moved.because, moved.name, "days"))
    return found
