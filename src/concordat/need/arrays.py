"""The arrays that forecasting works on: rows are series, columns are months or days; all numbers are natural logs unless said."""

from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.float64]
SEASON = 12


class Ahead(NamedTuple):
    """What a method says of the months ahead: `mean` of the log and its standard deviation `spread`, series by month."""

    mean: Numbers
    spread: Numbers
