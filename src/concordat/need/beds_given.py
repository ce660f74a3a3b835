"""What is asked of beds: takes fields as given, gives a finding for everything that cannot be."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.finding import Finding
from concordat.kernel.wrong_given import bad, negatives, not_above_nought, not_shares, too_large
from concordat.need.expected_line import MOST_DISPERSION, WIDEST

MOST_BEDS = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Census:
    """Admissions expected on each day of a cycle that repeats, and the share `staying` so many days, beginning with the day of admission.

    - `dispersion`: variance over mean of the daily census; `spread`: how unsure its mean is, on the log scale
    - `beds`: to tell the chance of more people than beds; `risk`: with which beds may be too few
    - `midnight`: count at midnight, when who came and went on one day is not there
    """

    admissions: tuple[Decimal, ...]
    staying: tuple[Decimal, ...]
    dispersion: Decimal = Decimal(1)
    spread: Decimal = Decimal(0)
    beds: int | None = None
    risk: Decimal = Decimal("0.01")
    midnight: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """A unit of so many `beds` by its `load` (arrivals × mean stay), or by the share taken, or the share refused; one of the three.

    `stay`: to tell waits in its unit; `than`: a wait, to tell who waits longer.
    """

    beds: int
    load: Decimal | None = None
    occupancy: Decimal | None = None
    refused: Decimal | None = None
    stay: Decimal | None = None
    than: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BedDays:
    """Draws of bed days over so many `days`, and the share of beds that can be taken on average."""

    draws: tuple[Decimal, ...]
    days: int
    occupancy: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay:
    """`people` who need not be in a bed any more, the `share` of them for whom it is removed, and the `cost` in pounds of the place each moves to."""

    people: Decimal
    share: Decimal
    cost: Decimal = Decimal(0)


def bed_findings(
    census: Census | None, pool: Pool | None, bed_days: BedDays | None, delay: Delay | None
) -> Iterator[Finding]:
    """Give every finding that prevents an answer."""
    if census:
        yield from _census(census)
    if pool:
        yield from _pool(pool)
    if bed_days:
        yield from not_above_nought(bed_days, "days", "occupancy", within="bed_days.")
        yield from not_shares(bed_days, "occupancy", within="bed_days.")
        for draw in bed_days.draws:
            yield from too_large(draw, "bed_days.draws")
        if not bed_days.draws or any(one < 0 for one in bed_days.draws):
            yield bad("bed_days.draws", "are none, or hold one below nought")
    if delay:
        yield from negatives(delay, "people", "cost", within="delay.")
        yield from not_shares(delay, "share", within="delay.")


def _census(given: Census) -> Iterator[Finding]:
    for one in given.admissions:
        yield from too_large(one, "census.admissions", MOST_BEDS)
    yield from too_large(given.dispersion, "census.dispersion", MOST_DISPERSION)
    yield from too_large(given.beds, "census.beds", MOST_BEDS)
    if not given.admissions or any(one < 0 for one in given.admissions) or not any(given.admissions):
        yield bad("census.admissions", "are none, or hold a day below nought")
    if not given.staying or any(not 0 <= one <= 1 for one in given.staying):
        yield bad("census.staying", "are none, or do not lie between 0 and 1")
    elif any(later > sooner for sooner, later in zip(given.staying, given.staying[1:], strict=False)):
        yield bad("census.staying", "rises: nobody comes back into a stay")
    elif not any(given.staying[1:] if given.midnight else given.staying):
        yield bad("census.staying", "leaves nobody to be counted")
    if given.dispersion < 1:
        yield bad("census.dispersion", "is below 1")
    if not 0 <= given.spread <= WIDEST:
        yield bad("census.spread", f"does not lie between 0 and {WIDEST} on the log scale")
    if not 0 < given.risk < 1:
        yield bad("census.risk", "does not lie between 0 and 1")
    yield from negatives(given, "beds", within="census.")


def _pool(given: Pool) -> Iterator[Finding]:
    if not 1 <= given.beds <= MOST_BEDS:
        yield bad("pool.beds", f"does not lie between 1 and {MOST_BEDS:,}")
    if sum(one is not None for one in (given.load, given.occupancy, given.refused)) != 1:
        yield bad("pool.load", "occupancy and refused: give one of the three", "missing-field")
    yield from not_above_nought(given, "load", "stay", within="pool.")
    yield from too_large(given.load, "pool.load", MOST_BEDS)
    yield from negatives(given, "than", within="pool.")
    for name in ("occupancy", "refused"):
        value = getattr(given, name)
        if value is not None and not 0 < value < 1:
            yield bad(f"pool.{name}", "does not lie between 0 and 1, both left out")
