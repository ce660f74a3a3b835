"""People in beds day by day: takes expected admissions by day and the share still there after so many days, gives the expected census of each day."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


def census(arrivals: Numbers, staying: Numbers, *, midnight: bool = False) -> Numbers:
    """Return the census of each day of a cycle that repeats, a week or a year.

    `staying` begins with the day of admission. Counted at midnight, that day is left out: who comes and goes on it is not there.
    """
    found = np.zeros(len(arrivals))
    for days, share in enumerate(staying):
        if days or not midnight:
            found += share * np.roll(arrivals, days)
    return found
