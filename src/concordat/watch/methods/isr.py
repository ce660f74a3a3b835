"""Indirectly standardised ratio and rate: takes events and people by band with those of a reference, gives observed against expected."""

from concordat.watch.arrays import Floats
from concordat.watch.columns import Columns, columns_of
from concordat.watch.confidence import BOTH
from concordat.watch.groups import Groups
from concordat.watch.indirect import Indirect, indirectly_standardised
from concordat.watch.rates import PER

TITLE = "Indirectly standardised ratio and rate"


def over(
    groups: Groups,
    *,
    events: Floats,
    people: Floats,
    reference_events: Floats,
    reference_people: Floats,
    confidence: tuple[float, ...] = BOTH,
    reference: float = 1,
    multiplier: float = PER,
) -> Columns:
    """Return the ratio of each group, whose rows are its bands, and under `rate_value` and so on the rate."""

    def made(level: float) -> Indirect:
        return indirectly_standardised(
            events,
            people,
            reference_events,
            reference_people,
            groups,
            confidence=level,
            reference=reference,
            multiplier=multiplier,
        )

    ratio = columns_of(lambda level: made(level).ratio, confidence, "expected")
    rate = columns_of(lambda level: made(level).rate, confidence, "expected")
    note = ratio.pop("note")
    ends = {f"rate_{name}": one for name, one in rate.items() if name not in ("count", "expected", "note")}
    return ratio | ends | {"note": note}
