"""Takes days by which months of monitoring were due, gives a signal for each contract of which one is missing, or the newest came late."""

from collections.abc import Iterator
from dataclasses import replace

from concordat.kernel.text import counted
from concordat.watch.signal import A_FACT, Signal, Told, Weight
from concordat.watch.watched import Case
from concordat.watch.watched_monitoring import WatchedCut, WatchedMonitoring

TITLE = "Monitoring missing or late"
WHY = "A month that is not cut by its day is neither challenged nor settled, and what is paid on account goes on unchecked."
NEXT = "Ask the provider for the file, and say which days of challenge move with it."
ABOUT = "Contract"


def signals(case: Case) -> Iterator[Signal]:
    """Give one for each contract with a cut that was due before the day and is not there; else where the newest cut came late."""
    for one in case.watched.monitoring:
        missing = [cut for cut in one.cuts if cut.due < case.watched.on and not _there(cut, case)]
        if missing:
            first = min(missing, key=lambda cut: (cut.due, cut.month))
            others = f", and {counted(len(missing) - 1, 'other')}" if len(missing) > 1 else ""
            says = f"no {first.cut} of {first.month:%B %Y}, which was due by {first.due}{others}"
            yield _signal(case, one, says, "look at it", first)
            continue
        there = [cut for cut in one.cuts if _there(cut, case)]
        newest = max(there, key=lambda cut: (cut.due, cut.month), default=None)
        if newest is None or newest.came is None:
            continue
        days = (newest.came - newest.due).days
        if days >= case.limits.whole("days_late"):
            says = f"the {newest.cut} of {newest.month:%B %Y} came {counted(days, 'day')} after its day, {newest.due}"
            yield _signal(case, one, says, "put in order", newest)


def _there(cut: WatchedCut, case: Case) -> bool:
    return cut.came is not None and cut.came <= case.watched.on


def _signal(case: Case, one: WatchedMonitoring, says: str, weight: Weight, cut: WatchedCut) -> Signal:
    told = Told(
        name="monitoring_late",
        of=one.id,
        about=one.title,
        says=says,
        weight=weight,
        sure=A_FACT,
        chance=None,
        owners=tuple(filter(None, (one.provider,))),
        post=one.post,
        since=cut.due,
    )
    # What was cut is the parties'; that it is late is everyone's.
    public = case.because(says, says, one.id, one.days, parts=(case.limits.because,))
    whole = case.because(says, says, one.id, one.records, one.days, parts=(case.limits.because,))
    return Signal(told, replace(whole, public=public))
