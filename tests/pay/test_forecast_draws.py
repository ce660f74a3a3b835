"""Possible years by forecast: they are those of the desk against their average, others keep their own, and a year is the same year for all."""

from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from concordat import pay
from concordat.kernel.rulebook import Rulebook
from concordat.store import read

CONTRACT, LINE = "06W-RM1", "06W-RM1-emergency"
TOGETHER, APART = pay.WAYS


@pytest.fixture(scope="module")
def both(examples: Path) -> tuple[pay.Statements, pay.DemandDesk]:
    """One contract of the example settled, and the demand desk."""
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    return pay.settle(system, only=(CONTRACT,)), pay.demand_desk(system, system.settings.as_at)


@pytest.mark.parametrize("way", pay.WAYS)
def test_a_line_with_a_forecast_has_its_years_and_others_keep_theirs(
    both: tuple[pay.Statements, pay.DemandDesk], way: str, rules: Rulebook
) -> None:
    due, desk = both
    made = pay.generated_draws(due, Decimal("0.05"), way, rules)
    found = pay.forecast_draws(made, desk, way)
    assert [one.line.id for one in found.lines] == [LINE]
    (one,) = found.lines
    assert one.ahead is not None
    years = list(one.ahead.odds.draws[:1000])
    mean = sum(years) / len(years)
    assert np.allclose(found.draws[LINE], [[year / mean] * 12 for year in years])
    for line, own in found.draws.items():
        assert abs(own.mean() - 1) < 1e-9
        if line != LINE:
            assert np.array_equal(np.sort(own, axis=0), np.sort(made.draws[line], axis=0))
            assert np.array_equal(own, made.draws[line]) == (way == APART)


def test_lines_made_up_to_move_together_are_high_when_the_forecast_of_all_is(
    both: tuple[pay.Statements, pay.DemandDesk], rules: Rulebook
) -> None:
    due, desk = both
    assert desk.whole is not None
    made = pay.generated_draws(due, Decimal("0.05"), TOGETHER, rules)
    found = pay.forecast_draws(made, desk, TOGETHER)
    other = next(own for line, own in found.draws.items() if line != LINE)
    whole = list(desk.whole.draws[:1000])
    order = sorted(range(1000), key=lambda place: (whole[place], place))
    assert list(other[order, 0]) == sorted(other[:, 0])


def test_without_a_forecast_nothing_is_changed(both: tuple[pay.Statements, pay.DemandDesk], rules: Rulebook) -> None:
    due, desk = both
    made = pay.generated_draws(due, Decimal("0.05"), APART, rules)
    bare = pay.DemandDesk(desk.year, (), desk.told)
    found = pay.forecast_draws(made, bare, APART)
    assert found.draws is made.draws
    assert found.because is made.because
    assert pay.forecast_draws_table(found, {}).rows == ()
