"""Promises of a case: takes its commitments, gives them against the first date that was given and the first days that were told."""

from collections.abc import Iterator
from datetime import date

from concordat.kernel.table import Table
from concordat.merge import DayOneTold
from concordat.merge.records import Reorganisation
from concordat.publish.records import Commitment
from concordat.publish.slippage_table import slippage_table
from concordat.publish.trackers.commitments import dates
from concordat.web.core.ask import Ask


def of_case(ask: Ask, case: Reorganisation, on: date) -> tuple[Commitment, ...]:
    """Return the promises of a case that were made by a day, that of its first day first."""
    codes = dict.fromkeys(filter(None, (case.day_one, *case.promises)))
    found = (ask.system.find(Commitment, code) for code in codes)
    return tuple(one for one in found if one is not None and one.promised <= on)


def table_of(ask: Ask, case: Reorganisation, on: date) -> Table:
    """Return each promise with its first and latest date and how far it has slipped."""
    told = slippage_table(ask.system, of_case(ask, case, on), on)
    return told.called("case_promises", "What was promised, and how far it slipped")


def day_ones(ask: Ask, case: Reorganisation, on: date) -> Iterator[DayOneTold]:
    """Give the first day of the new bodies each time that it was told."""
    promise = ask.system.find(Commitment, case.day_one) if case.day_one else None
    if promise is not None:
        for one in dates(ask.system, promise, on):
            yield DayOneTold(told=one.recorded, day=one.on)
