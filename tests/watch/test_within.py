"""Inequality within places: the gap between most and least deprived, which way is worse, and whether it grew, in words that change with the data."""

from datetime import date
from decimal import Decimal
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat import watch
from concordat.kernel.rulebook import Rulebook
from concordat.watch.records import Indicator

PEOPLE = 2000
NAMES = {"09W": "Medway", "99J": "West Kent"}


def indicator(better: str = "lower") -> Indicator:
    return Indicator(
        id="smoking", body="09W", title="Mothers who smoke", method="proportion", top="who smoke", bottom="known",
        population="mothers", better=better, multiplier=Decimal(100), unit="per cent",
    )  # fmt: skip


def fifth(
    place: int, value: float | None, year: int = 2017, better: str = "lower", area: str = "09W", half: float | None = 1
) -> watch.AreaValue:
    """Return the value of one fifth, its limits so far to each side."""
    limits = (None, None) if value is None or half is None else (value - half, value + half)
    return watch.AreaValue(
        indicator(better), area, date(year, 4, 1), date(year + 1, 4, 1), "", "", f"deprivation fifth {place}", None, PEOPLE,
        value, *limits, "" if value is not None else "too few to tell",
    )  # fmt: skip


def years(most: list[float], least: float = 10, better: str = "lower", half: float = 1) -> list[watch.AreaValue]:
    """Return five years in which the most deprived move and the least stay."""
    return [
        one
        for at, value in enumerate(most)
        for one in (fifth(1, value, 2013 + at, better, half=half), fifth(5, least, 2013 + at, better, half=half))
    ]


def test_the_gap_has_the_limits_of_both_sides(rules: Rulebook) -> None:
    (own,) = watch.within([fifth(5, 8), fifth(3, 12), fifth(1, 25, half=2)], rules)
    assert own.now is not None
    assert (own.now.value, own.now.ratio) == (17, pytest.approx(3.125))
    assert own.now.lower == pytest.approx(17 - sqrt(5))
    assert own.now.upper == pytest.approx(17 + sqrt(5))
    assert own.compared == "worse"
    told = watch.unequal_in_words(own)
    assert told.value == (
        "25.00 against 8.00 per cent: 3.1 times as high in the most deprived fifth as in the least, worse for the most deprived."
    )
    groups = [part.says for part in told.because.parts[0].parts]
    assert len(groups) == 2


@pytest.mark.parametrize(
    ("better", "most", "least", "compared", "words"),
    [
        ("lower", 25, 8, "worse", "3.1 times as high"),
        ("lower", 8, 25, "better", "68 % lower"),
        ("higher", 8, 25, "worse", "68 % lower"),
        ("higher", 30, 25, "better", "20 % higher"),
        ("neither", 30, 25, "higher", "20 % higher"),
        ("neither", 25, 30, "lower", "17 % lower"),
        ("lower", 25, 24.5, "similar", "2 % higher"),
        ("lower", 25, 0, "worse", "higher by 25.00"),
    ],
)
def test_what_is_worse_follows_the_direction(
    rules: Rulebook, better: str, most: float, least: float, compared: str, words: str
) -> None:
    (own,) = watch.within([fifth(1, most, better=better), fifth(5, least, better=better)], rules)
    assert own.compared == compared
    assert words in watch.unequal_in_words(own).value


@pytest.mark.story("E15")
def test_inequality_that_grew_over_five_years_is_told_from_one_that_only_moves(rules: Rulebook) -> None:
    for most, moved in (
        ([14, 17, 20, 23, 26], "grew"),
        ([26, 23, 20, 17, 14], "narrowed"),
        ([20, 21, 19, 20.5, 19.5], ""),
        ([4, 7, 10, 13, 16], "changed sides"),
    ):
        (own,) = watch.within(years(most), rules)
        assert own.moved == moved
        assert len(own.gaps) == 5
        assert own.trend.value == (f"the gap {moved} over 5 periods" if moved else "no change beyond chance")
    # Below the least deprived, falling further is growing apart.
    (own,) = watch.within(years([8, 6, 4, 2, 1], better="higher"), rules)
    assert (own.moved, own.compared) == ("grew", "worse")
    assert watch.inequality_in_words([own]) == (
        "Worse for the most deprived: mothers who smoke. Inequality grew over the years: mothers who smoke."
    )


def test_each_year_stands_in_the_table_with_its_reason(rules: Rulebook) -> None:
    found = watch.within(years([14, 17, 20, 23, 26]), rules)
    for made in (watch.gaps_of_measures_table(found), watch.gaps_over_time_table(found, NAMES)):
        (row,) = made.rows
        assert [cell.value for cell in row[1:6]] == [4, 7, 10, 13, 16]
        assert all(len(cell.because.parts) == 2 for cell in row[1:6])
    assert made.records()[0]["area"] == "Medway"
    assert made.records()[0]["trend"] == "the gap grew over 5 periods"


def test_a_gap_that_cannot_be_told_says_why(rules: Rulebook) -> None:
    (lacking,) = watch.within([fifth(1, 20), fifth(5, None)], rules)
    assert watch.unequal_in_words(lacking).value == "No gap: the least deprived group has no value: too few to tell."
    (half,) = watch.within([fifth(2, 20), fifth(5, 10)], rules)
    assert watch.unequal_in_words(half).value == "No gap: the most deprived group has no value."
    (bare,) = watch.within([fifth(1, 20, half=None), fifth(5, 10, half=None)], rules)
    assert bare.compared == "not compared"
    assert "no limits to tell it from chance" in watch.unequal_in_words(bare).value
    rows = watch.unequal_table([lacking, half, bare]).records()
    assert [row["gap"] for row in rows] == [10, None, None]
    assert watch.within([], rules) == ()
    assert watch.inequality_in_words(()) == ""


def test_an_older_gap_does_not_stand_for_the_newest_period(rules: Rulebook) -> None:
    (own,) = watch.within([*years([14, 17, 20, 23, 26]), fifth(1, 30, 2018)], rules)
    assert own.now is None
    assert len(own.gaps) == 5
    assert own.note == "the least deprived group has no value"


def test_the_most_unequal_stand_on_top(rules: Rulebook) -> None:
    found = watch.within([fifth(1, 12), fifth(5, 8), fifth(1, 40, area="99J"), fifth(5, 8, area="99J")], rules)
    made = watch.gap_by_place_table(found, NAMES)
    assert made.column("area") == ("West Kent", "Medway")
    assert made.column("period") == ("2017/18", "2017/18")
    assert made.column("ratio") == (Decimal("5.00"), Decimal("1.50"))


def test_groups_by_deprivation_are_known_by_name_and_stand_in_order() -> None:
    assert watch.deprivation_place("deprivation fifth 2") == ("fifth", 2)
    assert watch.deprivation_place("Deprivation decile 10") == ("decile", 10)
    for other in ("deprivation fifth 6", "deprivation fifth 0", "deprivation step 1", "smokers", ""):
        assert watch.deprivation_place(other) is None
    tenths = [f"deprivation decile {place}" for place in range(1, 11)]
    assert watch.in_order([*sorted(tenths), "carers"]) == ["carers", *tenths]


@given(most=st.floats(1, 99), least=st.floats(1, 99), half=st.floats(0.1, 5))
def test_turning_the_order_of_the_groups_turns_gap_and_verdict(
    rules: Rulebook, most: float, least: float, half: float
) -> None:
    one, other = (
        watch.within([fifth(1, first, half=half), fifth(5, last, half=half)], rules)[0]
        for first, last in ((most, least), (least, most))
    )
    assert one.now is not None
    assert other.now is not None
    assert one.now.value == -other.now.value
    assert one.now.lower == pytest.approx(-(other.now.upper or 0))
    turned = {"worse": "better", "better": "worse", "similar": "similar"}
    assert one.compared == turned[other.compared]
