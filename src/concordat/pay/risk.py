"""What a contract bears as activity moves: takes its settled case and how far to move, gives the curve, where it breaks even, and both as a table."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.money import decimal_from, pence
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.kernel.table import Table, table
from concordat.pay.contract_case import ContractCase
from concordat.pay.exact import decimal_of
from concordat.pay.line_to_date import total
from concordat.pay.moved import Moved, break_even, moved

Reach = tuple[Decimal, Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class Risk:
    """The planned value, the points of the curve, and the changes at which what is due equals the plan, or the value of activity."""

    plan: Fraction
    because_plan: Because
    points: tuple[Moved, ...]
    with_plan: tuple[Fraction, ...]
    with_value: tuple[Fraction, ...]


def usual_reach(rules: Rulebook, on: date) -> tuple[Reach, RuleValue]:
    """Return lowest, highest and step of the rulebook."""
    rule = rules.on("payment.risk_curve_reach", on)
    parts = {name: decimal_from(str(text)) for name, text in dict(rule.value).items()}
    return (parts["lowest"], parts["highest"], parts["step"]), rule


def risk_of(case: ContractCase, reach: Reach) -> Risk:
    """Return the curve of a case from the lowest to the highest change, in steps."""
    points = tuple(moved(case, change) for change in changes(reach))
    plan = total([line.plan for line in case.lines])
    says = Because("planned value", decimal_of(plan), "£", parts=tuple(line.because_plan for line in case.lines))
    return Risk(plan, says, points, break_even(points, case, plan), break_even(points, case, None))


def with_activity(case: ContractCase) -> tuple[ContractCase, tuple[str, ...]]:
    """Return the case without the lines that have no priced activity, and their names: nothing of theirs would move."""
    out = tuple(line.line for line in case.lines if not line.base + line.excess)
    return replace(case, lines=tuple(line for line in case.lines if line.line not in out)), out


def risk_table(found: Risk, rule: RuleValue) -> Table:
    """Return one row a change: what is due, what activity is worth, and what each party bears, each with why."""
    columns = {
        "change": "Activity",
        "due": "Due [£]",
        "value": "Activity at the contract's prices [£]",
        "commissioner_bears": "Due above plan [£]",
        "provider_bears": "Worth more than is due [£]",
    }
    moves = because_rule(rule)
    rows = ((signed(one.change), *_cells(one, found, moves)) for one in found.points)
    says = "The commissioner bears what is due above plan, the provider what activity is worth above what is due."
    return table("risk_curve", "What is due as activity moves", columns, rows, says)


def risk_figures(found: Risk, rule: RuleValue) -> tuple[Answer[Any], ...]:
    """Return the plan, and where what is due equals the plan and the value of activity; what never does is left out."""
    plan: Answer[Any] = Answer(pence(found.plan), found.because_plan, "pay.risk.plan", "£")
    parts = (found.because_plan, *(one.because for one in found.points), because_rule(rule))
    crossed = {"breaks_even_with_plan": found.with_plan, "breaks_even_with_value": found.with_value}
    return (plan, *(_crossing(name, changes, parts) for name, changes in crossed.items() if changes))


def _crossing(name: str, changes: tuple[Fraction, ...], parts: tuple[Because, ...]) -> Answer[Any]:
    says = ", ".join(map(signed, changes))
    return Answer(says, Because(f"activity at which it breaks even: {says}", says, parts=parts), f"pay.risk.{name}")


def _cells(one: Moved, found: Risk, moves: Because) -> Iterator[Answer[Decimal]]:
    value = Because("activity at the contract's prices", decimal_of(one.value), "£", parts=(one.because,))
    for amount, parts in (
        (one.due, (one.because, moves)),
        (one.value, (value, moves)),
        (one.due - found.plan, (one.because, found.because_plan, moves)),
        (one.value - one.due, (value, one.because, moves)),
    ):
        yield Answer(
            pence(amount), Because(f"activity {signed(one.change)}", pence(amount), "£", parts=parts), unit="£"
        )


def changes(reach: Reach) -> Iterator[Fraction]:
    """Give each change in activity from the lowest to the highest."""
    change, highest, step = map(Fraction, reach)
    while change < highest:
        yield change
        change += step
    yield highest


def signed(change: Fraction) -> str:
    """Return a change in activity as people read it: +5 %."""
    return f"{'+' if change > 0 else '−' if change < 0 else '±'}{decimal_of(abs(change) * 100)} %"
