"""Slope index of inequality: takes values of groups from most to least deprived, gives the gap from end to end and the relative indices."""

from concordat.watch.arrays import Floats
from concordat.watch.columns import Columns, level_name
from concordat.watch.confidence import BOTH, USUAL
from concordat.watch.groups import Groups
from concordat.watch.scales import Scale
from concordat.watch.slope import slope_index
from concordat.watch.slope_points import points_of

TITLE, SIGNED = "Slope index of inequality", True


def over(
    groups: Groups,
    *,
    values: Floats,
    people: Floats,
    order: Floats,
    error: Floats | None = None,
    lower: Floats | None = None,
    upper: Floats | None = None,
    limits_at: float = USUAL,
    scale: Scale = "plain",
    transform: bool = False,
    confidence: tuple[float, ...] = BOTH,
    multiplier: float = 1,
) -> Columns:
    """Return the indices of each area, whose rows are its groups; `order` rises from the most to the least deprived.

    Errors are given, or read off limits of the confidence `limits_at`; a multiplier below nought says that high values are bad.
    """
    points = points_of(values, people, order, lower=lower, upper=upper, error=error, scale=scale, limits_at=limits_at)
    made = [
        slope_index(points, groups, scale=scale, transform=transform, confidence=level, multiplier=multiplier)
        for level in confidence
    ]
    columns: Columns = {}
    for name in ("sii", "kunst_mackenbach", "pamuk"):
        columns[name] = getattr(made[0], name).value
        for level, one in zip(confidence, made, strict=True):
            columns[f"{name}_lower_{level_name(level)}"] = getattr(one, name).lower
            columns[f"{name}_upper_{level_name(level)}"] = getattr(one, name).upper
    return columns | {"fitted_logit": made[0].fitted_logit, "fit_error": made[0].fit_error, "note": made[0].note}
