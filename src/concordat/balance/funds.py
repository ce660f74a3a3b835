"""Conditional money on record: takes funds, gates and results of a system, gives what is earned, lost and open, and what would release more."""

from dataclasses import dataclass, replace
from decimal import Decimal

from concordat.balance.calculations.fund import Gate, Given, Gives, calculate
from concordat.balance.records import ConditionalFund, FundGate, GateQuarter
from concordat.contract import read_share
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import share_out
from concordat.kernel.system import System
from concordat.kernel.wrong_given import not_money

QUARTERS = 4


@dataclass(frozen=True, slots=True)
class Earned:
    """One fund with its gates and what it comes to (£); each of the three sums says why."""

    fund: ConditionalFund
    gates: tuple[FundGate, ...]
    gives: Gives
    because: Because

    def sum_of(self, name: str) -> Answer[Decimal]:
        """Return `earned`, `lost` or `open` in pounds."""
        value = getattr(self.gives, name)
        says = f"{name} of “{self.fund.title}”"
        return Answer(value, Because(says, value, "£", parts=(self.because,)), unit="£")


def funds_of(system: System) -> tuple[tuple[Earned, ...], tuple[Finding, ...]]:
    """Return every fund of the system's year, and what is wrong with those that cannot be worked out."""
    found, wrong = [], []
    for fund in system.all(ConditionalFund):
        if fund.financial_year != system.settings.financial_year:
            continue
        try:
            found.append(earned(fund, system))
        except Refused as refused:
            place = Place(ConditionalFund.FILE, field=fund.id)
            wrong += [replace(one, what=f"{fund.title}: {one.what}", where=place) for one in refused.findings]
    return tuple(found), tuple(wrong)


def earned(fund: ConditionalFund, system: System) -> Earned:
    """Return what a fund comes to; raises Refused with every finding."""
    gates = tuple(one for one in system.all(FundGate) if one.conditional_fund == fund.id)
    results = [one for one in system.all(GateQuarter) if one.conditional_fund == fund.id]
    try:
        shares = {str(at): read_share(text) for at, text in enumerate(fund.quarters, 1)}
    except ValueError as error:
        raise Refused([_bad("bad-number", f"{error}.", "It cannot be read.", "Write a share like 15%.")]) from None
    if len(shares) != QUARTERS or sum(shares.values()) != 1:
        what = "The shares of the quarters are not four that come to the whole."
        raise Refused([_bad("shares-not-whole", what, "Money would be nobody's.", "Correct them.")])
    if wrong := tuple(not_money(fund.available, "available")):
        raise Refused(wrong)
    available = tuple(share_out(fund.available, shares).values())
    given = tuple(
        Gate(
            id=one.gate,
            share=one.share,
            wanted=_known(one.gate, results, "wanted"),
            reached=_known(one.gate, results, "reached"),
            better=one.better,
        )
        for one in gates
    )
    told = calculate(Given(available=available, gates=given), system.rules)
    parts = (
        because_record(fund.title, "ConditionalFund", fund.id, value=fund.available, unit="£"),
        *(because_record(one.gate, "FundGate", fund.id, one.gate, value=one.share) for one in gates),
        *(
            because_record(
                f"{one.gate}, quarter {one.quarter}",
                "GateQuarter",
                fund.id,
                one.gate,
                str(one.quarter),
                value=one.reached,
            )
            for one in results
        ),
    )
    return Earned(fund, gates, told.value, Because(told.because.says, told.value.earned, "£", parts=parts))


def _known(gate: str, results: list[GateQuarter], name: str) -> tuple[Decimal, ...]:
    """Return what was wanted or reached quarter by quarter, as far as it is known without a gap."""
    own = {one.quarter: getattr(one, name) for one in results if one.gate == gate}
    known: list[Decimal] = []
    while own.get(len(known) + 1) is not None:
        known.append(own[len(known) + 1])
    return tuple(known)


def _bad(kind: str, what: str, why: str, then: str) -> Finding:
    return Finding(kind, what, why, then, Place(field="quarters"))
