"""Finding measures: what is looked for is found worst first; among many comparisons some stand out by chance, and that is told."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from concordat import watch
from concordat.kernel.outcome import Outcome
from concordat.kernel.rulebook import Rulebook
from concordat.publish.charts import chart_of
from concordat.watch.limits_chance import chances_of_difference
from concordat.watch.records import Indicator

YEARS = range(2013, 2018)
NAMES = {"09W": "Medway", "99J": "West Kent"}


def series(measure: str, area: str, events: list[int], people: int = 2000) -> list[watch.AreaValue]:
    """Return the years of one measure of one area; lower is better."""
    own = Indicator(
        id=measure, body="09W", title=measure.capitalize(), method="proportion", top="some", bottom="all",
        population="people", better="lower", multiplier=Decimal(100), unit="per cent",
    )  # fmt: skip
    made = watch.proportion(np.array(events, float), np.full(len(events), float(people)), multiplier=100.0)
    return [
        watch.AreaValue(
            own, area, date(year, 4, 1), date(year + 1, 4, 1), "", "", "", count, people,
            float(made.value[at]), float(made.lower[at]), float(made.upper[at]),
        )
        for at, (year, count) in enumerate(zip(YEARS, events, strict=True))
    ]  # fmt: skip


VALUES = [
    *series("falls", "09W", [400, 460, 520, 580, 640]), *series("falls", "99J", [300] * 5),
    *series("teeth", "09W", [200] * 5), *series("teeth", "99J", [200] * 5),
    *series("weight", "09W", [640, 580, 520, 460, 400]), *series("weight", "99J", [300] * 5),
]  # fmt: skip


@pytest.mark.parametrize(
    ("look", "wanted"),
    [
        ("worse and getting worse", [("falls", "09W")]),
        ("worse than the average", [("falls", "09W"), ("weight", "09W")]),
        ("getting better", [("weight", "09W")]),
        ("better than the average", [("falls", "99J"), ("weight", "99J")]),
    ],
)
def test_what_is_looked_for_is_found(rules: Rulebook, look: str, wanted: list[tuple[str, str]]) -> None:
    found = watch.looked_for(watch.standings(VALUES, rules), look, {})
    assert [(one.indicator.id, one.now.area) for one in found] == wanted


def test_the_worst_and_the_best_five_lie_at_opposite_ends_and_everything_is_found_without_a_wish(
    rules: Rulebook,
) -> None:
    every = watch.standings(VALUES, rules)
    worst, best = (watch.looked_for(every, look, {}) for look in (watch.WORST, watch.BEST))
    assert len(worst) == len(best) == 5
    assert worst[0].now.area == "09W"
    assert best[0].now.area == "99J"
    assert len(watch.looked_for(every, "", {})) == len(every) == 6


def test_what_is_new_is_told_with_what_it_was(rules: Rulebook) -> None:
    every = watch.standings(VALUES, rules)
    newly = watch.newly(every, VALUES, rules)
    assert newly["falls", "09W"] == "Getting worse, not sure in the period before."
    assert ("teeth", "09W") not in newly
    assert [one.indicator.id for one in watch.looked_for(every, watch.NEW, newly)] == ["falls", "weight"]


def test_a_chance_is_under_one_in_twenty_just_where_the_limits_leave_the_average_out(rules: Rulebook) -> None:
    for one in watch.standings(VALUES, rules):
        assert one.chance is not None
        assert (one.chance < 0.05) == (one.compared != "similar")
    lower, upper = np.array([9.0, 10.0, np.nan]), np.array([12.0, 10.0, np.nan])
    found = chances_of_difference(np.array([10.0, 10, 10]), lower, upper, np.array([9.0, 9, 9]))
    assert found[0] == pytest.approx(0.05)
    assert np.isnan(found[1:]).all()


def test_many_comparisons_are_judged_together_and_the_table_says_so(rules: Rulebook) -> None:
    areas = [f"A{at}" for at in range(40)]
    # One area differs for certain, the others spread a little: some of them stand out alone.
    values = [
        one
        for at, area in enumerate(areas)
        for one in series("falls", area, [150 if at else 400] * 4 + [400 if not at else 200 + 7 * (at % 9)])
    ]
    every = watch.standings(values, rules)
    family = watch.family_of("every place under this measure", every, rules)
    assert family.by_chance == pytest.approx(2.0)
    assert 1 <= family.together < family.alone < len(areas)
    alone, together, by_chance = family.figures()
    assert (alone.value, together.value, by_chance.value) == (family.alone, family.together, 2.0)
    assert "of 40 comparisons of every place under this measure" in alone.because.says
    told = watch.found_table(watch.looked_for(every, watch.WORST, {}), {}, family, {})
    words = told.column("judged")
    assert words[0] == "stands out among all"
    assert "alone only: chance could make it among so many" in [family.cell(("falls", area)).value for area in areas]


def test_the_sign_of_a_trend_never_stands_without_its_words(rules: Rulebook) -> None:
    every = watch.looked_for(watch.standings(VALUES, rules), "", {})
    family = watch.family_of("all", every, rules)
    told = watch.found_table(every, NAMES, family, {})
    signs = set(told.column("trend"))
    assert {"↗ rising, getting worse", "↘ falling, getting better", "→ no significant change"} == signs
    for row in told.rows:
        assert row[2].because.rows.where["indicator"]


def test_the_grid_of_letters_says_what_the_table_says(rules: Rulebook) -> None:
    every = watch.standings(VALUES, rules)
    made = watch.heat_table(every, NAMES, watch.family_of("all", every, rules))
    drawn = chart_of(made, Outcome("watch", "Watch", ()))
    assert drawn is not None
    assert "W worse than the average (2), B better (2)" in drawn.says
    assert "Most often worse: Medway." in drawn.says
    assert drawn.panels[0].count(">W<") == 2
    assert drawn.panels[0].count("<rect") == 4
    assert drawn.panels[0].count("<circle") == 4
    assert "A  Falls" in drawn.panels[0]
