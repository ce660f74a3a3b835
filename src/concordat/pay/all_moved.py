"""All activity moved alike: takes statements and a share of the activity there was, gives one possible year for every line that has any."""

from collections.abc import Mapping
from decimal import Decimal

import numpy as np

from concordat.pay.many_draws import Numbers
from concordat.pay.statement import Statements
from concordat.pay.to_each_month import to_each_month


def all_moved(statements: Statements, share: Decimal) -> Mapping[str, Numbers]:
    """Return for each line one draw by month in which its activity is this share of what there was, never below nought."""
    found: dict[str, Numbers] = {}
    for settled in (one for one in statements.settled.values() if one.case):
        months = to_each_month(settled)
        for line in months[-1].lines:
            if line.base + line.excess:
                found[line.line] = np.full((1, len(months)), max(0.0, float(share)))
    return found
