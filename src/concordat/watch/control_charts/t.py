"""T chart: takes the time before each rare event, gives lines worked out on its 3.6th root, where times are nearly normal, and turned back."""

import numpy as np

from concordat.watch.control_chart import Charted, Points
from concordat.watch.moving_range import moving_range_lines
from concordat.watch.numbers import Floats
from concordat.watch.special_causes import Lines

TITLE = "T chart: time between rare events"
FORMULA = "XmR of y = t^(1/3.6), each line raised to 3.6 again"
TAKES = "gaps"


def chart(points: Points) -> Charted:
    """Return the chart; up is good where the event is to be avoided."""
    power = points.numbers["power_of_time"]
    roots = points.counts ** (1 / power)
    limit = points.numbers["sigmas"] / points.numbers["range_of_two"]
    made = moving_range_lines(
        roots, points.segments, limit=limit, screen=None, warning_from=points.warning_from, fix=points.fix
    )

    def back(line: Floats) -> Floats:
        return np.maximum(line, 0.0) ** power

    lines = (made.centre, made.lower, made.upper, made.lower_warning, made.upper_warning)
    return Charted(points.counts, Lines(*map(back, lines)))
