"""Between-group variance: takes unequal groups, gives the mean square of how far each lies from the average."""

from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal

TITLE = "between-group variance"
FORMULA = "Σp(y − μ)²"
KIND = "absolute"


def measure(groups: Unequal) -> Floats:
    """Return it for each population."""
    return groups.total((groups.value - groups.segments.each(groups.mean)) ** 2)
