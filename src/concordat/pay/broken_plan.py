"""Cost of a broken plan over a system: takes its statements and draws of activity, gives what each party would bear, on average and in the worst years.

A draw is a possible year, measured against the activity there was. A commissioner bears what is due more than then; a provider
what activity is worth more, less what is due more. Statistics of many draws are read off exact curves in binary numbers and told
to the pound.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

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
Months = tuple[ContractCase, ...]


@dataclass(frozen=True)
class BrokenPlan:
    """What each party bears in every draw, how many draws are the worst, and why."""

    borne: tuple[tuple[Party, Numbers], ...]
    worst: int
    because: Because
    names: Mapping[str, str]

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
        says = "Against the activity there was: a commissioner bears what is due more, a provider what activity is worth more, less that."
        return table("broken_plan", "What a broken plan would cost", columns, rows, says)

    def _cells(self, party: Party, amounts: Numbers) -> Iterator[Answer[Decimal]]:
        # Less than a pound is what binary numbers leave.
        chance = Fraction(int(np.count_nonzero(amounts >= 1)), len(amounts))
        for value, says, unit in (
            (_pounds(float(amounts.mean())), f"what {party.body} bears on average", "£"),
            (_pounds(worst_mean(amounts, self.worst)), f"what {party.body} bears on average in its worst years", "£"),
            (
                round_half_away(Decimal(chance.numerator) / chance.denominator),
                "share of years in which it bears anything",
                "",
            ),
        ):
            yield Answer(value, Because(says, value, unit, parts=(self.because,)), unit=unit)


def broken_plan(statements: Statements, draws: Mapping[str, Numbers], rules: Rulebook) -> BrokenPlan:
    """Settle every contract in every draw; `draws` hold shares of activity for each line by draw and month.

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
    because = Because(says, count, "years", parts=(because_rule(rule), statements.due.because))
    borne = tuple((party, _borne(party, found, own, count)) for party in parties_of(statements))
    return BrokenPlan(borne, worst, because, statements.names)


def _borne(party: Party, found: Mapping[str, Drawn], own: Mapping[str, Months], count: int) -> Numbers:
    whole = np.zeros(count)
    for contract in party.contracts:
        now = own[contract][-1]
        due = found[contract].due.sum(axis=1) - float(total([one.amount for one in now.due().values()]))
        if party.side == COMMISSIONER:
            whole += due
        else:
            whole += found[contract].value.sum(axis=1) - float(total(list(values_of(now).values()))) - due
    return whole


def _pounds(amount: float) -> Decimal:
    return round_half_away(Decimal(amount), WHOLE_POUND)


def _unknown(line: str) -> Finding:
    what, then = f"There are draws of “{line}”, which is no line settled in the year.", "Correct the code of the line."
    return Finding("unknown-line", what, "Nothing could be worked out from them.", then, Place(field=line))
