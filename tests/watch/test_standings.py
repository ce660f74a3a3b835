"""Where places stand: against the average of all, over the years, and in words that change with the data."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from bare_ends import bare_ends
from concordat import watch
from concordat.kernel.rulebook import Rulebook
from concordat.watch.records import Indicator

YEARS = range(2013, 2018)


def indicator(better: str = "lower") -> Indicator:
    return Indicator(
        id="smoking", body="09W", title="Mothers who smoke", method="proportion", top="who smoke", bottom="known",
        population="mothers", better=better, multiplier=Decimal(100), unit="per cent",
    )  # fmt: skip


def one(area: str, year: int, events: int, people: int, better: str = "lower") -> watch.AreaValue:
    share = events / people * 100
    return watch.AreaValue(
        indicator(better), area, date(year, 4, 1), date(year + 1, 4, 1), "", "", "", events, people, share, share - 2, share + 2
    )  # fmt: skip


FALLING = [one("09W", year, 200 - 20 * (year - 2013), 1000) for year in YEARS]
LEVEL = [one("99J", year, 80, 1000) for year in YEARS]


def test_each_place_stands_against_what_all_counted_together(rules: Rulebook) -> None:
    medway, west = watch.standings([*FALLING, *LEVEL], rules)
    assert medway.average.value == west.average.value == Decimal("10.00")  # 120 and 80 of 2,000
    assert (medway.compared, west.compared) == ("similar", "similar")
    assert (medway.going, west.going) == ("better", "")
    assert (medway.place, west.place) == (pytest.approx(0), pytest.approx(1))
    assert (medway.worst.area, medway.best.area) == ("09W", "99J")


def test_which_side_is_worse_follows_the_direction(rules: Rulebook) -> None:
    high, low = 400, 100
    for better, compared in (
        ("lower", ("worse", "better")),
        ("higher", ("better", "worse")),
        ("neither", ("higher", "lower")),
    ):
        values = [one("09W", 2017, high, 1000, better), one("99J", 2017, low, 1000, better)]
        assert tuple(found.compared for found in watch.standings(values, rules)) == compared


def test_the_words_change_with_the_data(rules: Rulebook) -> None:
    rising = [one("09W", year, 300 + 20 * (year - 2013), 1000) for year in YEARS]
    medway, west = watch.standings([*rising, *LEVEL], rules)
    assert watch.in_words(medway) == "Worse than the average and getting worse."
    assert watch.in_words(west) == "Better than the average."
    assert watch.picture_in_words([medway]) == (
        "Worse than the average: mothers who smoke. Nothing is better beyond chance. "
        "Changing beyond chance: mothers who smoke (getting worse)."
    )
    assert watch.picture_in_words([west]).startswith(
        "Nothing is worse than the average beyond chance. Better: mothers who"
    )
    assert [found.now.area for found in watch.worst_first([west, medway])] == ["09W", "99J"]
    assert [found.now.area for found in watch.best_first([medway, west])] == ["99J", "09W"]


def test_two_years_give_no_trend_and_say_why(rules: Rulebook) -> None:
    (medway,) = watch.standings(FALLING[-2:], rules)
    assert medway.trend.value == "cannot be told: there are 2 periods that do not overlap, and 5 are needed"
    assert medway.going == ""


def test_nobody_counted_stands_nowhere(rules: Rulebook) -> None:
    empty = watch.AreaValue(
        indicator(), "10D", date(2017, 4, 1), date(2018, 4, 1), "", "", "", 0, 0, None, None, None, "nobody to count among"
    )  # fmt: skip
    assert watch.standings([empty], rules) == ()
    beside = watch.standings([*LEVEL, empty], rules)
    assert [found.compared for found in beside] == ["similar", "not compared"]
    assert watch.in_words(beside[1]) == "No value: nobody to count among."


def test_every_reason_of_a_standing_ends_in_rules_records_and_rows(rules: Rulebook) -> None:
    found = watch.standings([*FALLING, *LEVEL], rules)
    shown = (watch.board(found), watch.by_area_table(found, {}), watch.places_table(found, {}))
    assert bare_ends(*shown, *(one.trend for one in found)) == []


def test_a_place_that_is_not_shown_is_left_out_of_the_average(rules: Rulebook) -> None:
    hidden = replace(
        one("10D", 2017, 3, 1000), events=None, value=None, lower=None, upper=None, note="of too few people"
    )
    medway, *_ = watch.standings([one("09W", 2017, 120, 1000), one("99J", 2017, 80, 1000), hidden], rules)
    assert medway.average.value == Decimal("10.00")
    assert medway.average.because.says == "the 2 areas that have a value together: 200 of 2,000"
