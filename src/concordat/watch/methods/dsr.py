"""Directly standardised rate: takes events and people by band with a standard population, gives the rate with Dobson's limits."""

from concordat.watch.arrays import Floats
from concordat.watch.columns import Columns, columns_of
from concordat.watch.confidence import BOTH
from concordat.watch.groups import Groups
from concordat.watch.rates import PER
from concordat.watch.standardised import FEWEST, standardised
from concordat.watch.values import Values

TITLE = "Directly standardised rate"


def over(
    groups: Groups,
    *,
    events: Floats,
    people: Floats,
    standard: Floats,
    squares: Floats | None = None,
    each: Floats | None = None,
    confidence: tuple[float, ...] = BOTH,
    multiplier: float = PER,
    fewest: float = FEWEST,
) -> Columns:
    """Return the rate of each group, whose rows are its bands; `squares` and `each` as for repeat events and years of life lost."""

    def made(level: float) -> Values:
        return standardised(
            events,
            people,
            standard,
            groups,
            squares=squares,
            each=1.0 if each is None else each,
            confidence=level,
            multiplier=multiplier,
            fewest=fewest,
        )

    return columns_of(made, confidence, "people")
