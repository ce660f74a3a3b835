"""A choice of schemes that the rulebook says to work less: what each constraint of the example costs lies within the wider bounds."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from concordat import plan
from concordat.kernel.rulebook import Rule, Rulebook
from concordat.kernel.system import System
from concordat.plan.calculations.estate_portfolio import Gives
from concordat.plan.estate_choice import EFFORT, POINTS
from concordat.store import read


def chosen(system: System, above: int) -> tuple[Gives, plan.EstateChoice]:
    values = [system.rules.on(name, system.settings.as_at) for name in (EFFORT, POINTS)]
    values[0] = replace(values[0], value=values[0].value | {"above_schemes": str(above)})
    rules = {one.rule: Rule(one.rule, one.title, one.unit, (one,)) for one in values}
    estate = plan.Estate(replace(system, rules=Rulebook({"national": rules}, "test")))
    found = plan.estate_choice(estate, plan.EstateTried())
    assert found is not None
    assert found.answer is not None
    return found.answer.value, found


def test_what_each_constraint_costs_lies_within_what_is_told_where_less_is_worked(examples: Path) -> None:
    system = read(examples / "kent-and-medway-2018").system
    assert system is not None
    (exact, _), (less, found) = chosen(system, 60), chosen(system, 2)
    assert (exact.gap, len(exact.others), len(less.others)) == (0, 2, 0)
    told = {one.constraint: one for one in less.costs}
    assert len(told) == len(exact.costs)
    for one in exact.costs:
        assert one.least == one.most
        assert told[one.constraint].least <= one.least <= told[one.constraint].most + Decimal("0.00001")
    ways = {one.how for one in less.costs}
    assert ways <= {"tried near the best plan", "in part alone"}
    shown = plan.constraints_table(found, less, {})
    assert shown.says.startswith("The dearest is “Capital limit of")
    assert "the truth lies between them" in shown.says
