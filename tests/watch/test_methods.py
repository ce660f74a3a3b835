"""Methods of statistics: the numbers that plain functions take where none is given are those of the rulebook."""

import pytest

from concordat.kernel.finding import Refused
from concordat.watch import byar, rate
from concordat.watch.confidence import BOTH
from concordat.watch.life_table import LEAST_PEOPLE, WIDEST
from concordat.watch.limits import EXACT_BELOW
from concordat.watch.numbers import numbers_of
from concordat.watch.overdispersion import TRIM
from concordat.watch.slope_simulated import DRAWS
from concordat.watch.standardised import FEWEST


def test_what_holds_where_nothing_is_given_is_what_the_rulebook_says(rules):
    assert numbers_of(rules, "rate")["exact_below"] == EXACT_BELOW
    assert numbers_of(rules, "dsr")["fewest"] == FEWEST
    assert numbers_of(rules, "isr")["exact_below"] == EXACT_BELOW
    assert numbers_of(rules, "life_expectancy")["least_people"] == LEAST_PEOPLE
    assert numbers_of(rules, "life_expectancy")["widest"] == WIDEST
    assert numbers_of(rules, "sii").whole("draws") == DRAWS
    assert numbers_of(rules, "funnel")["trim"] == TRIM
    assert tuple(map(float, rules.history("watch.confidence_levels")[-1].value)) == BOTH


def test_the_standard_population_adds_up(rules):
    assert sum(map(int, rules.history("watch.european_standard_population")[-1].value.values())) == 100_000


@pytest.mark.parametrize("level", [0.5, 1, 95, float("nan")])
def test_what_is_no_level_of_confidence_is_refused(level):
    with pytest.raises(Refused, match="confidence"):
        byar([3], level)


def test_a_notebook_shows_the_first_values_as_a_table():
    shown = rate(range(150), [1000] * 149 + [0])._repr_html_()
    assert shown.count("<tr>") == 101
    assert "The first 100 of 150." in shown
    few = rate([5, 1], [1000, 0], multiplier=1000).table()
    assert few.column("value") == (5.0, None)
    assert few.column("note") == ("", "nobody to count among")
    assert "upper" in [column.name for column in few.columns]
