"""The days of a case: takes a reorganisation and the day it is looked at, gives its first day, and the days that proof of duty covers."""

from collections.abc import Iterator
from datetime import date, timedelta

from concordat.kernel.system import System
from concordat.merge.records import Reorganisation, ReorganisationStep

AHEAD = timedelta(days=365)


def proof_days(case: Reorganisation, on: date) -> tuple[date, date]:
    """Return the half-open days of the proof: from the start of the case to its end, a year ahead where no end is told."""
    return case.starts, case.ends or max(case.starts, on) + AHEAD


def day_one_of(case: Reorganisation, on: date) -> date:
    """Return the first day of the new bodies as known; before it was fixed the earliest thought possible, else the end of the case."""
    known = case.legal_date_on(on)
    if known is not None:
        return known
    _, ends = proof_days(case, on)
    return case.not_before if case.not_before is not None and case.not_before > on else ends


def standstill(system: System, case: Reorganisation, on: date) -> Iterator[str]:
    """Give since when no step was completed, until the new bodies begin."""
    done = [one.on for one in system.all(ReorganisationStep) if one.reorganisation == case.id and one.on <= on]
    day_one = case.legal_date_on(on)
    if done and (day_one is None or on < day_one):
        days = (on - max(done)).days
        yield f"No step of the case was completed for {days} days: the last was on {max(done)}."
