"""Replay of a system: takes its statements and ways to pay, gives who gains and who loses by each, and where they break even as activity moves."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding
from concordat.kernel.period import FinancialYear
from concordat.kernel.rulebook import Rulebook
from concordat.pay.activity_forms import activity_forms
from concordat.pay.contract_case import ContractCase
from concordat.pay.exact import decimal_of
from concordat.pay.knots import Knots, knots, summed
from concordat.pay.model_parameters import form_words
from concordat.pay.replayed import AS_IT_IS, Replayed, Way, dues_under
from concordat.pay.risk import Reach, usual_reach
from concordat.pay.settled_lines import due_at
from concordat.pay.statement import Statements

ONE = Fraction(1)
COMMISSIONER, PROVIDER = "commissioner", "provider"


@dataclass(frozen=True, slots=True)
class Party:
    """One body on one side of its contracts."""

    body: str
    side: str
    contracts: tuple[str, ...]


@dataclass(frozen=True)
class Replay:
    """The contracts as they are and in every way that could be settled; `findings` say why others could not."""

    own: Replayed
    ways: tuple[Replayed, ...]
    parties: tuple[Party, ...]
    reach: Reach
    because_reach: Because
    findings: tuple[Finding, ...]
    names: Mapping[str, str]

    def due(self, one: Replayed, contracts: Iterable[str]) -> Answer[Decimal]:
        """Return what is due under these contracts in one way."""
        parts = [one.due[contract] for contract in contracts]
        whole = sum((part.value for part in parts), Decimal(0))
        says = f"due in all, {one.way.name}"
        return Answer(whole, Because(says, whole, "£", parts=tuple(part.because for part in parts)), unit="£")

    def gain(self, party: Party, one: Replayed) -> Answer[Decimal]:
        """Return what a party gains by a way: a provider what it is paid more, a commissioner what it pays less."""
        own, then = self.due(self.own, party.contracts), self.due(one, party.contracts)
        more = then.value - own.value
        gain = more if party.side == PROVIDER else -more
        says = f"gain of the {party.side} by being paid {one.way.name}"
        # A gain of nought is not a loss of nought.
        return Answer(gain + 0, Because(says, gain + 0, "£", parts=(then.because, own.because)), unit="£")

    def curve(self, one: Replayed, contracts: Iterable[str]) -> Knots:
        """Return what is due under these contracts over shares of activity, exactly."""
        return summed([self._curves[one.way.name][contract] for contract in contracts])

    def even(self, one: Replayed, contracts: Sequence[str]) -> tuple[Decimal, ...]:
        """Return the changes in activity at which a way costs what the contracts cost as they are."""
        apart = summed([self.curve(one, contracts), self.curve(self.own, contracts)], [1, -1])
        return tuple(decimal_of(place - ONE) for place in apart.crossings())

    @cached_property
    def _curves(self) -> Mapping[str, Mapping[str, Knots]]:
        return {one.way.name: {key: _curve(case, self.reach) for key, case in one.cases.items()} for one in self.every}

    @property
    def every(self) -> tuple[Replayed, ...]:
        """The contracts as they are, and then every way."""
        return (self.own, *self.ways)


def replay(statements: Statements, ways: Iterable[Way], rules: Rulebook) -> Replay:
    """Replay every contract of the statements in every way, beside the contracts as they are; alliances follow their base contracts."""
    reach, rule = usual_reach(rules, statements.year.interval.start)
    statements = statements.with_cases
    own = dues_under(statements.cases, AS_IT_IS)
    tried = [dues_under(own.cases, way) for way in ways]
    findings = tuple(dict.fromkeys(found for one in tried for found in one.findings))
    return Replay(
        own,
        tuple(one for one in tried if not one.findings),
        tuple(parties_of(statements)),
        reach,
        because_rule(rule),
        findings,
        statements.names,
    )


def every_form(terms: Mapping[str, str], on: date | None = None) -> tuple[Way, ...]:
    """Return a way for every form paid by activity and plan alone, with these terms and the national rules of a day."""
    return tuple(way_of(form, terms, on) for form in activity_forms())


def way_of(form: str, terms: Mapping[str, str], on: date | None = None) -> Way:
    """Return a way with a name that people read."""
    words = f"by {form_words(form)}" if form else "in its own form"
    return Way(f"{words}, rules of {FinancialYear.of(on)}" if on else words, form, terms, on)


def _curve(case: ContractCase, reach: Reach) -> Knots:
    names = [line.line for line in case.lines]
    lowest, highest = Fraction(reach[0]) + 1, Fraction(reach[1]) + 1
    return knots(lambda share: due_at(case, dict.fromkeys(names, share)), {lowest, ONE, highest})


def parties_of(statements: Statements) -> Iterable[Party]:
    """Give every commissioner and every provider with its contracts."""
    for side in (COMMISSIONER, PROVIDER):
        for body in dict.fromkeys(getattr(one, side) for one in statements.lines):
            own = dict.fromkeys(one.contract for one in statements.lines if getattr(one, side) == body)
            contracts = tuple(contract for contract in own if contract in statements.cases)
            if contracts:
                yield Party(body, side, contracts)


def years_of_rules(rules: Rulebook) -> tuple[str, ...]:
    """Return the financial years whose national rules of payment the rulebook has, the latest first."""
    starts = [value.starts for rule in rules.ids if rule.startswith("payment.") for value in rules.history(rule)]
    years = range(FinancialYear.of(min(starts)).starts_in, FinancialYear.of(max(starts)).starts_in + 1)
    return tuple(str(FinancialYear(year)) for year in reversed(years))
