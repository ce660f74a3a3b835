"""How many alerts chance would make: plans by the chance of their signal, measures by that of their marker, half of it for worse."""

from datetime import date
from decimal import Decimal

import pytest

from bare_ends import bare_ends
from concordat import watch
from concordat.kernel.rulebook import Rulebook
from concordat.watch.calculations.trend import Point
from concordat.watch.watched import Watched, WatchedLine, WatchedMeasure


def line(name: str, plan: str | None, months: int) -> WatchedLine:
    return WatchedLine(
        id=name, title=name, contract="c", first=date(2017, 4, 1), plan=Decimal(plan) if plan else None,
        months=tuple(Decimal(100) for _ in range(months)),
    )  # fmt: skip


def measure(name: str, periods: int) -> WatchedMeasure:
    points = tuple(
        Point(starts=date(2010 + at, 4, 1), ends=date(2011 + at, 4, 1), events=1, of=9) for at in range(periods)
    )
    return WatchedMeasure(id=name, title=name, points=points, direction="down is good")


def test_each_plan_and_each_long_series_counts_with_its_own_chance(rules: Rulebook) -> None:
    lines = (*(line(f"l{at}", "1200", 12) for at in range(50)), line("no plan", None, 12), line("no month", "10", 0))
    measures = (*(measure(f"m{at}", 5) for at in range(400)), measure("short", 4))
    made = watch.alerts_by_chance(
        watch.Case(watched=Watched(on=date(2018, 4, 30), lines=lines, measures=measures), rules=rules)
    )
    assert made is not None
    # Fifty plans at 0.002, four hundred measures at a thousandth: the marker is the point of 0.998, and tells both ways.
    assert float(made.value) == pytest.approx(0.1 + 0.4, abs=0.005)
    assert "of 50 plans and 400 measures" in made.because.says
    assert not bare_ends(made)


def test_where_no_chance_is_watched_nothing_is_told(rules: Rulebook) -> None:
    assert watch.alerts_by_chance(watch.Case(watched=Watched(on=date(2018, 4, 30)), rules=rules)) is None
