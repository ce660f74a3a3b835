"""What a small count could be worked out from is hidden too: one sex of everyone, a place in a place, quarters of a year."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from concordat import watch
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import System
from concordat.publish.areas_within import areas_within
from concordat.publish.safe_values import TOO_FEW, left_out, made_safe, safe_values
from concordat.watch.records import Indicator
from concordat.who.records import Area, Coverage

ON = date(2018, 9, 1)
RATE = Indicator(
    id="falls", body="09W", title="Falls", method="rate", top="falls", bottom="people", population="people aged 65 and over",
    better="lower", multiplier=Decimal(1000), unit="for each 1,000",
)  # fmt: skip


def one(area: str, events: int, sex: str = "", starts: date = date(2017, 4, 1), ends: date = date(2018, 4, 1)) -> watch.AreaValue:  # fmt: skip
    return watch.AreaValue(RATE, area, starts, ends, sex, "", "", events, 1000, float(events), float(events), float(events))  # fmt: skip


def hidden(values: Iterable[watch.AreaValue], rules: Rulebook, *within: tuple[str, str]) -> list[tuple[str, str, date]]:
    found = safe_values(values, rules, ON, frozenset(within))
    return [(own.area, own.sex, own.starts) for own in found if own.note == TOO_FEW]


def test_one_sex_is_not_told_by_the_other(rules: Rulebook) -> None:
    values = [one("09W", 43), one("09W", 40, "female"), one("09W", 3, "male")]
    assert len(hidden(values, rules)) == 2
    assert ("09W", "male", date(2017, 4, 1)) in hidden(values, rules)
    assert hidden([one("09W", 43), one("09W", 22, "female"), one("09W", 21, "male")], rules) == []


@pytest.mark.parametrize(("inner", "told"), [(40, False), (43, True), (20, True)])
def test_what_lies_between_two_places_is_a_count_too(rules: Rulebook, inner: int, told: bool) -> None:
    values = [one("county", 43), one("council", inner), one("far away", 90)]
    assert hidden(values, rules) == []
    found = hidden(values, rules, ("council", "county"))
    assert (found == []) is told
    assert "far away" not in [area for area, _, _ in found]


def test_a_year_less_three_of_its_quarters_is_a_count_too(rules: Rulebook) -> None:
    quarters = [date(2017, 4, 1), date(2017, 7, 1), date(2017, 10, 1), date(2018, 1, 1)]
    values = [one("09W", 63), *(one("09W", 20, starts=a, ends=b) for a, b in pairwise(quarters))]
    assert len(hidden(values, rules)) == 1
    assert hidden([replace(values[0], events=90), *values[1:]], rules) == []


def test_how_many_are_left_out_is_told_with_the_rule(rules: Rulebook) -> None:
    safe = made_safe([one("09W", 3), one("99J", 40), one("10D", 50)], rules, ON)
    told = left_out(safe.values, rules, ON)
    assert told is not None
    assert told.value == len([own for own in safe.values if own.value is None]) > 0
    assert told.because.parts[0].rule is not None
    assert left_out([one("09W", 30)], rules, ON) is None
    assert all("3 of" not in own.because.says for own in safe.values)


def test_which_places_lie_within_which_follows_what_bodies_cover(build: Callable[..., System]) -> None:
    areas = (
        Area(id="kent", name="Kent", kind="county"),
        Area(id="ashford", name="Ashford", kind="district", within="kent"),
        Area(id="swale", name="Swale", kind="district", within="kent"),
        Area(id="swale-east", name="East Swale", kind="part", within="swale"),
    )
    coverage = (
        Coverage(body="A", area="ashford"),
        Coverage(body="S", area="swale", share=Decimal("0.5")),
        Coverage(body="K", area="kent"),
    )
    system = build(*areas, *coverage)
    found = areas_within(system, ("kent", "ashford", "swale-east", "A", "S", "K"))
    assert {pair for pair in found if pair[1] == "kent"} == {
        (code, "kent") for code in ("ashford", "swale-east", "A", "S")
    }
    assert ("swale-east", "S") not in found
    assert ("A", "K") in found
    assert ("K", "kent") not in found
    assert ("A", "ashford") not in found
