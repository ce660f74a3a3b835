"""Statistics of whole tables: every library gives the same, rows keep their place, and everything wrong is told at once."""

import polars
import pytest

from concordat.kernel.finding import Refused
from concordat.watch import life_expectancy, rate, statistic
from watch_tables import MAKERS, read

DEATHS = {
    "area": ["Norwich", "Medway", "Norwich", "Medway", "Thanet"],
    "year": [2019, 2019, 2019, 2020, 2020],
    "deaths": [4, 30, 9, 0, 3],
    "people": [1000, 2000, 1500, 2000, 0],
}


@pytest.mark.parametrize("library", MAKERS)
def test_groups_come_in_the_order_in_which_they_first_come_and_the_table_is_of_the_same_library(library):
    table = MAKERS[library](DEATHS)
    found = statistic("rate", table, by=["area", "year"], events="deaths", multiplier=1000)
    assert type(found) is type(table)
    columns = read(found)
    assert list(zip(columns["area"], columns["year"], strict=True)) == [
        ("Norwich", 2019),
        ("Medway", 2019),
        ("Medway", 2020),
        ("Thanet", 2020),
    ]
    assert columns["count"] == [13, 30, 0, 3]
    assert columns["value"] == [5.2, 15.0, 0.0, None]
    assert columns["lower_95"][2] == 0
    assert columns["note"] == ["", "", "", "nobody to count among"]
    assert set(columns) > {"lower_95", "upper_95", "lower_99_8", "upper_99_8"}


@pytest.mark.parametrize("library", MAKERS)
def test_without_groups_each_row_has_its_own_rate_beside_it(library):
    table = MAKERS[library](DEATHS)
    columns = read(statistic("rate", table, events="deaths", multiplier=1000, confidence=0.95, prefix="rate_"))
    plain = rate(DEATHS["deaths"], DEATHS["people"], multiplier=1000)
    assert columns["area"] == DEATHS["area"]
    assert columns["rate_value"][:4] == plain.value[:4].tolist()
    assert columns["rate_upper_95"][:4] == plain.upper[:4].tolist()
    assert columns["rate_value"][4] is None
    assert [name for name in columns if name not in DEATHS] == [
        "rate_value",
        "rate_lower_95",
        "rate_upper_95",
        "rate_note",
    ]


def test_rows_of_a_pandas_table_keep_their_place_whatever_its_index_says():
    table = MAKERS["pandas"](DEATHS, index=[7, 3, 9, 1, 5]).sort_index()
    found = statistic("rate", table, events="deaths", multiplier=1000)
    assert found.index.tolist() == [1, 3, 5, 7, 9]
    assert statistic("rate", table, by="area", events="deaths").index.tolist() == [0, 1, 2]
    good = found[found["people"] > 0]
    assert (good["value"] == good["deaths"] / good["people"] * 1000).all()


def test_all_rows_are_one_group_where_a_method_needs_several():
    bands = polars.DataFrame({"events": [10, 30], "people": [1000, 1000]})
    found = read(statistic("dsr", bands, standard=1, multiplier=1000))
    assert found["value"] == [20.0]
    assert found["count"] == [40.0]


def test_everything_wrong_with_a_table_is_told_at_once():
    table = polars.DataFrame(DEATHS).with_columns(polars.lit("many").alias("people"))
    with pytest.raises(Refused) as refused:
        statistic("rate", table, by="region", events="died", colour="red", confidence=[95], multiplier=0)
    assert sorted(one.kind for one in refused.value.findings) == [
        "bad-confidence",
        "bad-number",
        "missing-field",
        "missing-field",
        "negative-number",
        "unknown-field",
    ]
    assert all(one.what and one.next for one in refused.value.findings)


def test_a_row_without_its_group_is_told_and_not_dropped():
    table = polars.DataFrame({"area": ["A", None], "events": [1, 2], "people": [10, 10]})
    with pytest.raises(Refused, match="area is empty"):
        statistic("rate", table, by="area")


def test_a_result_never_takes_the_place_of_a_column():
    table = polars.DataFrame({"value": [1], "events": [1], "people": [10]})
    with pytest.raises(Refused, match="has value already"):
        statistic("rate", table)


def test_an_unknown_method_names_those_there_are_and_what_is_no_table_is_told():
    with pytest.raises(LookupError, match="dsr"):
        statistic("rat", polars.DataFrame(DEATHS))
    with pytest.raises(Refused, match="no table"):
        statistic("rate", 5)


BANDS = {
    "area": ["A", "A", "A", "B", "B", "B"],
    "starts": [0, 1, 65, 65, 1, 0],
    "deaths": [5, 60, 600, 500, 50, 4],
    "people": [1000, 30000, 6000, 6000, 30000, 1000],
}
FIFTHS = {
    "area": ["A"] * 5 + ["B"] * 5,
    "fifth": [1, 2, 3, 4, 5, 5, 4, 3, 2, 1],
    "value": [52.1, 56.3, 59.8, 63.2, 66.8, 66.8, 63.2, 59.8, 56.3, 52.1],
    "error": [1.0] * 10,
}


@pytest.mark.parametrize("library", MAKERS)
def test_bands_keep_their_rows_and_their_order_does_not_matter(library):
    columns = read(statistic("life_expectancy", MAKERS[library](BANDS), by="area", confidence=0.95))
    assert columns["starts"] == BANDS["starts"]
    assert columns["value"][0] == life_expectancy([0, 1, 65], [5, 60, 600], [1000, 30000, 6000]).value[0]
    assert columns["value"][5] == life_expectancy([0, 1, 65], [4, 50, 500], [1000, 30000, 6000]).value[0]
    assert columns["deaths_from_here"][0] == 665


@pytest.mark.parametrize("library", MAKERS)
def test_slopes_of_areas_come_from_fifths_in_any_order(library):
    table = MAKERS[library](FIFTHS)
    columns = read(statistic("sii", table, by="area", values="value", order="fifth", people=1, error="error"))
    assert columns["sii"] == pytest.approx([18.15, 18.15])
    assert columns["pamuk"] == pytest.approx([0.3043260, 0.3043260], rel=1e-6)
    turned = read(statistic("sii", table, by="area", values="value", order="fifth", people=1, multiplier=-1))
    assert turned["sii"] == pytest.approx([-18.15, -18.15])
    assert turned["sii_lower_95"] == [None, None]


@pytest.mark.parametrize("library", MAKERS)
def test_parts_and_funnels_are_those_of_each_group_alone(library):
    table = MAKERS[library]({"year": [1, 1, 1, 2, 2, 2], "died": [30, 20, 10, 8, 8, 9], "asked": [100] * 6})
    parts = read(statistic("quantile", table, by="year", values="died", parts=3))
    assert parts["quantile"] == [3, 2, 1, 1, 1, 3]
    found = read(statistic("funnel", table, by="year", count="died", base="asked", multiplier=100))
    assert found["average"] == pytest.approx([20, 20, 20, 25 / 3, 25 / 3, 25 / 3])
    assert found["flag"] == ["higher 95 %", "as expected", "lower 95 %", *["as expected"] * 3]
    wide = read(statistic("funnel", table, by="year", count="died", base="asked", adjust="proportion"))
    assert wide["phi"][0] > 1 > wide["phi"][3]


def test_expected_events_come_from_the_reference_beside_each_band():
    table = polars.DataFrame({"events": [30, 0], "people": [1000, 500], "of": [100, 300], "among": [10000, 5000]})
    found = read(statistic("isr", table, reference_events="of", reference_people="among", reference=100))
    assert found["value"] == [75.0]
    assert found["expected"] == [40.0]
    assert found["rate_value"] == pytest.approx([2000.0])
    assert found["rate_upper_95"][0] > 2000
