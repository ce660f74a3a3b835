"""Trend marker: takes periods with shares or with values and limits, gives whether each group rises or falls beyond chance."""

import numpy as np

from concordat.watch.arrays import Floats, Truths, Words, notes
from concordat.watch.columns import Columns
from concordat.watch.confidence import USUAL, z_of
from concordat.watch.groups import Groups
from concordat.watch.trends import CHI_SQUARED, POINTS, Trends, share_trends, value_trends

TITLE = "Trend marker"


def over(
    groups: Groups,
    *,
    time: Floats,
    count: Floats | None = None,
    base: Floats | None = None,
    value: Floats | None = None,
    lower: Floats | None = None,
    upper: Floats | None = None,
    limits_at: float = USUAL,
    critical: float = CHI_SQUARED,
) -> Columns:
    """Return the marker of the last five periods of each group, which must not overlap: shares where `count` is given, else values."""
    shares = count is not None and base is not None
    used = [one for one in ((count, base) if shares else (value, lower, upper)) if one is not None]
    order = np.lexsort((time, groups.codes))
    sizes = groups.size().astype(np.intp)
    enough = sizes >= POINTS
    last = np.cumsum(sizes)[enough, None] - np.arange(POINTS, 0, -1)
    rows = order[last]
    steps = np.diff(time[rows], axis=1)
    repeated, uneven = (steps == 0).any(axis=1), np.ptp(steps, axis=1) > 1e-6 * np.abs(steps).max(axis=1, initial=0)
    lacking = (len(used) < (2 if shares else 3)) | ~np.isfinite(time[rows]).all(axis=1)
    for one in used:
        lacking |= ~np.isfinite(one[rows]).all(axis=1)
    narrow = (
        np.zeros(len(rows), dtype=np.bool_)
        if shares or lower is None or upper is None
        else (lower[rows] == upper[rows]).any(axis=1)
    )
    sound = ~(repeated | uneven | lacking | narrow)
    tested = _tested(shares, [one[rows[sound]] for one in used], z_of(limits_at)) if sound.any() else None
    return _columns(groups, enough, (repeated, uneven, lacking, narrow), tested, critical)


def _tested(shares: bool, used: list[Floats], z: float) -> Trends:
    first, second, *rest = used
    return share_trends(first, second) if shares else value_trends(first, second, rest[0], z)


def _columns(
    groups: Groups, enough: Truths, faults: tuple[Truths, ...], tested: Trends | None, critical: float
) -> Columns:
    def spread(of_tested: Floats | Truths) -> Truths:
        found: Truths = np.zeros(groups.number, dtype=np.bool_)
        found[enough] = of_tested
        return found

    sound = spread(~np.logical_or.reduce(faults))
    chi_squared, slope = np.full(groups.number, np.nan), np.full(groups.number, np.nan)
    words: Words = np.full(groups.number, "", dtype=object)
    if tested is not None:
        chi_squared[sound], slope[sound] = tested.chi_squared, tested.slope
        said = np.array(["falling", "no significant change", "rising"], dtype=object)
        words[sound] = said[tested.direction(critical) + 1]
    repeated, uneven, lacking, narrow = map(spread, faults)
    why = [
        (~enough, f"fewer than {POINTS} periods"),
        (repeated, "a period comes twice"),
        (uneven, "periods are not evenly spaced"),
        (lacking, "a value or its limits are missing"),
        (narrow, "limits leave no room"),
    ]
    return {"trend": words, "chi_squared": chi_squared, "slope": slope, "note": notes(groups.number, why)}
