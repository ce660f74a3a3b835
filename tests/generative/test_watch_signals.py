"""What must hold of signals, whatever is watched: order, one thing among many, more activity, other codes."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc

ON = date(2018, 4, 30)
numbers = st.lists(st.integers(0, 200), min_size=12, max_size=12)
plans = st.one_of(st.none(), st.integers(0, 2_000))


def line(name: str, months: list[int], plan: int | None) -> dict[str, Any]:
    return {
        "id": name,
        "title": f"{name}: care",
        "contract": name,
        "first": date(2017, 4, 1),
        "months": months,
        "plan": plan,
        "buyer": "00N",
        "provider": "RNN",
    }


def told(lines: list[dict[str, Any]]) -> list[Any]:
    return list(calc("watch.signals", on=ON, lines=lines).value.signals)


@settings(max_examples=40, deadline=None)
@given(many=st.lists(st.tuples(numbers, plans), min_size=1, max_size=5), turn=st.integers(0, 4))
def test_a_line_among_others_signals_as_it_does_alone_in_any_order(many: list[Any], turn: int) -> None:
    lines = [line(f"line {place}", *one) for place, one in enumerate(many)]
    whole = told(lines)
    assert whole == told(lines[turn:] + lines[:turn])
    alone = [one for own in lines for one in told([own])]
    assert sorted(whole, key=repr) == sorted(alone, key=repr)


@settings(max_examples=40, deadline=None)
@given(many=st.lists(st.tuples(numbers, plans), min_size=1, max_size=5))
def test_the_serious_stand_first_and_among_them_the_surest(many: list[Any]) -> None:
    found = told([line(f"line {place}", *one) for place, one in enumerate(many)])
    order = [(("serious", "look at it", "put in order").index(one.weight), one.chance or 0) for one in found]
    assert order == sorted(order)


@settings(max_examples=40, deadline=None)
@given(months=numbers, plan=st.integers(1, 2_000), more=st.integers(1, 50))
def test_more_activity_never_makes_it_less_sure_that_a_plan_is_exceeded(
    months: list[int], plan: int, more: int
) -> None:
    def chance(own: list[int]) -> float:
        return next((float(one.chance) for one in told([line("a", own, plan)]) if one.name == "exceeded_plan"), 1.0)

    assert chance([months[0] + more, *months[1:]]) <= chance(months)


@settings(max_examples=40, deadline=None)
@given(level=st.integers(1, 200), plan=plans)
def test_the_same_number_every_day_is_never_out_of_the_ordinary(level: int, plan: int | None) -> None:
    days = (30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31)
    assert not [one for one in told([line("a", [level * one for one in days], plan)]) if one.name == "variation"]


@settings(max_examples=40, deadline=None)
@given(due=st.dates(date(2017, 1, 1), date(2019, 1, 1)))
def test_a_review_has_passed_only_once_its_day_has_gone(due: date) -> None:
    found = calc("watch.signals", on=ON, reviews=[{"id": "a", "title": "A", "due": due}]).value.signals
    assert bool(found) == (due < ON)
    assert all(one.since == due for one in found)


@settings(max_examples=40, deadline=None)
@given(before=st.integers(0, 100), now=st.integers(0, 100), more=st.integers(1, 100))
def test_odds_that_rise_further_are_never_less_of_a_signal(before: int, now: int, more: int) -> None:
    def kept(odds: int) -> float:
        years = [(date(2017, 4, 1), before), (date(2017, 9, 1), min(odds, 100))]
        forecasts = [
            {"made": made, "lower": 900, "middle": 1000, "upper": 1100, "exceeded": Decimal(one) / 100}
            for made, one in years
        ]
        found = [one for one in told([line("a", [], None) | {"forecasts": forecasts}]) if one.name == "odds_rising"]
        return float(found[0].chance) if found else 1.0

    assert kept(now + more) <= kept(now)


days = st.dates(date(2017, 7, 1), date(2018, 6, 1))


@settings(max_examples=40, deadline=None)
@given(due=days, came=st.one_of(st.none(), days))
def test_monitoring_is_missed_only_after_its_day_and_what_came_later_was_not_there_yet(due: date, came: Any) -> None:
    cut = {"month": date(2017, 6, 1), "cut": "flex", "due": due, "came": came}
    watched = [{"id": "a", "title": "A", "cuts": [cut]}]
    found = calc("watch.signals", on=ON, monitoring=watched).value.signals
    there = came is not None and came <= ON
    assert [one.weight for one in found] == (
        ["put in order"] if there and came > due else ["look at it"] if not there and due < ON else []
    )
    assert all(one.next for one in found)
