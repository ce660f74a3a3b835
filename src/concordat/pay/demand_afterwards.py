"""Forecast against what came: takes the demand desk and the year's priced activity, gives a row for each line of which every month is there."""

from collections.abc import Iterator, Mapping
from typing import Any

from concordat.kernel.answer import Answer, Because, RowsRef
from concordat.kernel.table import Table, table
from concordat.pay.activity_sums import ActivitySums
from concordat.pay.demand_desk import Ahead, DemandDesk, Expected
from concordat.pay.demand_desk_tables import expected, line_in_words


def afterwards_table(desk: DemandDesk, sums: ActivitySums, names: Mapping[str, str]) -> Table:
    """Return the lines with a forecast and twelve months of activity: whether it came within the range, and above the plan."""
    columns = {
        "line": "Line",
        "middle": "Expected",
        "low": "8 of 10: from",
        "high": "8 of 10: to",
        "came": "It came to",
        "within": "Within the range",
        "plan": "Plan",
        "above": "Above the plan",
    }
    rows = tuple(row for one in desk.forecast if one.ahead for row in _row(desk, one, one.ahead, sums, names))
    inside = sum(1 for row in rows if row[5] == "yes")
    says = f"{inside} of {len(rows)} came within the range in which 8 of 10 are to fall. Lines share a year, so that one year says little of how good forecasts are."
    return table("afterwards", f"What came in {desk.year}, against the forecast", columns, rows, says)


def _row(
    desk: DemandDesk, one: Expected, ahead: Ahead, sums: ActivitySums, names: Mapping[str, str]
) -> Iterator[tuple[Any, ...]]:
    months = sums.of(one.line.id)
    if set(desk.year.months()) - set(months):
        return
    came = sum(month.spells for month in months.values())
    because = Because(f"spells in {desk.year}", came, rows=RowsRef("activity", {"line": one.line.id}))
    within = "yes" if ahead.low <= came <= ahead.high else "no"
    above = came - one.plan
    more = Answer(above, Because("above the plan", above, parts=(because, one.because_plan)))
    yield (
        line_in_words(one, names),
        *expected(ahead),
        Answer(came, because),
        within,
        Answer(one.plan, one.because_plan),
        more if above > 0 else "no",
    )
