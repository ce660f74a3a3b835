"""Generated systems: an inner price moves bodies and never the system; the slow oracle gives the same positions."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from concordat.balance import position_of
from concordat.balance.records import Budget
from concordat.contract.records import Line
from concordat.kernel.money import PENNY

BODIES = ("c1", "c2", "t1", "t2", "far")
MEMBERS = ("c1", "c2", "t1", "t2")
pounds = st.integers(-1_000_000, 1_000_000_000).map(lambda pennies: pennies * PENNY)


@st.composite
def line_lists(draw: st.DrawFn) -> list[Line]:
    return [
        Line(
            id=f"l{number}",
            contract="k",
            commissioner=draw(st.sampled_from(BODIES)),
            provider=draw(st.sampled_from(BODIES)),
            service="beds",
            form="block",
            value=draw(pounds),
            starts=date(2017, 4, 1),
        )
        for number in range(draw(st.integers(0, 8)))
    ]


@st.composite
def budget_lists(draw: st.DrawFn) -> list[Budget]:
    return [
        Budget(
            body=draw(st.sampled_from(BODIES)), financial_year="2017/18", label=str(n), kind=kind, amount=draw(pounds)
        )
        for n, kind in enumerate(draw(st.lists(st.sampled_from(["income", "cost"]), max_size=6)))
    ]


@given(line_lists(), budget_lists(), st.data())
def test_an_inner_price_change_leaves_the_system_unmoved(
    lines: list[Line], budgets: list[Budget], data: st.DataObject
) -> None:
    before = position_of(lines, budgets, MEMBERS)
    inner = [line.id for line in lines if {line.commissioner, line.provider} <= set(MEMBERS)]
    due = {line: data.draw(pounds) for line in inner}
    after = position_of(lines, budgets, MEMBERS, due)
    assert after.system.value == before.system.value
    moves = [then.surplus.value - now.surplus.value for now, then in zip(before.bodies, after.bodies, strict=True)]
    assert sum(moves, Decimal(0)) == 0


@given(line_lists(), budget_lists(), st.data())
def test_positions_are_those_of_the_slow_oracle(lines: list[Line], budgets: list[Budget], data: st.DataObject) -> None:
    due = data.draw(st.dictionaries(st.sampled_from([line.id for line in lines]), pounds)) if lines else {}
    received = data.draw(st.dictionaries(st.sampled_from([line.id for line in lines]), pounds)) if lines else {}
    found = position_of(lines, budgets, MEMBERS, due, received)
    purse = dict.fromkeys(BODIES, Decimal(0))
    for line in lines:
        purse[line.commissioner] -= due.get(line.id, line.value)
        purse[line.provider] += received.get(line.id, due.get(line.id, line.value))
    for budget in budgets:
        purse[budget.body] += budget.amount if budget.kind == "income" else -budget.amount
    assert {one.body: one.surplus.value for one in found.bodies} == {body: purse[body] for body in MEMBERS}
    assert found.system.value == sum(purse[body] for body in MEMBERS)
    listed = {
        line.id
        for line in lines
        if "far" in (line.commissioner, line.provider)
        or received.get(line.id, due.get(line.id, line.value)) != due.get(line.id, line.value)
    }
    assert {one.line.id for one in found.listed} == listed
