"""Routes compared the slow way: every pound of every year brought back year by year, in floats; and the stories of partnerships."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

ROUTES = ["own capital", "alliance", "strategic estates partnership", "other framework"]
DONE = {"resolution": "R1", "power": "own powers", "funding": "own surplus", "clinical_case": "frailty"}
pounds = st.integers(0, 10**6)


@st.composite
def routes(draw: st.DrawFn) -> list[dict]:
    """Each route with a life and costs of some of its years."""
    found = []
    for route in ROUTES:
        life = draw(st.integers(1, 90))
        costs = {name: draw(st.lists(pounds, max_size=min(life, 4))) for name in ("running", "risk", "income")}
        capital = draw(st.lists(st.integers(1, 10**7), min_size=1, max_size=min(life, 3)))
        found.append({"route": route, "life": life, "capital": capital, "residual": draw(pounds)} | costs)
    return found


def today(pound: float, year: int) -> float:
    """What a sum of a year is worth now: one year back at a time, by the rate of that year."""
    for back in range(year, 0, -1):
        pound /= 1.035 if back <= 30 else 1.03 if back <= 75 else 1.025
    return pound


@settings(max_examples=40, deadline=None)
@given(routes())
def test_present_and_yearly_costs(options: list[dict]) -> None:
    found = calc("plan.scheme_comparison", scheme="S", on="2026-10-01", options=options).value
    for one in found.compared:
        own = next(option for option in options if option["route"] == one.route)
        present = -today(own["residual"], own["life"])
        for sign, name in ((1, "capital"), (1, "running"), (1, "risk"), (-1, "income")):
            present += sign * sum(today(cost, year) for year, cost in enumerate(own[name]))
        assert float(one.present_cost) == pytest.approx(present, abs=0.02)
        yearly = present / sum(today(1, year) for year in range(own["life"]))
        assert float(one.yearly) == pytest.approx(yearly, abs=0.02)
    assert [one.yearly for one in found.compared] == sorted(one.yearly for one in found.compared)
    assert all(one.dearer >= 0 for one in found.compared)
    assert not found.may_proceed


@settings(max_examples=40, deadline=None)
@given(routes())
def test_the_room_is_what_capital_may_rise_before_the_next_is_as_good(options: list[dict]) -> None:
    found = calc("plan.scheme_comparison", scheme="S", on="2026-10-01", options=options).value
    own = next(option for option in options if option["route"] == found.best)
    own["capital"] = [f"{float(cost) * (1 + float(found.room)):.6f}" for cost in own["capital"]]
    after = calc("plan.scheme_comparison", scheme="S", on="2026-10-01", options=options).value
    assert float(after.compared[1].dearer) == pytest.approx(0, abs=1 + 1e-6 * float(found.compared[1].yearly))


@pytest.mark.story("B13")
@pytest.mark.story("B19")
def test_a_scheme_proceeds_only_after_a_comparison_over_its_whole_life_is_recorded() -> None:
    options = [
        {"route": "own capital", "life": 30, "capital": [5_000_000], "running": [100_000] * 30, "risk": [400_000]},
        {"route": "alliance", "life": 30, "capital": [4_900_000], "running": [98_000] * 30, "risk": [300_000]},
        {
            "route": "strategic estates partnership",
            "life": 30,
            "capital": [4_700_000],
            "running": [90_000] * 30,
            "risk": [1],
        },
    ]
    asked = {"scheme": "Health centre", "on": "2017-10-01", "chosen": "strategic estates partnership"}
    short = calc("plan.scheme_comparison", **asked, **DONE, options=options).value
    assert short.held_by == ("not compared: other framework",)
    options.append({"route": "other framework", "life": 30, "capital": [4_800_000], "running": [95_000] * 30})
    unrecorded = calc("plan.scheme_comparison", **asked, **DONE | {"resolution": ""}, options=options).value
    assert unrecorded.held_by == ("no resolution recorded the comparison",)
    assert calc("plan.scheme_comparison", **asked, **DONE, options=options).value.may_proceed
    options[2]["capital"] = [6_000_000]
    dearer = calc("plan.scheme_comparison", **asked, **DONE, options=options, reason="a partner for years").value
    assert dearer.held_by == ("the partnership is used only where it is of better value, and other framework is",)


@pytest.mark.story("B14")
def test_a_scheme_names_its_legal_power_and_where_the_money_comes_from() -> None:
    options = [{"route": route, "life": 10, "capital": [100], "risk": [1]} for route in ROUTES]
    asked = {"scheme": "S", "on": "2017-10-01", "options": options, "chosen": "alliance"}
    found = calc("plan.scheme_comparison", **asked, **DONE | {"power": "", "funding": ""}).value
    assert found.held_by == ("no legal power is named", "no source of funding is named")
    assert calc("plan.scheme_comparison", **asked, **DONE).value.may_proceed


def test_the_clinical_case_leads_and_a_scheme_without_one_is_told() -> None:
    options = [{"route": route, "life": 10, "capital": [100], "risk": [1]} for route in ROUTES]
    asked = {"scheme": "S", "on": "2017-10-01", "options": options, "chosen": "alliance"}
    answer = calc("plan.scheme_comparison", **asked, **DONE | {"clinical_case": ""})
    assert [one.kind for one in answer.findings] == ["no-clinical-case"]
