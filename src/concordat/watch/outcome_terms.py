"""Terms of a payment for outcomes: takes its records, gives them read, each outcome with its indicator, and everything that is wrong with them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.contract import read_shares
from concordat.contract.records import ExpectedOutcome
from concordat.kernel.finding import Finding, Place
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.watch.outcome_phases import read_phases
from concordat.watch.outcome_points import MOST_EVENTS
from concordat.watch.records import Indicator, OutcomePayment, PaidOutcome

# Longer than any contract; more than there are people in the country.
MOST_YEARS, MOST_PEOPLE = 10, 100_000_000


@dataclass(frozen=True, slots=True)
class PaidMeasure:
    """One outcome of the basket with the outcome wanted and its indicator, None where there is none."""

    paid: PaidOutcome
    outcome: ExpectedOutcome | None
    indicator: Indicator | None

    @property
    def title(self) -> str:
        """What is wanted, in words."""
        return self.outcome.title if self.outcome else self.paid.expected_outcome

    @property
    def by_group(self) -> bool:
        """Whether results are needed for each group by deprivation."""
        return bool(self.paid.equity or self.paid.gap_guard)

    @property
    def scale(self) -> Decimal:
        """What a level is divided by to be a share; 1 for a rate or a published value, which stay as they are."""
        own = self.indicator
        return own.multiplier if own and own.method == "proportion" else Decimal(1)


@dataclass(frozen=True, slots=True)
class OutcomeTerms:
    """A payment for outcomes as it is read: the share of its base by year, its basket, and everything that is wrong with it."""

    payment: OutcomePayment
    phases: Mapping[FinancialYear, Fraction]
    basket: tuple[PaidMeasure, ...]
    findings: tuple[Finding, ...]

    def shares(self, one: PaidMeasure) -> Mapping[str, Fraction]:
        """Return who is paid which share of what one outcome earns: as the payment says, else those who answer for the outcome."""
        named = self.payment if self.payment.responsible else one.outcome
        try:
            return read_shares(named.responsible, named.shares) if named else {}
        except ValueError:
            return {}


def outcome_terms(system: System) -> tuple[OutcomeTerms, ...]:
    """Return the terms of every payment for outcomes, in order."""
    return tuple(terms_of(system, one) for one in system.all(OutcomePayment))


def terms_of(system: System, payment: OutcomePayment) -> OutcomeTerms:
    """Return the terms of one payment."""
    basket = tuple(measure_of(system, one) for one in system.all(PaidOutcome) if one.outcome_payment == payment.id)
    wrong = [*payment_findings(payment), *_of_basket(payment, basket)]
    wrong += [found for one in basket for found in measure_findings(one)]
    try:
        phases = read_phases(payment.phases)
    except ValueError:
        phases = {}
    return OutcomeTerms(payment, phases, basket, tuple(wrong))


def measure_of(system: System, paid: PaidOutcome) -> PaidMeasure:
    """Return an outcome that is paid for with the indicator that its outcome names, by code or title."""
    outcome = system.find(ExpectedOutcome, paid.expected_outcome)
    named = {name: one for one in system.all(Indicator) for name in (one.title, one.id)}
    return PaidMeasure(paid, outcome, named.get(outcome.indicator) if outcome else None)


def payment_findings(one: OutcomePayment) -> Iterator[Finding]:
    """Give everything that is wrong with a payment by itself."""
    if one.base < 0:
        yield _found(
            "negative-number", f"The base is {one.base}.", "Nobody pays less than nothing.", "Correct it.", "base"
        )
    elif one.base != round(one.base, 2):
        yield _found("bad-number", f"The base is {one.base}.", "Money is whole pence.", "Round it.", "base")
    try:
        if not read_phases(one.phases):
            why = "Nobody could say how much hangs on outcomes in a year."
            yield _found("missing-value", "There is no phase.", why, "Write one, such as 2018/19: 3%.", "phases")
    except ValueError as error:
        then = "Write a year and a share on each line, such as 2018/19: 3%."
        yield _found(
            "bad-phases", f"The phases cannot be read: {error}.", "Each says a share from a year on.", then, "phases"
        )
    if not 0 <= one.floor <= one.cap <= 1:
        what = f"The floor is {one.floor} and the cap is {one.cap}."
        yield _found(
            "bad-limits", what, "They are shares of the pool, the floor not above the cap.", "Correct them.", "cap"
        )
    if len(set(one.gates)) < len(one.gates):
        yield _found("duplicate-key", "A gate stands there twice.", "It is passed once.", "Leave one.", "gates")
    yield from _shares(one)


def _shares(one: OutcomePayment) -> Iterator[Finding]:
    if one.responsible or one.shares:
        yield from _split("it", one.responsible, one.shares)


def _split(of: str, bodies: Sequence[str], shares: Sequence[str]) -> Iterator[Finding]:
    """Give why what is earned cannot be split among bodies."""
    if not bodies:
        why = "What is earned is paid to those who answer for it."
        yield _found("nobody-responsible", f"Nobody answers for {of}.", why, "Name the bodies.", "responsible")
        return
    try:
        whole = sum(read_shares(bodies, shares).values(), Fraction(0))
    except ValueError as error:
        what, then = f"The shares of {of} cannot be read: {error}.", "Give one share for each body, in their order."
        yield _found("bad-shares", what, "Each body is paid a share.", then, "shares")
    else:
        if whole != 1:
            what = f"The shares of {of} come to {whole}."
            yield _found("shares-not-whole", what, "Together they are paid all of it.", "Correct them.", "shares")


def _of_basket(payment: OutcomePayment, basket: tuple[PaidMeasure, ...]) -> Iterator[Finding]:
    whole = sum((one.paid.weight for one in basket), Decimal(0))
    if not basket:
        what = f"“{payment.title}” pays for no outcome yet."
        yield _found("empty-basket", what, "Nothing can be earned.", "Add an outcome.", payment.id)
    elif whole != 1:
        what, why = f"The weights of “{payment.title}” come to {whole}.", "Together they are the whole pool."
        yield _found("does-not-foot", what, why, "Add an outcome, or correct the weights.", payment.id)
    for one in basket:
        if one.outcome and not payment.responsible:
            yield from _split(f"“{one.title}”", one.outcome.responsible, one.outcome.shares)


def measure_findings(one: PaidMeasure) -> Iterator[Finding]:
    """Give everything that is wrong with one outcome of a basket by itself."""
    paid, own, title = one.paid, one.indicator, f"“{one.title}”"
    if not 0 < paid.weight <= 1:
        what = f"The weight of {title} is {paid.weight}."
        yield _found("bad-number", what, "A weight lies above 0 and is at most 1.", "Correct it.", "weight")
    if paid.nothing_at == paid.all_at:
        what = f"{title} earns nothing and all at {paid.all_at}."
        yield _found("no-direction", what, "No way would be better.", "Give two levels.", "all_at")
    if not paid.places or len(set(paid.places)) < len(paid.places):
        what = f"{title} names no place, or one of them twice."
        yield _found("no-place", what, "Each counts once.", "Name each place once.", "places")
    if not 1 <= paid.years <= MOST_YEARS:
        what = f"{title} would count {paid.years} years together."
        yield _found("bad-number", what, f"From 1 to {MOST_YEARS} can be.", "Give fewer, or at least one.", "years")
    if paid.people is not None and not 1 <= paid.people <= MOST_PEOPLE:
        what = f"{paid.people:,} people would stand behind a result of {title}."
        yield _found("bad-number", what, f"From 1 to {MOST_PEOPLE:,} can be.", "Correct it.", "people")
    if own is None:
        what = f"Nothing that is defined measures {title}."
        yield _found(
            "not-measured", what, "Nobody can say whether it was earned.", "Name an indicator.", "expected_outcome"
        )
        return
    if own.better == "neither" or (paid.all_at > paid.nothing_at) != (own.better == "higher"):
        what = f"{title} earns more from {paid.nothing_at} to {paid.all_at}, and {own.better} is better."
        yield _found("pays-for-worse", what, "It would pay for what nobody wants.", "Turn the levels.", "all_at")
    levels = (paid.nothing_at, paid.all_at, *((paid.before,) if paid.before is not None else ()))
    most = one.scale if _is_share(own) else own.multiplier * MOST_EVENTS
    if own.method != "as published" and not all(0 <= level <= most for level in levels):
        what = f"A level of {title} is no {'share' if _is_share(own) else 'rate'}."
        yield _found("bad-number", what, f"Levels are in the unit of “{own.title}”.", "Correct it.", "nothing_at")
    if own.method == "as published" and (paid.guard or one.by_group or len(paid.places) > 1 or paid.years > 1):
        what = f"“{own.title}” is published without the counts behind it."
        why = "Places and years cannot be counted together, and no chance be told."
        yield _found("no-counts", what, why, "Pay on one place and year, without a guard.", "guard")
    if paid.guard == "chance" and paid.way != "ramp":
        what = f"{title} pays on a chance, which neither attains nor improves."
        yield _found("bad-choice", what, "A chance has no result before it.", "Choose another guard.", "guard")


def _is_share(indicator: Indicator) -> bool:
    return indicator.method == "proportion"


def _found(kind: str, what: str, why: str, then: str, field: str) -> Finding:
    return Finding(kind, what, why, then, Place(field=field))
