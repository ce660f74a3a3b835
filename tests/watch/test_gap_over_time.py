"""The gap between most and least deprived of each area over time, with its trend and its uncertainty: the story of unequal outcomes."""

from datetime import date
from typing import Any

import pytest

from concordat import calc

YEARS = range(2013, 2018)


def gap(most: float, least: float, spread: float) -> dict[str, Any]:
    """One year's gap with its limits, from the shares screened in time of both groups."""
    groups = [
        {"id": name, "people": 1000, "value": value, "lower": value - spread, "upper": value + spread}
        for name, value in (("most deprived", most), ("least deprived", least))
    ]
    found = calc("watch.inequality", groups=groups, direction="up is good").value.measures["gap"]
    return {"value": -found.value, "lower": -found.upper, "upper": -found.lower}


def trend_of(gaps: list[dict[str, Any]]) -> Any:
    points = [
        {"starts": date(year, 4, 1), "ends": date(year + 1, 4, 1)} | one for year, one in zip(YEARS, gaps, strict=True)
    ]
    return calc("watch.trend", points=points, direction="down is good")


@pytest.mark.story("E15")
def test_a_gap_that_grew_over_five_years_is_told_from_one_that_only_moves() -> None:
    grown = trend_of([gap(0.70 - year / 50, 0.75, 0.01) for year in range(5)])
    moved = trend_of([gap(0.70 + shift / 100, 0.75, 0.03) for shift in (0, 2, -1, 1, -2)])
    assert (grown.value.trend, grown.value.judgement) == ("rising", "worse")
    assert (moved.value.trend, moved.value.judgement) == ("no significant change", "")
    # Each year stands in the reasons with its limits, which are wider than those of either group alone.
    years = [reason.says for reason in grown.because.parts if reason.says.startswith("from ")]
    assert years[0] == "from 2013-04-01: 0.05 (0.03586 to 0.06414)"
    assert len(years) == len(YEARS)


@pytest.mark.story("E15")
def test_consistent_outcomes_across_places_are_compared_with_their_own_average() -> None:
    places = [("Medway", 0.61), ("Thanet", 0.68), ("Ashford", 0.74)]
    areas = [{"id": name, "value": own, "lower": own - 0.02, "upper": own + 0.02} for name, own in places]
    answer = calc(
        "watch.compare",
        rule="single_overlap",
        direction="up is good",
        areas=areas,
        benchmark={"name": "Kent and Medway", "value": 0.69},
    )
    assert {one.id: one.verdict for one in answer.value.areas} == {
        "Medway": "worse",
        "Thanet": "similar",
        "Ashford": "better",
    }
    assert answer.because.says.startswith("1 worse, 1 similar, 1 better against Kent and Medway")
