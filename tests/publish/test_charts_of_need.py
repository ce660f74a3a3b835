"""Pictures of need: a waterfall says what moves most and ends where the table ends; a pyramid names the ages that grow."""

from typing import Any

import pytest

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, table
from concordat.publish.charts import chart_of

EMPTY = Outcome("need", "Need", ())
STEPS: tuple[tuple[Any, ...], ...] = (
    ("as it was", None, 1000),
    ("<b>people</b>", 120, 1120),
    ("a mitigation", -70, 1050),
)
AGES: tuple[tuple[Any, ...], ...] = (
    ("0 to 17", 50, 52, 40, 44),
    ("18 to 64", 90, 91, 92, 90),
    ("65 and over", 40, 30, 60, 55),
)


def steps(*rows: tuple[Any, ...], **more: str) -> Table:
    columns = {"part": "What changes", "change": "Change [units]", "then": "Then [units]", **more}
    return table("need_steps", "What changes it", columns, rows)


def ages(*rows: tuple[Any, ...]) -> Table:
    columns = {"age": "Age", "female_now": "Female in 2017 [people]", "male_now": "Male in 2017 [people]"}
    columns |= {"female_then": "Female in 2027 [people]", "male_then": "Male in 2027 [people]"}
    return table("people_by_age", "People by age and sex", columns, rows)


def plain(says: str) -> str:
    """Return words with spaces at which lines may break."""
    return says.replace("\N{NO-BREAK SPACE}", " ")


def test_a_waterfall_says_what_adds_and_what_takes_most_away() -> None:
    drawn = chart_of(steps(*STEPS), EMPTY)
    assert drawn is not None
    assert "From 1,000 units to 1,050 units" in plain(drawn.says)
    assert "“a mitigation” takes most away, 70 units" in plain(drawn.says)
    assert drawn.panels[0].count("<rect") == 4
    assert "<b>" not in drawn.panels[0]


def test_a_waterfall_draws_what_is_tried_as_a_second_panel_and_nothing_without_steps() -> None:
    more = {"change_tried": "Change, tried [units]", "then_tried": "Then, tried [units]"}
    both = chart_of(steps(*((*row, *row[1:]) for row in STEPS), **more), EMPTY)
    assert both is not None
    assert len(both.panels) == 2
    assert chart_of(steps(*STEPS[:2]), EMPTY) is None


def test_a_waterfall_in_which_nothing_moves_is_drawn() -> None:
    drawn = chart_of(steps(("as it was", None, 5), ("people", 0, 5), ("growth", 0, 5)), EMPTY)
    assert drawn is not None
    assert plain(drawn.says).startswith("From 5 units to 5 units. The first and the last bar are cut short")


@pytest.mark.parametrize("rows", [AGES, AGES[::-1]])
def test_a_pyramid_names_the_ages_that_grow_and_shrink_most(rows: tuple[tuple[Any, ...], ...]) -> None:
    drawn = chart_of(ages(*rows), EMPTY)
    assert drawn is not None
    assert "Ages 65 and over grow most, by 45 people." in plain(drawn.says)
    assert "Ages 0 to 17 shrink most, by 18 people." in plain(drawn.says)
    assert drawn.panels[0].count("<rect") == 4 * len(rows)


def test_no_pyramid_of_nobody_or_of_two_ages() -> None:
    assert chart_of(ages(*((name, 0, 0, 0, 0) for name, *_ in AGES)), EMPTY) is None
    assert chart_of(ages(*AGES[:2]), EMPTY) is None
