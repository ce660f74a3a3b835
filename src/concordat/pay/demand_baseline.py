"""A forecast as a baseline: takes a line of the demand desk with the verdict on its data, gives what the form of a contract's baseline starts with."""

from collections.abc import Mapping
from datetime import timedelta

import numpy as np

from concordat.need.figures import figure
from concordat.need.months import month_after
from concordat.pay.demand_desk import DemandDesk, Expected


def baseline_of(desk: DemandDesk, one: Expected, verdict: str) -> Mapping[str, str]:
    """Return the fields of a baseline by name; none where there is no forecast."""
    if one.ahead is None or one.history is None:
        return {}
    years = np.array(one.ahead.odds.draws, dtype=float)
    return {
        "contract": one.line.contract,
        "body": one.line.commissioner,
        "line": one.line.id,
        "method": f"forecast of {desk.year} by the method “{one.ahead.method}”; {desk.says}",
        "data_source": f"{one.history.measure} by month from {one.history.first:%B %Y} to {one.history.last:%B %Y}",
        "data_cut": str(month_after(one.history.last, 1) - timedelta(days=1)),
        "quality": verdict,
        "demand_low": str(figure(float(one.ahead.low), 0)),
        "demand_high": str(figure(float(one.ahead.high), 0)),
        "expected": str(figure(float(years.mean()), 0)),
        "spread": str(figure(float(years.std()), 0)),
    }
