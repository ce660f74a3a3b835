"""The headline figures of the example worked out a second time, from its CSV files alone, in slow and obvious Python."""

import csv
from collections import defaultdict
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from concordat.flow import Year, year
from concordat.pay import settle
from concordat.store import read

Rows = list[dict[str, str]]


class ByHand:
    """The example's files as rows of text."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.lines = self.rows("contract/lines")
        self.terms = {(row["contract"], row["clause"]): row["value"] for row in self.rows("contract/terms")}
        self.prices = {(row["hrg"], row["setting"]): row for row in self.rows("pay/prices")}
        self.factors = {row["provider"]: Fraction(row["factor"]) for row in self.rows("pay/market_forces_factors")}
        self.activity: Mapping[str, Rows] = defaultdict(list)
        for row in self.rows("pay/activity"):
            self.activity[row["line"]].append(row)

    def rows(self, name: str) -> Rows:
        """Return the rows of one file."""
        with (self.folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def term(self, line: Mapping[str, str], clause: str) -> Fraction:
        """Return the number that a line's contract has under a clause."""
        return Fraction(self.terms[line["contract"], clause])

    def value(self, line: Mapping[str, str], price_share: Fraction, day_share: Fraction) -> Fraction:
        """Return the activity of a line at these shares of the national prices, times the trust's factor."""
        pounds = Fraction(0)
        for row in self.activity[line["id"]]:
            price = self.prices[row["hrg"], row["setting"]]
            pounds += int(row["spells"]) * Fraction(price["price"]) * price_share
            if row["excess_days"] != "0":
                pounds += int(row["excess_days"]) * Fraction(price["per_day_long_stay"]) * day_share
        return pounds * self.factors[line["provider"]]

    def due(self, line: Mapping[str, str]) -> Decimal:
        """Return what is due on a line in the year under its contract's terms, rounded once to the penny."""
        if line["form"] == "block":
            amount = Fraction(line["value"])
        elif line["form"] == "activity":
            amount = self.value(line, self.term(line, "planned-care-price"), self.term(line, "excess-days"))
        else:
            value, baseline = (
                self.value(line, Fraction(1), self.term(line, "excess-days")),
                self.term(line, "marginal-baseline"),
            )
            amount = min(value, baseline) + self.term(line, "marginal-rate") * max(Fraction(0), value - baseline)
        return pennies(amount * (1 + self.term(line, "quality-incentive")))


def pennies(amount: Fraction) -> Decimal:
    """Round to the penny, halves away from nought."""
    exact = Decimal(amount.numerator * 10**12 // amount.denominator).scaleb(-12)
    return exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


@pytest.fixture(scope="module")
def by_hand(examples: Path) -> ByHand:
    """The example as rows of text."""
    return ByHand(examples / "norfolk-and-waveney-2017")


@pytest.fixture(scope="module")
def told(examples: Path) -> Year:
    """The year of the example, walked once."""
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    return year(system)


def test_contract_value_and_what_is_due(by_hand: ByHand, told: Year) -> None:
    assert told.figures["contract.value"].value == sum(Decimal(line["value"]) for line in by_hand.lines)
    due = {line["id"]: by_hand.due(line) for line in by_hand.lines}
    assert told.figures["pay.due"].value == sum(due.values())


def test_what_is_due_on_each_line(by_hand: ByHand) -> None:
    system = read(by_hand.folder).system
    assert system is not None
    assert {line.line: line.due.value for line in settle(system).lines} == {
        line["id"]: by_hand.due(line) for line in by_hand.lines
    }


def test_the_activity_at_the_national_tariff(by_hand: ByHand, told: Year) -> None:
    one = Fraction(1)
    value = sum(pennies(by_hand.value(line, one, one)) for line in by_hand.lines)
    assert told.figures["pay.value_at_tariff"].value == value


def test_the_position_of_each_body(by_hand: ByHand, told: Year) -> None:
    position: dict[str, Decimal] = defaultdict(Decimal)
    for row in by_hand.rows("balance/budgets"):
        position[row["body"]] += Decimal(row["amount"]) * (1 if row["kind"] == "income" else -1)
    for line in by_hand.lines:
        position[line["commissioner"]] -= by_hand.due(line)
        position[line["provider"]] += by_hand.due(line)
    for body, amount in position.items():
        assert told.figures[f"balance.position.{body}"].value == amount, body
    assert told.figures["balance.system_position"].value == sum(position.values())


@pytest.mark.story("A5")
def test_fifteen_conversations_as_no_two_contracts_of_a_trust_say_the_same(by_hand: ByHand, told: Year) -> None:
    said: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for (contract, clause), value in by_hand.terms.items():
        said[contract].add((clause, value))
    webs = {(contract.rpartition("-")[2], frozenset(terms)) for contract, terms in said.items()}
    assert told.figures["contract.conversations"].value == len(webs) == 15
