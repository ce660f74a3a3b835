"""Table of a chart over time: takes what a chart gives, gives its points as a table that pictures and downloads share."""

from concordat.kernel.table import Table, table
from concordat.watch.chart_gives import ChartGives

# Tables whose names begin so are drawn as charts over time.
NAMED = "over_time_"
COLUMNS = {
    "point": "Point",
    "value": "Value",
    "centre": "Centre",
    "lower": "Lower limit",
    "upper": "Upper limit",
    "rule": "Rule that names it",
    "variation": "Variation",
}


def chart_table(gives: ChartGives, name: str, title: str) -> Table:
    """Return the points of a chart, in order of time, with a headline that says what the last one is."""
    rows = [(one.label, one.value, one.centre, one.lower, one.upper, one.rule, one.variation) for one in gives.points]
    assured = f"; the target: {gives.assurance}" if gives.assurance else ""
    return table(f"{NAMED}{name}", title, COLUMNS, rows, f"The last point: {gives.variation}{assured}.")
