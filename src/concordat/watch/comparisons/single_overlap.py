"""Single overlap: takes limits of areas and a benchmark without limits, gives lower, similar or higher."""

from concordat.watch.comparison import OVERLAP, Compared, beyond
from concordat.watch.numbers import Floats

TITLE = "limits that do not hold the benchmark"
NEEDS = ("value", "lower", "upper", "benchmark")
CLASSES = OVERLAP
METHODS = (1, 18)


def classes(compared: Compared) -> Floats:
    """Return 2 where the lower limit lies above the benchmark, 0 where the upper one lies below it, else 1."""
    return 1.0 + beyond(compared.lower, compared.upper, compared.benchmark, compared.benchmark)
