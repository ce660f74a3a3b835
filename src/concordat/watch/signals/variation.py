"""Takes the months of lines, gives a signal where the last one is special cause variation of the activity a day."""

from collections.abc import Iterator

import numpy as np

from concordat.watch.months_reported import days_in, reported
from concordat.watch.numbers import numbers_of
from concordat.watch.segments import alike
from concordat.watch.signal import Signal, Told
from concordat.watch.special_causes import RULES
from concordat.watch.watched import Case
from concordat.watch.xmr import options_of, xmr

TITLE = "Activity out of the ordinary"
WHY = "Something other than chance moved the activity of the last month: a change of need, of care, or of how it is counted."
NEXT = "Ask what was different that month: need, care, or how it was counted; change nothing before that is known."
ABOUT = "Line"
SIDE = {1: "high", -1: "low"}


def signals(case: Case) -> Iterator[Signal]:
    """Give one for each line whose last month a rule of special causes names; months are compared by their activity a day."""
    numbers, fewest = numbers_of(case.rules, "xmr"), case.limits.whole("fewest_months")
    options = options_of(numbers, screening=True, fix=None, shift=None, trend=None, outside_counts=False)
    for line in case.watched.lines:
        months = list(reported(line))
        if len(months) < fewest:
            continue
        values = np.array([float(activity) / days_in(month) for month, activity in months])
        lines, causes = xmr(values, alike(1, len(values)), options)
        rule, side = RULES[int(causes.rule[-1])], int(causes.side[-1])
        if not side:
            continue
        trial = len(values) < numbers.whole("trial_below")
        last = months[-1][0]
        says = f"{last:%B %Y} is {SIDE[side]} ({rule})"
        public = f"activity a day in {last:%B %Y} against its own {len(values)} months"
        why = f"{public}: {values[-1]:.2f}, mean {lines.centre[-1]:.2f}, limits {lines.lower[-1]:.2f} and {lines.upper[-1]:.2f}"
        parts = (numbers.because, case.limits.because)
        yield Signal(
            Told(
                name="variation",
                of=line.id,
                about=line.title,
                says=says,
                weight="look at it",
                sure=f"limits on trial: {len(values)} months" if trial else "beyond what chance makes of it",
                chance=None,
                owners=tuple(filter(None, (line.buyer,))),
                post=line.post,
                since=last,
            ),
            case.because(why, says, line.id, parts=parts, public=public),
        )
