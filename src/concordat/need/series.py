"""One monthly series as it was given: takes numbers with gaps, gives the months that can be forecast from, with a finding for every fault."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np

from concordat.kernel.finding import Finding, Place
from concordat.need.arrays import SEASON, Numbers
from concordat.need.months import month_after

# Below this number in a usual month a nought may be true, and logs of counts say little.
LEAST_USUAL = 10
# Less than this share of a usual month is as good as nought.
NOTHING_OF_USUAL = 0.001
LEAST_MONTHS, USUAL_MONTHS = SEASON, 2 * SEASON
MOST_FILLED, MOST_LATE = 2, 6
NEXT = "Correct the returns, or say why they are right."


@dataclass(frozen=True, slots=True)
class Usable:
    """A series from which months ahead can be told: `counts` from `first` on, none missing; `late` months lack at its end."""

    id: str
    first: date
    counts: Numbers
    late: int


@dataclass(frozen=True, slots=True)
class Checked:
    """What a series is good for: `usable`, or `why_not`; with what was found."""

    usable: Usable | None
    why_not: str
    findings: tuple[Finding, ...]


def checked(line: str, first: date, values: tuple[Decimal | None, ...]) -> Checked:
    """Return what can be used of a series; nothing is put right without being told."""
    where = Place(field=f"lines.{line}")
    negative = [_named(first, place) for place, value in enumerate(values) if value is not None and value < 0]
    if negative:
        what = f"{line} has less than nothing in {', '.join(negative)}."
        found = Finding("negative-number", what, "A count is never below nought.", NEXT, where, "warning")
        return Checked(None, "it has numbers below nought", (found,))
    present = [float(value) for value in values if value]
    if not present:
        found = Finding(
            "no-months", f"{line} has no numbers.", "There is nothing to forecast from.", NEXT, where, "warning"
        )
        return Checked(None, "it has no numbers", (found,))
    usual = float(np.median(present))
    nothing = usual * NOTHING_OF_USUAL
    noughts = [_named(first, place) for place, value in enumerate(values) if value is not None and value < nothing]
    if usual < LEAST_USUAL:
        what = f"{line} has {usual:g} in a usual month."
        why = "A forecast by logs of counts so small would be noise."
        found = Finding(
            "too-small",
            what,
            why,
            "Join it with lines of its kind, or use a rate for the population.",
            where,
            "warning",
        )
        return Checked(None, "its numbers are too small", (found,))
    findings = []
    if noughts:
        what = f"{line} has nought in {', '.join(noughts)}, and {usual:g} in a usual month."
        why = "A nought, or next to nothing, may mean that nothing was returned; it was taken so."
        findings.append(Finding("nought-or-missing", what, why, NEXT, where, "warning"))
    return _run(
        line,
        first,
        np.array([float(value) if value and value >= nothing else np.nan for value in values]),
        where,
        findings,
    )


def _run(line: str, first: date, counts: Numbers, where: Place, findings: list[Finding]) -> Checked:
    """Return the last run of months without a long gap, short gaps filled."""
    there = np.flatnonzero(~np.isnan(counts))
    late = len(counts) - 1 - int(there[-1])
    begins = int(there[0])
    counts = counts[begins : there[-1] + 1]
    missing = [int(place) for place in np.flatnonzero(np.isnan(counts))]
    start = 0
    for place in missing:
        gap = place + 1
        while np.isnan(counts[gap]):
            gap += 1
        if gap - place > MOST_FILLED and place >= start:
            start = gap
    if start:
        what = (
            f"{line} has no numbers for more than {MOST_FILLED} months on end before {_named(first, begins + start)}."
        )
        findings.append(Finding("gap", what, "Only the months after it were used.", NEXT, where, "warning"))
    filled = [place for place in missing if place > start]
    if filled:
        named = ", ".join(_named(first, begins + place) for place in filled)
        why = "It was filled by the months beside it and the same months of other years."
        findings.append(Finding("missing-month", f"{line} has no number for {named}.", why, NEXT, where, "warning"))
    counts = _filled(counts[start:])
    if late:
        what = (
            f"{line} ends in {_named(first, begins + start + len(counts) - 1)}, {late} months before the last of all."
        )
        why = "It was forecast from there, so that its limits are wider."
        findings.append(Finding("late-months", what, why, "Ask for the months that are not in yet.", where, "warning"))
    if late > MOST_LATE:
        return Checked(None, f"its last {late} months are missing", tuple(findings))
    if len(counts) < LEAST_MONTHS:
        what = f"{line} has {len(counts)} months without a long gap."
        why = f"Months of the year cannot be told from fewer than {LEAST_MONTHS}."
        found = Finding(
            "too-short", what, why, "Use a rate for the population, or the rates of peers.", where, "warning"
        )
        return Checked(None, f"{len(counts)} months are too few", (*findings, found))
    if len(counts) < USUAL_MONTHS:
        what = f"{line} has {len(counts)} months."
        why = "Growth and months of the year cannot be told apart before two whole years."
        findings.append(
            Finding("short-series", what, why, "Read its limits with care; add earlier months.", where, "warning")
        )
    return Checked(Usable(line, month_after(first, begins + start), counts, late), "", tuple(findings))


def _filled(counts: Numbers) -> Numbers:
    """Return counts without gaps: the months beside a gap, moved by what that month of other years was against the same neighbours.

    Nothing is filled with what the series has never seen.
    """
    known = np.flatnonzero(~np.isnan(counts))
    logs = np.interp(np.arange(len(counts)), known, np.log(counts[known]))
    filled = counts.copy()
    for place in np.flatnonzero(np.isnan(counts)):
        before, after = known[known < place][-1], known[known > place][0]
        apart = []
        for years in range(-len(counts) // SEASON, len(counts) // SEASON + 1):
            own, left, right = (spot + SEASON * years for spot in (place, before, after))
            if years and left >= 0 and right < len(counts) and not np.isnan(counts[[own, left, right]]).any():
                share = (place - before) / (after - before)
                apart.append(np.log(counts[own]) - (1 - share) * np.log(counts[left]) - share * np.log(counts[right]))
        found = np.exp(logs[place] + (float(np.mean(apart)) if apart else 0.0))
        filled[place] = np.clip(np.rint(found), counts[known].min(), counts[known].max())
    return filled


def _named(first: date, place: int) -> str:
    return f"{month_after(first, place):%Y-%m}"
