"""Possible years made up while no forecast is given: they can be made again, their average is the activity there was, and they move as asked."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from concordat import pay
from concordat.kernel.finding import Refused
from concordat.publish.charts import chart_of
from concordat.publish.charts.average_and_worst import MOST_ROWS, chart
from concordat.store import national_rulebook, read

RULES = national_rulebook()
CONTRACT = "06W-RM1"
SPREAD = Decimal("0.05")
TOGETHER, APART = pay.WAYS


@pytest.fixture(scope="module")
def due(examples: Path) -> pay.Statements:
    """One contract of the example, settled."""
    loaded = read(examples / "norfolk-and-waveney-2017")
    assert loaded.system is not None
    return pay.settle(loaded.system, only=(CONTRACT,))


@pytest.mark.parametrize("way", pay.WAYS)
def test_years_can_be_made_again_and_are_on_average_what_there_was(due: pay.Statements, way: str) -> None:
    made = pay.generated_draws(due, SPREAD, way, RULES)
    again = pay.generated_draws(due, SPREAD, way, RULES)
    assert made.draws.keys() == again.draws.keys()
    assert made.draws
    for line, years in made.draws.items():
        assert np.array_equal(years, again.draws[line])
        assert years.shape == (1000, 12)
        assert abs(years.mean() - 1) < 1e-12
        assert 0.045 < years[:, 0].std() < 0.055
        # Every month of a year is as much more as the year.
        assert (years == years[:, :1]).all()


def test_lines_move_together_or_each_by_itself(due: pay.Statements) -> None:
    together, apart = (list(pay.generated_draws(due, SPREAD, way, RULES).draws.values()) for way in pay.WAYS)
    assert len(apart) > 1
    assert all(np.array_equal(one, together[0]) for one in together)
    assert not any(np.array_equal(one, apart[0]) for one in apart[1:])
    assert abs(np.corrcoef(apart[0][:, 0], apart[1][:, 0])[0, 1]) < 0.15


def test_without_a_spread_nobody_bears_anything_and_with_more_at_least_as_much(due: pay.Statements) -> None:
    worst = []
    for spread in ("0", "0.02", "0.10"):
        made = pay.generated_draws(due, Decimal(spread), TOGETHER, RULES)
        found = pay.broken_plan(due, made.draws, RULES, made.because)
        worst.append([abs(one) for one in found.contract_table({}).column("due_worst")])
    assert worst[0] == [0]
    assert worst[0] < worst[1] < worst[2]


def test_of_one_contract_its_commissioner_and_its_provider_bear_what_the_contract_lets_through(
    due: pay.Statements,
) -> None:
    made = pay.generated_draws(due, SPREAD, APART, RULES)
    found = pay.broken_plan(due, made.draws, RULES, made.because)
    parties, contracts = found.table(), found.contract_table({CONTRACT: "Acute care"})
    assert parties.column("expected") == (*contracts.column("due_expected"), *contracts.column("provider_expected"))
    assert parties.column("worst") == (*contracts.column("due_worst"), *contracts.column("provider_worst"))
    assert contracts.column("contract") == ("Acute care",)
    assert [one.value for one in found.figures()] == [
        contracts.column("due_expected")[0],
        contracts.column("due_worst")[0],
    ]
    assert not found.joint
    assert made.because in tuple(found.figures()[0].because.walk())


def test_a_spread_or_way_that_cannot_be_is_refused_at_once(due: pay.Statements) -> None:
    with pytest.raises(Refused) as refused:
        pay.generated_draws(due, Decimal("-0.1"), "sideways", RULES)
    assert [one.where.field for one in refused.value.findings] == ["spread", "way"]


def test_the_picture_says_who_bears_most_and_draws_no_more_than_can_be_read(due: pay.Statements) -> None:
    made = pay.generated_draws(due, SPREAD, TOGETHER, RULES)
    table = pay.broken_plan(due, made.draws, RULES, made.because).table()
    shown = chart_of(table, None)  # type: ignore[arg-type]  # no picture asks for the room's other tables here
    assert shown is not None
    assert "bears most at worst" in shown.says
    many = replace(table, rows=table.rows * MOST_ROWS)
    assert f"the {MOST_ROWS} that bear most of {len(many.rows)}" in chart(many, None).says  # type: ignore[arg-type, union-attr]
    assert chart(replace(table, rows=()), None) is None  # type: ignore[arg-type]
    assert chart(table.called("another", "Another"), None) is None  # type: ignore[arg-type]
