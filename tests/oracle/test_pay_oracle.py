"""What is due, worked out again by slow and obvious arithmetic on plain rows."""

from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal, getcontext
from typing import Any

import pytest

from concordat.contract.records import Clause, Line, Term
from concordat.generate import generate
from concordat.kernel.system import System
from concordat.pay import settle
from concordat.pay.records import MarketForcesFactor, Price

getcontext().prec = 60
NATIONAL_RATE = Decimal("0.70")


def penny(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def terms_by_parameter(system: System) -> dict[str, dict[str, str]]:
    parameter = {clause.key: clause.payment_parameter for clause in system.all(Clause) if clause.payment_parameter}
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for term in system.all(Term):
        if term.clause in parameter:
            found[term.contract][parameter[term.clause]] = term.value
    return found


def due_by_hand(line: Line, rows: list[dict[str, Any]], terms: dict[str, str], prices: Any, factor: Decimal) -> Decimal:
    if line.form == "block":
        due = line.value
    else:
        base = sum((row["spells"] * prices[row["hrg"], row["setting"]].price for row in rows), Decimal(0))
        excess = sum(
            (
                row["excess_days"] * prices[row["hrg"], row["setting"]].per_day_long_stay
                for row in rows
                if row["excess_days"]
            ),
            Decimal(0),
        )
        if line.form == "activity":
            base *= Decimal(terms.get("local_price_factor", "1"))
        value = base + excess * Decimal(terms.get("excess_day_factor", "1"))
        if terms.get("market_forces_factor_applies", "yes") == "yes":
            value *= factor
        due = value
        if line.form == "marginal_rate":
            baseline = Decimal(terms["marginal_baseline"]) if "marginal_baseline" in terms else line.value
            if value > baseline:
                due = baseline + Decimal(terms.get("marginal_rate", NATIONAL_RATE)) * (value - baseline)
    if "incentive_rate" in terms:
        due += due * Decimal(terms["incentive_rate"])
    return penny(due)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_line_is_due_what_slow_arithmetic_says(seed: int) -> None:
    system = generate(seed, spells=8_000)
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in system.bulk["activity"].to_pyarrow().to_pylist():
        rows[row["line"]].append(row)
    prices = {(price.hrg, price.setting): price for price in system.all(Price)}
    factors = {one.provider: one.factor for one in system.all(MarketForcesFactor)}
    terms = terms_by_parameter(system)
    statements = settle(system)
    lines = {line.id: line for line in system.all(Line)}
    assert len(statements.lines) == len(lines)
    for one in statements.lines:
        line = lines[one.line]
        by_hand = due_by_hand(line, rows[one.line], terms[line.contract], prices, factors[line.provider])
        assert one.due.value == by_hand, one.line
