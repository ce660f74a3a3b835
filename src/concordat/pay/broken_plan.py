"""Cost of a broken plan over a system: takes its statements and draws of activity, gives what each party would bear, on average and in the worst years.

A draw is a possible year, measured against the activity there was. A commissioner bears what is due more than then; a provider
what activity is worth more, less what is due more. Statistics of many draws are read off exact curves in binary numbers and told
to the pound.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import WHOLE_POUND, round_half_away
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.pay.contract_case import ContractCase
from concordat.pay.line_to_date import total
from concordat.pay.many_draws import Drawn, Numbers, drawn, worst_mean
from concordat.pay.replay import COMMISSIONER, Party, parties_of
from concordat.pay.settled_lines import values_of
from concordat.pay.statement import Statements
from concordat.pay.to_each_month import to_each_month

WORST_SHARE = "payment.worst_share"
AGAINST = "Against the activity there was: a commissioner bears what is due more, a provider what activity is worth more, less that."
Months = tuple[ContractCase, ...]


@dataclass(frozen=True)
class BrokenPlan:
    """What each party bears in every draw, and each contract on either side, how many draws are the worst, and why.

    `contracts` gives what is due more, and what its providers bear; `joint` says that some contract has several on one side.
    """

    borne: tuple[tuple[Party, Numbers], ...]
    worst: int
    because: Because
    names: Mapping[str, str]
    contracts: Mapping[str, tuple[Numbers, Numbers]]
    joint: bool = False

    def figures(self) -> tuple[Answer[Any], ...]:
        """Return what all commissioners bear together, on average and in the worst years for them all."""
        whole = np.add.reduce([due for due, _ in self.contracts.values()])
        says = "what all commissioners together bear"
        return (
            self._pounds(float(whole.mean()), f"{says} on average").named("pay.broken_plan.expected"),
            self._pounds(worst_mean(whole, self.worst), f"{says} in the worst years").named("pay.broken_plan.worst"),
        )

    def contract_table(self, names: Mapping[str, str]) -> Table:
        """Return one row a contract by its name: what its commissioners and its providers bear, on average and in the worst years."""
        columns = {
            "contract": "Contract",
            "due_expected": "Due more on average [£]",
            "due_worst": "Due more in the worst years [£]",
            "chance": "Share of years in which more is due",
            "provider_expected": "Providers bear on average [£]",
            "provider_worst": "Providers bear in the worst years [£]",
        }
        rows = ((names.get(key, key), *self._of_contract(key)) for key in self.contracts)
        return table("broken_plan_contracts", "What each contract lets through", columns, rows, AGAINST)

    def _of_contract(self, contract: str) -> Iterator[Answer[Decimal]]:
        due, own = self.contracts[contract]
        yield self._pounds(float(due.mean()), f"due more under {contract} on average")
        yield self._pounds(worst_mean(due, self.worst), f"due more under {contract} in the worst years")
        yield self._chance(due, f"share of years in which more is due under {contract}")
        yield self._pounds(float(own.mean()), f"what providers of {contract} bear on average")
        yield self._pounds(worst_mean(own, self.worst), f"what providers of {contract} bear in their worst years")

    def table(self) -> Table:
        """Return one row a party: what it bears on average, in the worst draws for it, and how often it bears anything."""
        columns = {
            "body": "Body",
            "side": "As",
            "expected": "Bears on average [£]",
            "worst": "Bears in the worst years [£]",
            "chance": "Share of years in which it bears anything",
        }
        rows = (
            (self.names.get(party.body, party.body), party.side, *self._cells(party, amounts))
            for party, amounts in self.borne
        )
        return table("broken_plan", "What a broken plan would cost", columns, rows, AGAINST)

    def _cells(self, party: Party, amounts: Numbers) -> Iterator[Answer[Decimal]]:
        yield self._pounds(float(amounts.mean()), f"what {party.body} bears on average")
        yield self._pounds(worst_mean(amounts, self.worst), f"what {party.body} bears on average in its worst years")
        yield self._chance(amounts, "share of years in which it bears anything")

    def _pounds(self, amount: float, says: str) -> Answer[Decimal]:
        value = round_half_away(Decimal(amount), WHOLE_POUND)
        return Answer(value, Because(says, value, "£", parts=(self.because,)), unit="£")

    def _chance(self, amounts: Numbers, says: str) -> Answer[Decimal]:
        # Less than a pound is what binary numbers leave.
        chance = Fraction(int(np.count_nonzero(amounts >= 1)), len(amounts))
        value = round_half_away(Decimal(chance.numerator) / chance.denominator)
        return Answer(value, Because(says, value, parts=(self.because,)))


def broken_plan(
    statements: Statements, draws: Mapping[str, Numbers], rules: Rulebook, drawn_so: Because | None = None
) -> BrokenPlan:
    """Settle every contract in every draw; `draws` hold shares of activity for each line by draw and month.

    `drawn_so` is why the draws are as they are.

    Raises Refused with every finding for lines that are none, lines without draws, and draws that cannot be.
    """
    own = {contract: to_each_month(one) for contract, one in statements.settled.items() if one.case}
    lines = {line.line for months in own.values() for line in months[-1].lines}
    findings = [_unknown(line) for line in draws if line not in lines]
    found: dict[str, Drawn] = {}
    for contract, months in own.items():
        try:
            found[contract] = drawn(
                months, {one.line: draws[one.line] for one in months[-1].lines if one.line in draws}
            )
        except Refused as refused:
            findings += refused.findings
    if findings:
        raise Refused(findings)
    count = max(len(one.due) for one in found.values()) if found else 0
    rule = rules.on(WORST_SHARE, statements.year.interval.start)
    worst = max(1, int(Fraction(rule.decimal) * count))
    says = f"{counted(count, 'possible year')}, of which the worst {worst} for a party are its worst"
    made = (drawn_so,) if drawn_so else ()
    because = Because(says, count, "years", parts=(*made, because_rule(rule), statements.due.because))
    contracts = {contract: _moved(found[contract], own[contract], count) for contract in found}
    parties = tuple(parties_of(statements))
    borne = tuple((party, _borne(party, contracts, count)) for party in parties)
    sides = [(party.side, contract) for party in parties for contract in party.contracts]
    return BrokenPlan(borne, worst, because, statements.names, contracts, len(set(sides)) < len(sides))


def _moved(found: Drawn, own: Months, count: int) -> tuple[Numbers, Numbers]:
    """Return what is due more in each draw than there was, and what providers bear: activity worth more, less that."""
    now = own[-1]
    due = found.due.sum(axis=1) - float(total([one.amount for one in now.due().values()]))
    worth = found.value.sum(axis=1) - float(total(list(values_of(now).values())))
    return np.broadcast_to(due, count), np.broadcast_to(worth - due, count)


def _borne(party: Party, contracts: Mapping[str, tuple[Numbers, Numbers]], count: int) -> Numbers:
    whole = np.zeros(count)
    for contract in party.contracts:
        due, own = contracts[contract]
        whole += due if party.side == COMMISSIONER else own
    return whole


def _unknown(line: str) -> Finding:
    what, then = f"There are draws of “{line}”, which is no line settled in the year.", "Correct the code of the line."
    return Finding("unknown-line", what, "Nothing could be worked out from them.", then, Place(field=line))
