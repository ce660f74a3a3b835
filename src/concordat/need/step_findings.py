"""Steps that nobody explained: takes series with their largest step, gives a finding for each that is clear, large and not accepted."""

from collections.abc import Iterator, Mapping
from datetime import date

import numpy as np

from concordat.kernel.finding import Finding, Place
from concordat.need.months import month_after, months_between
from concordat.need.together import Told

# A step is kept if it gains three times the log of the number of months, and is told from this share of the level on.
CLEAR, LARGE = 3.0, 0.15
# One that lies this few months beside an accepted one is that one.
BESIDE = 3
NEXT = "If bodies merged or moved, restate the earlier months; if counting changed, accept the step with its reason."


def step_findings(group: Told, accepted: Mapping[str, tuple[date, ...]]) -> Iterator[Finding]:
    """Give a finding for each step; one beside an accepted step is that one."""
    for row, one in enumerate(group.series):
        size = float(np.expm1(group.step.size[row]))
        month = month_after(one.first, int(group.step.place[row]))
        known = any(abs(months_between(day, month)) <= BESIDE for day in accepted.get(one.id, ()))
        if known or group.step.gain[row] <= CLEAR or abs(size) < LARGE:
            continue
        what = f"{one.id} changed by {size:+.0%} in {month:%Y-%m} against its peers and its own months."
        why = "A merger, a move or another way to count looks like growth to a forecast."
        yield Finding("unexplained-step", what, why, NEXT, Place(field=f"lines.{one.id}"), "warning")
