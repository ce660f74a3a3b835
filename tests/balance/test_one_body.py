"""One body's year to read: the parts and the lines give its surplus, for systems that are made up at random."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bare_ends import bare_ends
from concordat import balance
from concordat.balance.one_body import WORDS, movements_table, of_system, parts_table
from concordat.balance.records import Budget
from concordat.contract.records import Contract, Line
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import Settings, System
from concordat.who.records import Relationship

STARTS, YEAR = date(2017, 4, 1), "2017/18"
INSIDE, BODIES = ("c1", "c2", "t1"), ("c1", "c2", "t1", "far")
MONEY = st.decimals(0, 10**6, places=2)
LINES = st.lists(
    st.tuples(st.sampled_from(BODIES), st.sampled_from(BODIES), MONEY).filter(lambda one: one[0] != one[1]), max_size=8
)
BUDGETS = st.lists(
    st.tuples(st.sampled_from(INSIDE), st.sampled_from(["income", "cost"]), MONEY), max_size=6,
    unique_by=lambda one: one[:2],
)  # fmt: skip
PAID = ("paid_inside", "paid_outside", "own_cost")


def system(lines: list[Any], budgets: list[Any]) -> System:
    records: dict[type, tuple[Any, ...]] = {
        Contract: (Contract(id="k", title="K", starts=STARTS),),
        Relationship: tuple(Relationship(body=body, kind="in system", to="area") for body in INSIDE),
        Line: tuple(
            Line(
                id=f"l{n}", contract="k", commissioner=buyer, provider=seller, service="beds", form="block",
                value=value, starts=STARTS,
            )
            for n, (buyer, seller, value) in enumerate(lines)
        ),
        Budget: tuple(
            Budget(body=body, financial_year=YEAR, label=kind, kind=kind, amount=amount) for body, kind, amount in budgets
        ),
    }  # fmt: skip
    return System(Settings("Test", YEAR, date(2017, 9, 1), area="area"), records, Rulebook({}, "test"))


@given(LINES, BUDGETS)
def test_the_parts_of_every_body_give_its_surplus_and_its_lines_give_the_parts(lines: Any, budgets: Any) -> None:
    found = balance.position(system(lines, budgets))
    for body in INSIDE:
        parts = dict(
            zip(
                parts_table(found, None, body).column("part"),
                parts_table(found, None, body).column("before"),
                strict=True,
            )
        )
        signed = [parts[words] * (-1 if part in PAID else 1) for part, words in WORDS.items()]
        assert sum(signed) == parts["Surplus"] == found.body(body).surplus.value
        moved = movements_table(found, body).records()
        received = sum(row["amount"] for row in moved if row["way"] == "receives")
        paid = sum(row["amount"] for row in moved if row["way"] == "pays")
        assert received == parts[WORDS["received_inside"]] + parts[WORDS["received_outside"]]
        assert paid == parts[WORDS["paid_inside"]] + parts[WORDS["paid_outside"]]
        assert {row["line"] for row in moved} == {f"l{n}" for n, one in enumerate(lines) if body in one[:2]}


@given(LINES, BUDGETS, MONEY)
def test_what_the_bodies_change_by_is_what_the_system_changes_by(lines: Any, budgets: Any, other: Decimal) -> None:
    before = balance.position(system(lines, budgets))
    after = balance.position(system(lines, budgets), {"l0": other} if lines else {})
    changes = []
    for body in INSIDE:
        rows = parts_table(before, after, body).records()
        changes.append(rows[-1]["after"] - rows[-1]["before"])
    assert sum(changes) == after.system.value - before.system.value
    told = {one.name: one.value for one in of_system(balance.tell(before, after))}
    assert told == {
        "balance.system_position_after": after.system.value,
        "balance.system_change": after.system.value - before.system.value,
    }


def test_every_number_of_a_body_says_why_even_nought() -> None:
    found = balance.position(system([("c1", "t1", Decimal("10.50"))], [("c1", "income", Decimal(20))]))
    assert bare_ends(parts_table(found, None, "c1"), movements_table(found, "c1")) == []
    row = movements_table(found, "t1").records()[0]
    assert (row["other"], row["way"], row["amount"], row["inside"]) == ("c1", "receives", Decimal("10.50"), True)
