"""Values by group: takes values as measured, gives for each area the newest value of every group, such as deprivation fifths, side by side."""

from collections.abc import Iterable, Mapping

from concordat.kernel.table import Table, table
from concordat.watch.deprivation import in_order
from concordat.watch.measured import AreaValue
from concordat.watch.standings_told import value_cell


def newest_groups(values: Iterable[AreaValue]) -> tuple[AreaValue, ...]:
    """Return the values of groups in the newest period of each indicator that has any."""
    own = [one for one in values if one.group and not one.sex and not one.age]
    last = {
        code: max(one.starts for one in own if one.indicator.id == code) for code in {one.indicator.id for one in own}
    }
    return tuple(one for one in own if one.starts == last[one.indicator.id])


def by_group_table(values: Iterable[AreaValue], names: Mapping[str, str]) -> Table:
    """Return one row for each area and one column for each group of one indicator, in its newest period."""
    own = newest_groups(values)
    groups = in_order(one.group for one in own)
    cells = {(one.area, one.group): one for one in own}
    columns = {"area": "Area", **{f"group_{at}": group.capitalize() for at, group in enumerate(groups, 1)}}
    rows = (
        (names.get(area, area), *(value_cell(cells.get((area, group))) for group in groups))
        for area in dict.fromkeys(one.area for one in own)
    )
    return table("by_group", "By group", columns, rows, "Deprivation fifth 1 is the most deprived.")


def within_table(values: Iterable[AreaValue]) -> Table:
    """Return one row for each indicator of one area and one column for each group, in its newest period."""
    own = newest_groups(values)
    groups = in_order(one.group for one in own)
    cells = {(one.indicator.id, one.group): one for one in own}
    titles = {one.indicator.id: (one.indicator.title, one.indicator.unit) for one in own}
    columns = {
        "indicator": "Measure",
        **{f"group_{at}": group.capitalize() for at, group in enumerate(groups, 1)},
        "unit": "Unit",
    }
    rows = (
        (title, *(value_cell(cells.get((code, group))) for group in groups), unit)
        for code, (title, unit) in titles.items()
    )
    return table("within", "By group within the place", columns, rows, "Deprivation fifth 1 is the most deprived.")
