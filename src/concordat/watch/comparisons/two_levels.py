"""Two levels: takes limits at two levels of confidence and a benchmark, gives five classes."""

from concordat.watch.comparison import Compared, beyond
from concordat.watch.numbers import Floats

TITLE = "limits at two levels that do not hold the benchmark"
NEEDS = ("value", "lower", "upper", "wide_lower", "wide_upper", "benchmark")
CLASSES = (
    ("lower at both levels", "worse at both levels"),
    ("lower at one level", "worse at one level"),
    ("similar", "similar"),
    ("higher at one level", "better at one level"),
    ("higher at both levels", "better at both levels"),
)
METHODS = (17,)


def classes(compared: Compared) -> Floats:
    """Return 2 for similar, one step for each level at which the limits do not hold the benchmark."""
    held = compared.benchmark
    narrow = beyond(compared.lower, compared.upper, held, held)
    return 2.0 + narrow + beyond(compared.wide_lower, compared.wide_upper, held, held)
