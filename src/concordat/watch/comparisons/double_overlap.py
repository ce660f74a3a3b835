"""Double overlap: takes limits of areas and of the benchmark, gives lower or higher where the two do not meet."""

from concordat.watch.comparison import OVERLAP, Compared, beyond
from concordat.watch.numbers import Floats

TITLE = "limits that do not meet those of the benchmark"
NEEDS = ("value", "lower", "upper", "benchmark_lower", "benchmark_upper")
CLASSES = OVERLAP
METHODS = (12,)


def classes(compared: Compared) -> Floats:
    """Return 2 where the lower limit lies above the benchmark's upper one, 0 the other way about, else 1."""
    return 1.0 + beyond(compared.lower, compared.upper, compared.benchmark_lower, compared.benchmark_upper)
