"""Places by their size, and the slope within each: what lies outside, what wider limits take in, and which relative index is printed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from bare_ends import bare_ends
from concordat import watch
from concordat.kernel.outcome import Outcome
from concordat.kernel.rulebook import Rulebook
from concordat.publish.charts import chart_of
from concordat.watch.records import Indicator

SHARE = Indicator(
    id="smoking", body="09W", title="Mothers who smoke", method="proportion", top="who smoke", bottom="known",
    population="mothers", better="lower", multiplier=Decimal(100), unit="per cent",
)  # fmt: skip
RATE = replace(SHARE, id="falls", method="rate", multiplier=Decimal(1000))
# The worked example of the reference: fifths of equal shares.
FIFTHS = (52.1, 56.3, 59.8, 63.2, 66.8)


def one(own: Indicator, area: str, events: int, people: int) -> watch.AreaValue:
    worked = {"proportion": watch.proportion, "rate": watch.rate}[own.method]
    made = worked(np.array([float(events)]), np.array([float(people)]), multiplier=float(own.multiplier))
    value, lower, upper = (float(numbers[0]) for numbers in (made.value, made.lower, made.upper))
    return watch.AreaValue(
        own, area, date(2017, 4, 1), date(2018, 4, 1), "", "", "", events, people, value, lower, upper
    )


def fifths(own: Indicator, values: tuple[float, ...], area: str = "09W") -> Iterator[watch.AreaValue]:
    for place, value in enumerate(values, 1):
        group = f"deprivation fifth {place}"
        yield watch.AreaValue(
            own, area, date(2017, 4, 1), date(2018, 4, 1), "", "", group, None, 1000, value, value - 1, value + 1
        )


@pytest.mark.parametrize("own", [SHARE, RATE], ids=["share", "rate"])
def test_a_place_outside_for_its_size_is_named_and_wider_limits_take_it_in(own: Indicator, rules: Rulebook) -> None:
    values = [one(own, f"A{at}", 100 + 22 * (at % 5) - 44, 1000) for at in range(10)] + [one(own, "B", 130, 1000)]
    narrow, wide = (watch.funnel_of_places(values, rules, wider) for wider in (False, True))
    assert narrow is not None
    assert wide is not None
    told = watch.funnel_table(narrow, {"B": "Big place"})
    row = dict(zip([column.name for column in told.columns], told.rows[-1], strict=True))
    assert row["area"] == "Big place"
    assert row["flag"].value == "higher than expected, beyond 95 %"
    assert row["lower_99_8"].value < row["lower_95"].value < row["average"].value < row["value"].value
    assert "Big place" in told.says
    assert watch.funnel_table(wide, {}).says.endswith("No place lies outside.")
    assert watch.spread_figures(narrow) == ()
    (spread,) = watch.spread_figures(wide)
    assert spread.value > 2
    assert not bare_ends(spread, told)
    drawn = chart_of(told, Outcome("watch", "Watch", ()))
    assert drawn is not None
    assert drawn.panels[0].count("<polygon") == drawn.panels[0].count("beyond")


def test_no_funnel_without_two_places_that_counted(rules: Rulebook) -> None:
    few = [one(SHARE, "A", 10, 100), replace(one(SHARE, "B", 10, 100), events=None, value=None)]
    assert watch.funnel_of_places(few, rules) is None
    assert watch.funnel_of_places([one(RATE, "A", 0, 100), one(RATE, "B", 0, 100)], rules) is None
    published = replace(SHARE, method="as published")
    assert (
        watch.funnel_of_places([replace(own, indicator=published) for own in (few[0], one(SHARE, "C", 20, 100))], rules)
        is None
    )


def test_the_slope_of_the_worked_example_and_which_relative_index_it_is(rules: Rulebook) -> None:
    good = replace(SHARE, better="higher")
    (found,) = watch.slopes_within(fifths(good, FIFTHS), rules)
    assert found.sii[0] == pytest.approx(18.15)
    assert found.relative[0] == pytest.approx((59.64 + 9.075) / (59.64 - 9.075))
    assert found.sii[1] < found.sii[0] < found.sii[2]
    assert found.chance is not None
    assert found.chance < 0.001
    made = watch.slopes_of_measures_table([found])
    assert "Relative index (Kunst–Mackenbach)" in [column.title for column in made.columns]
    assert made.column("slope") == (Decimal("18.15"),)


def test_above_nought_is_worse_for_the_most_deprived_whichever_way_is_better(rules: Rulebook) -> None:
    falling, rising = FIFTHS[::-1], FIFTHS
    found = {
        (own.better, own.id): watch.slopes_within(fifths(own, values), rules)[0]
        for own, values in (
            (SHARE, falling), (replace(SHARE, id="other"), rising), (replace(SHARE, better="higher"), rising),
        )
    }  # fmt: skip
    assert found["lower", "smoking"].sii[0] == pytest.approx(18.15)
    assert found["lower", "other"].sii[0] == pytest.approx(-18.15)
    assert found["higher", "smoking"].sii[0] == pytest.approx(18.15)
    assert found["lower", "smoking"].relative[0] > 1 > found["lower", "other"].relative[0]


def test_a_place_with_a_group_missing_has_no_slope_and_others_keep_theirs(rules: Rulebook) -> None:
    values = [*list(fifths(SHARE, FIFTHS))[:4], *fifths(SHARE, FIFTHS, "99J")]
    (found,) = watch.slopes_within(values, rules)
    assert found.area == "99J"
    assert watch.slopes_by_place_table([found], {"99J": "West Kent"}).column("area") == ("West Kent",)
    assert watch.slopes_within([], rules) == ()


def test_gaps_are_judged_together_and_one_that_is_not_known_is_said_so(rules: Rulebook) -> None:
    values = [
        *fifths(SHARE, FIFTHS[::-1]),
        *fifths(SHARE, (10.0, 10, 10, 10, 10), "99J"),
        *list(fifths(SHARE, FIFTHS, "10D"))[:1],
    ]
    unequal = watch.within(values, rules)
    family = watch.gaps_together("the gap within every place", unequal, rules)
    made = watch.gap_by_place_table(unequal, {}, family)
    judged = dict(zip(made.column("area"), made.column("judged"), strict=True))
    assert judged == {"09W": "stands out among all", "99J": "no", "10D": "cannot be judged"}
    assert next(one.name for one in family.figures("gaps")) == "watch.stand_out_alone.gaps"
    assert family.by_chance == pytest.approx(0.1)
