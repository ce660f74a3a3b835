"""Values of indicators as they stand in a system: counted ones get their limits, published ones keep theirs."""

from datetime import date
from decimal import Decimal

import pytest

from concordat import watch
from concordat.kernel.engine_rows import small_table
from concordat.watch.records import Indicator

SMOKING = Indicator(
    id="smoking",
    body="09W",
    title="Mothers who smoke",
    method="proportion",
    top="who smoke",
    bottom="whose smoking is known",
    population="mothers",
    better="lower",
    multiplier=Decimal(100),
    unit="per cent",
)
FIRST, NEXT = date(2017, 4, 1), date(2018, 4, 1)


def values(*rows: tuple[object, ...]) -> object:
    """Return a table of area, group, events, people, value, lower and upper, all of one indicator and year."""
    names = ("area", "group", "events", "people", "value", "lower", "upper")
    kinds = ("text", "text", "int", "int", "decimal(38, 10)", "decimal(38, 10)", "decimal(38, 10)")
    columns = {
        name: (kind, [row[at] for row in rows]) for at, (name, kind) in enumerate(zip(names, kinds, strict=True))
    }
    whole = {
        "indicator": ("text", ["smoking"] * len(rows)),
        "starts": ("date", [FIRST] * len(rows)),
        "ends": ("date", [NEXT] * len(rows)),
        "sex": ("text", [""] * len(rows)),
        "age": ("text", [""] * len(rows)),
    }
    return small_table(whole | columns)


def test_a_counted_value_has_wilsons_limits() -> None:
    (one,) = watch.measured([SMOKING], values(("09W", "", 65, 100, None, None, None)))
    assert one.value == pytest.approx(65)
    assert (one.lower, one.upper) == (pytest.approx(55.2544, abs=1e-4), pytest.approx(73.6358, abs=1e-4))
    assert one.whole
    assert one.because.rows is not None
    assert one.because.rows.where == {"indicator": "smoking", "area": "09W", "starts": "2017-04-01"}


def test_a_published_value_keeps_its_limits_and_nobody_counted_is_said() -> None:
    table = values(
        ("09W", "", None, None, Decimal("12.5"), Decimal("11"), Decimal("14")),
        ("10D", "", 0, 0, None, None, None),
        ("10E", "", 0, 50, None, None, None),
    )
    published, nobody, none = watch.measured([SMOKING], table)
    assert (published.value, published.lower, published.upper) == (12.5, 11, 14)
    assert (nobody.value, nobody.note) == (None, "nobody to count among")
    assert none.value == 0
    assert none.upper == pytest.approx(7.13476, abs=1e-5)


def test_values_of_other_indicators_and_groups_are_left_out() -> None:
    table = values(("09W", "", 1, 9, None, None, None), ("09W", "deprivation fifth 1", 1, 5, None, None, None))
    assert [one.group for one in watch.measured([SMOKING], table)] == ["", "deprivation fifth 1"]
    assert [one.people for one in watch.measured([SMOKING], table, {"group": ""})] == [9]
    assert watch.measured([], table) == watch.measured([SMOKING], None) == ()
