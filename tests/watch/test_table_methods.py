"""Charts, trends, comparisons and inequality of whole tables give, row by row, what the calculations give for each alone."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest

from concordat import calc
from concordat.kernel.rulebook import Rulebook
from concordat.watch import XmrOptions, numbers_of, statistic
from concordat.watch.comparison import FEWEST, comparison_rules
from concordat.watch.equity_weights import AVERSION
from concordat.watch.trends import CHI_SQUARED, POINTS
from concordat.watch.xmr import options_of

CHANCE = np.random.default_rng(2017)


def test_what_holds_where_nothing_is_given_is_what_the_rulebook_says(rules: Rulebook) -> None:
    numbers = numbers_of(rules, "xmr")
    made = options_of(numbers, screening=True, fix=None, shift=None, trend=None, outside_counts=False)
    assert made == XmrOptions()
    assert (numbers_of(rules, "trend").whole("points"), numbers_of(rules, "trend")["chi_squared"]) == (
        POINTS,
        CHI_SQUARED,
    )
    assert int(rules.history("watch.least_areas_for_fifths")[-1].decimal) == FEWEST
    aversion = numbers_of(rules, "inequality_aversion")
    assert (aversion["atkinson"], aversion["kolm"]) == AVERSION


def test_series_of_a_table_are_charted_each_alone_and_rows_keep_their_place() -> None:
    series = CHANCE.permutation(np.repeat(["a", "b", "c"], [20, 30, 1]))
    values = CHANCE.normal(10, 2, len(series))
    values[3] = np.nan
    table = pl.DataFrame({"series": series, "value": values}).with_columns(pl.col("value").fill_nan(None))
    made = statistic("xmr", table, "series", direction="up is good")
    assert made["series"].to_list() == series.tolist()
    for name in ("a", "b"):
        own = made.filter((pl.col("series") == name) & pl.col("value").is_not_null())
        points = calc("watch.xmr", values=own["value"].to_list(), direction="up is good").value.points
        assert own["rule"].to_list() == [one.rule for one in points]
        assert own["variation"].to_list() == [one.variation for one in points]
        assert own["upper"].to_list() == pytest.approx([one.upper for one in points])
    assert made["note"][3] == "no value"
    assert made.filter(pl.col("series") == "c")["note"].to_list() == ["one point has no limits"]


def test_trends_of_a_table_are_those_of_each_group_alone() -> None:
    rows: list[dict[str, Any]] = []
    for area in range(12):
        for year in CHANCE.permutation(7):
            rows.append(
                {
                    "area": area,
                    "year": 2010 + int(year),
                    "count": int(CHANCE.integers(5, 40) + area * year),
                    "base": 400,
                }
            )
    rows += [{"area": 98, "year": 2010, "count": 1, "base": 2}]
    rows += [{"area": 99, "year": year, "count": 1, "base": 2} for year in (2010, 2011, 2012, 2013, 2013)]
    rows += [{"area": 100, "year": year, "count": 1, "base": 2} for year in (2010, 2011, 2012, 2013, 2015)]
    made = statistic("trend", pd.DataFrame(rows), "area", time="year", count="count", base="base").set_index("area")
    for area in range(12):
        points = [
            {
                "starts": date(one["year"], 1, 1),
                "ends": date(one["year"] + 1, 1, 1),
                "events": one["count"],
                "of": one["base"],
            }
            for one in rows
            if one["area"] == area
        ]
        alone = calc("watch.trend", points=points).value
        assert made.loc[area, "trend"] == alone.trend
        assert made.loc[area, "chi_squared"] == pytest.approx(alone.chi_squared)
    assert made.loc[98, "note"] == f"fewer than {POINTS} periods"
    assert made.loc[99, "note"] == "a period comes twice"
    assert made.loc[100, "note"] == "periods are not evenly spaced"


def test_trends_of_values_with_limits() -> None:
    rows = [
        {"area": "a", "year": year, "value": 20.0 - year, "lower": 19.0 - year, "upper": 21.0 - year}
        for year in range(6)
    ]
    rows += [{"area": "b", "year": year, "value": 20.0, "lower": 20.0, "upper": 20.0} for year in range(5)]
    rows += [{"area": "c", "year": year, "value": None, "lower": 20.0, "upper": 21.0} for year in range(5)]
    limits = {name: name for name in ("value", "lower", "upper")}
    made = statistic("trend", pl.DataFrame(rows), "area", time="year", **limits)
    assert made["trend"].to_list() == ["falling", "", ""]
    assert made["note"].to_list() == ["", "limits leave no room", "a value or its limits are missing"]


def test_inequality_of_many_places_is_that_of_each_alone() -> None:
    rows: list[dict[str, Any]] = []
    for place in "xyz":
        for fifth in CHANCE.permutation(5):
            value = float(CHANCE.uniform(50, 70))
            rows.append(
                {
                    "place": place,
                    "fifth": int(fifth),
                    "people": int(CHANCE.integers(1, 900)),
                    "value": value,
                    "lower": value - 1,
                    "upper": value + 2,
                }
            )
    rows.append({"place": "x", "fifth": 9, "people": 0, "value": None, "lower": None, "upper": None})
    made = statistic(
        "inequality",
        pl.DataFrame(rows),
        "place",
        deprivation="fifth",
        lower="lower",
        upper="upper",
        direction="up is good",
    )
    for number, place in enumerate(made["place"].to_list()):
        own = sorted((one for one in rows if one["place"] == place and one["people"]), key=lambda one: one["fifth"])
        groups = [
            {"id": str(one["fifth"])} | {name: one[name] for name in ("people", "value", "lower", "upper")}
            for one in own
        ]
        alone = calc("watch.inequality", groups=groups, direction="up is good").value.measures
        for name, one in alone.items():
            found = made[name][number]
            assert (found is None) == (one.value is None)
            assert one.value is None or found == pytest.approx(one.value, abs=1e-9)
        assert made["gap_lower"][number] == pytest.approx(alone["gap"].lower)
        assert made["ratio_upper"][number] == pytest.approx(alone["ratio"].upper)


@pytest.mark.parametrize("rule", comparison_rules())
def test_a_table_is_compared_as_its_areas_are(rule: str) -> None:
    values = CHANCE.integers(0, 30, 24) / 2
    table = pl.DataFrame(
        {"year": CHANCE.permutation(np.repeat([2016, 2017], 12)), "value": values, "lower": values - 1, "upper": values + 1,
         "wide_lower": values - 2, "wide_upper": values + 2, "own_total": 7.0}
    )  # fmt: skip
    given = {name: name for name in ("lower", "upper", "wide_lower", "wide_upper", "own_total")}
    given |= {"benchmark": 7, "benchmark_lower": 6, "benchmark_upper": 8}
    made = statistic("compare", table, "year", rule=rule, direction="down is good", **given)
    for year in (2016, 2017):
        own = made.filter(pl.col("year") == year).to_dicts()
        areas = [
            {"id": str(place)} | {name: value for name, value in one.items() if name not in ("year", "verdict")}
            for place, one in enumerate(own)
        ]
        england = {"name": "England", "value": 7, "lower": 6, "upper": 8}
        alone = calc("watch.compare", rule=rule, direction="down is good", areas=areas, benchmark=england).value.areas
        assert [one["verdict"] for one in own] == [one.verdict for one in alone]
