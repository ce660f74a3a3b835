"""Draws settled at once agree with the statement of the same activity, whatever the form and however lines are settled together."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import pay
from concordat.kernel.finding import Refused
from concordat.pay.activity_forms import activity_forms
from concordat.pay.case_given import GivenLine, case_of
from concordat.pay.contract_case import ContractCase
from concordat.pay.many_draws import drawn
from concordat.pay.settled_lines import due_at, settled_lines
from concordat.pay.to_each_month import to_each_month
from concordat.store import national_rulebook, read

RULES, ON = national_rulebook(), date(2022, 4, 1)
MONTHS = 12
TERMS = {"marginal_rate": "70%", "blended_rate": "20%", "corridor_share": "5%", "marginal_baseline_share": "0.95"}
pounds = st.integers(1, 10**7).map(Decimal)
a_line = st.tuples(st.sampled_from(activity_forms()), pounds, pounds, pounds)
limits = st.fixed_dictionaries(
    {}, optional={"cap_share": st.sampled_from(["1.02", "1.2"]), "floor_share": st.sampled_from(["0.9", "0.98"])}
)


def case(lines: list[tuple[str, Decimal, Decimal, Decimal]], terms: dict[str, str]) -> ContractCase:
    made = [
        GivenLine(id=f"line {number}", form=form, plan=plan, base=base, excess=excess, factor=Decimal("1.028193"))
        for number, (form, plan, base, excess) in enumerate(lines)
    ]
    return case_of(made, TERMS | terms, RULES, ON)


def to_months(whole: ContractCase) -> tuple[ContractCase, ...]:
    """Return a case up to each month, as much activity and plan in each."""
    shares = [Fraction(number + 1, MONTHS) for number in range(MONTHS)]
    return tuple(
        replace(
            whole,
            lines=tuple(
                replace(one, elapsed=share, base=one.base * share, excess=one.excess * share) for one in whole.lines
            ),
        )
        for share in shares
    )


@settings(max_examples=40, deadline=None)
@given(lines=st.lists(a_line, min_size=1, max_size=3), terms=limits, seed=st.integers(0, 2**31))
def test_a_draw_is_what_the_statement_of_that_activity_says(
    lines: list[tuple[str, Decimal, Decimal, Decimal]], terms: dict[str, str], seed: int
) -> None:
    whole = case(lines, terms)
    months = to_months(whole)
    chance = np.random.default_rng(seed)
    draws = {line.line: chance.choice([0.0, 0.5, 0.9, 1.0, 1.1, 1.75], size=(3, MONTHS)) for line in whole.lines}
    found = drawn(months, draws)
    for row in range(3):
        for number, month in enumerate(months):
            shares = {
                name: sum(map(Fraction, map(float, own[row, : number + 1]))) / (number + 1)
                for name, own in draws.items()
            }
            assert abs(float(due_at(month, shares)) - found.due[row, : number + 1].sum()) < 0.01


@settings(max_examples=40, deadline=None)
@given(
    lines=st.lists(a_line, min_size=1, max_size=4),
    terms=limits,
    shares=st.lists(st.fractions(0, 2, max_denominator=100), min_size=4, max_size=4),
)
def test_the_groups_of_a_contract_pay_what_its_models_pay(
    lines: list[tuple[str, Decimal, Decimal, Decimal]], terms: dict[str, str], shares: list[Fraction]
) -> None:
    whole = case(lines, terms)
    moved = {line.line: share for line, share in zip(whole.lines, shares, strict=False)}
    groups = settled_lines(whole, Fraction(2))
    assert sum(group.due(moved) for group in groups) == due_at(whole, moved)


@pytest.mark.parametrize("form", activity_forms())
@settings(max_examples=30, deadline=None)
@given(first=pounds, second=pounds, plan=pounds)
def test_a_model_whose_lines_share_something_says_so(form: str, first: Decimal, second: Decimal, plan: Decimal) -> None:
    lines = [(form, plan, first, Decimal(0)), (form, plan, second, Decimal(0))]
    both = due_at(case(lines, {}), {"line 0": Fraction(1), "line 1": Fraction(1)})
    alone = sum(due_at(case([one], {}), {"line 0": Fraction(1)}) for one in lines)
    from concordat.pay.contract_case import model

    assert both == alone or getattr(model(form), "TOGETHER", False)


def test_draws_that_cannot_be_are_told_together() -> None:
    months = to_months(case([("activity", Decimal(100), Decimal(100), Decimal(0))] * 2, {}))
    with pytest.raises(Refused) as refused:
        drawn(months, {"line 0": np.full((2, MONTHS), -1.0)})
    assert [one.kind for one in refused.value.findings] == ["missing-field", "negative-number"]
    with pytest.raises(Refused) as refused:
        drawn(months, {"line 0": np.ones((2, MONTHS)), "line 1": np.ones((2, 3))})
    assert len(refused.value.findings) == 2


def test_draws_of_the_activity_there_was_are_the_statement_month_by_month(examples: Path) -> None:
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    statements = pay.settle(system)
    for contract, settled in statements.settled.items():
        lines = statements.by_contract[contract]
        months = to_each_month(settled)
        found = drawn(months, {line.line: np.ones((1, MONTHS)) for line in lines})
        for number in range(MONTHS):
            stated = sum(float(line.months[number].due.value) for line in lines)
            assert abs(found.due[0, number] - stated) < 0.01 * len(lines)
