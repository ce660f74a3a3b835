"""Spine chart: takes values of areas and a benchmark, gives where each stands on a line whose middle is the benchmark, better to the right."""

from dataclasses import dataclass

import numpy as np

from concordat.watch.icons import Direction
from concordat.watch.numbers import Floats


@dataclass(frozen=True)
class Spine:
    """Places from nought to one: of every area, and of the ends of the bars (least, lower quarter, upper quarter, most)."""

    areas: Floats
    bars: Floats


def spine(values: Floats, benchmark: float, direction: Direction) -> Spine:
    """Return the places; the line reaches as far to either side as the area furthest from the benchmark; missing values have none.

    Where every area stands at the benchmark all places are the middle.
    """
    least, most = np.nanmin(values), np.nanmax(values)
    half = max(benchmark - least, most - benchmark)
    bars = np.nanquantile(values, [0, 0.25, 0.75, 1])

    def placed(numbers: Floats) -> Floats:
        if not half:
            return np.where(np.isnan(numbers), np.nan, 0.5)
        place = (numbers - (benchmark - half)) / (2 * half)
        return 1 - place if direction == "down is good" else place

    ends = placed(bars)
    return Spine(placed(values), ends[::-1] if direction == "down is good" else ends)
