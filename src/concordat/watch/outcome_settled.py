"""A payment for outcomes settled: takes its terms, gates and values, gives what is paid for a year to the penny, for which outcome, to whom, or what is missing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.money import pence, share_out
from concordat.kernel.period import FinancialYear
from concordat.kernel.rulebook import Rulebook
from concordat.watch.calculations.outcome_payment import Gate, Given, Gives, OutcomePaid, Phase, calculate
from concordat.watch.measured import AreaValue
from concordat.watch.numbers import numbers_of
from concordat.watch.outcome_gap import Gap, gap_of
from concordat.watch.outcome_made import needs_before, outcome_of
from concordat.watch.outcome_phases import share_in, years_told
from concordat.watch.outcome_results import NO_READING, Reading, reading
from concordat.watch.outcome_terms import OutcomeTerms, PaidMeasure
from concordat.watch.records import OutcomeGate
from concordat.watch.said import said


@dataclass(frozen=True, slots=True)
class SettledOutcome:
    """One outcome of a basket: its result in the unit of its indicator, the share earned in per cent, the pounds paid for it, and to whom."""

    measure: PaidMeasure
    result: Answer[Decimal]
    earned: Answer[Decimal]
    paid: Answer[Decimal]
    by_body: Mapping[str, Answer[Decimal]]


@dataclass(frozen=True, slots=True)
class Settled:
    """A year of a payment: the `pool` that hangs on outcomes, what is `paid` of it (None where it cannot be told yet), for which outcome, to whom."""

    terms: OutcomeTerms
    year: FinancialYear
    pool: Answer[Decimal]
    paid: Answer[Decimal] | None
    outcomes: tuple[SettledOutcome, ...]
    by_body: Mapping[str, Answer[Decimal]]
    findings: tuple[Finding, ...]


def pool_of(terms: OutcomeTerms, year: FinancialYear) -> Answer[Decimal]:
    """Return the pounds that hang on outcomes in a year."""
    share = share_in(terms.phases, year)
    amount = pence(Fraction(terms.payment.base) * share)
    says = f"{said(float(share * 100))} % of £{terms.payment.base:,} hangs on outcomes in {year}"
    return Answer(amount, because_record(says, "OutcomePayment", terms.payment.id, value=amount, unit="£"), unit="£")


def years_of(terms: OutcomeTerms, year: FinancialYear) -> tuple[FinancialYear, ...]:
    """Return the years of a payment that are told, to the one after `year`."""
    return years_told(terms.phases, year)


def settled(
    terms: OutcomeTerms, gates: Iterable[OutcomeGate], values: Sequence[AreaValue], year: FinancialYear, rules: Rulebook
) -> Settled:
    """Return what is paid for a year; nothing is told where terms are wrong, a gate is open or a result is not known."""
    pool = pool_of(terms, year)
    kept = {
        one.gate: one for one in gates if (one.outcome_payment, one.financial_year) == (terms.payment.id, str(year))
    }
    now = [reading(one, values, year) for one in terms.basket]
    before = [_before(one, values, year) for one in terms.basket]
    lacking = [found for one in (*now, *before) for found in one.missing]
    lacking += [_open(terms, name, year) for name in terms.payment.gates if name not in kept]
    findings = tuple(dict.fromkeys((*terms.findings, *lacking)))
    if stops(terms.findings) or lacking:
        return Settled(terms, year, pool, None, (), {}, findings)
    confidence = numbers_of(rules, "payment_guard")["confidence"]
    gaps = [gap_of(*one, confidence) for one in zip(terms.basket, now, before, strict=True)]
    given = Given(
        base=pool.value,
        on=year.interval.start,
        outcomes=tuple(outcome_of(*one) for one in zip(terms.basket, now, before, gaps, strict=True)),
        phases=(Phase(starts=year.interval.start, share=Decimal(1)),),
        gates=tuple(Gate(id=name, passed=kept[name].passed) for name in terms.payment.gates),
        floor=terms.payment.floor,
        cap=terms.payment.cap,
    )
    try:
        found = calculate(given, rules)
    except Refused as refused:
        return Settled(terms, year, pool, None, (), {}, (*findings, *refused.findings))
    outcomes = tuple(
        _outcome(terms, one, (*read.rows, *earlier.rows), own, rules)
        for one, read, earlier, own in zip(terms.basket, now, before, found.value.outcomes, strict=True)
    )
    paid = _paid(terms, year, found.value, outcomes, [kept[name] for name in terms.payment.gates])
    # What chance does to a payment is told by its dial, for the people there are.
    told = tuple(_grew(one, gap) for one, gap in zip(terms.basket, gaps, strict=True) if gap and gap.grew)
    return Settled(terms, year, pool, paid, outcomes, _by_body(terms, outcomes), (*findings, *told))


def _before(measure: PaidMeasure, values: Iterable[AreaValue], year: FinancialYear) -> Reading:
    if not needs_before(measure):
        return NO_READING
    return reading(measure, values, FinancialYear(year.starts_in - measure.paid.years))


def _outcome(
    terms: OutcomeTerms, measure: PaidMeasure, found: tuple[Because, ...], own: OutcomePaid, rules: Rulebook
) -> SettledOutcome:
    paid, unit = measure.paid, measure.indicator.unit if measure.indicator else ""
    # One group is paid on, or all together: what is paid on is one number.
    point = Decimal(f"{own.paid_on[0].value * float(measure.scale):.6g}")
    rows = Because(f"{measure.title}: {said(float(point))} {unit}".strip(), point, unit, parts=found)
    key = (paid.outcome_payment, paid.expected_outcome)
    levels = because_record(
        f"nothing is earned at {said(float(paid.nothing_at))}, all at {said(float(paid.all_at))}", "PaidOutcome", *key
    )
    methods = ["payment_guard"] if paid.guard else []
    methods += ["attain_or_improve"] if paid.way == "attain or improve" else []
    rules_used = tuple(numbers_of(rules, name).because for name in methods)
    share = pence(own.earned * 100)
    says = f"{said(float(own.earned * 100))} % of “{measure.title}” is earned"
    earned = Because(says, share, "per cent", parts=(levels, rows, *rules_used))
    money = Because(f"for “{measure.title}”, weight {paid.weight}", own.paid, "£", parts=(earned,))
    return SettledOutcome(
        measure,
        Answer(point, rows, unit=unit),
        Answer(share, earned, unit="per cent"),
        Answer(own.paid, money, unit="£"),
        _split(terms, measure, own.paid, money),
    )


def _paid(
    terms: OutcomeTerms,
    year: FinancialYear,
    gives: Gives,
    outcomes: Iterable[SettledOutcome],
    gates: Iterable[OutcomeGate],
) -> Answer[Decimal]:
    base = because_record(
        f"a pool of £{gives.pool:,} in {year}", "OutcomePayment", terms.payment.id, value=gives.pool, unit="£"
    )
    parts = (base, *(_gate(one) for one in gates), *(one.paid.because for one in outcomes))
    says = f"paid for “{terms.payment.title}” in {year}"
    return Answer(gives.paid, Because(says, gives.paid, "£", parts=parts), f"watch.paid.{terms.payment.id}", "£")


def _gate(one: OutcomeGate) -> Because:
    says = f"gate “{one.gate}”: {'passed' if one.passed else 'not passed, so that nothing is earned'}"
    return because_record(says, "OutcomeGate", one.outcome_payment, one.gate, one.financial_year)


def _split(terms: OutcomeTerms, measure: PaidMeasure, paid: Decimal, because: Because) -> Mapping[str, Answer[Decimal]]:
    """Return what each body is paid of an outcome, pennies left to the largest remainders."""
    shares = terms.shares(measure)
    named = (
        ("OutcomePayment", terms.payment.id)
        if terms.payment.responsible
        else ("ExpectedOutcome", measure.paid.expected_outcome)
    )
    split = {}
    for body, amount in share_out(paid, shares).items():
        own = because_record(f"{body} answers for {shares[body]}", *named)
        says = f"{shares[body]} of £{paid:,} for “{measure.title}”"
        split[body] = Answer(amount, Because(says, amount, "£", parts=(own, because)), unit="£")
    return split


def _by_body(terms: OutcomeTerms, outcomes: Sequence[SettledOutcome]) -> Mapping[str, Answer[Decimal]]:
    found = {}
    for body in dict.fromkeys(body for one in outcomes for body in one.by_body):
        own = [one.by_body[body] for one in outcomes if body in one.by_body]
        amount = sum((one.value for one in own), Decimal(0))
        says = f"paid to {body} for “{terms.payment.title}”"
        found[body] = Answer(amount, Because(says, amount, "£", parts=tuple(one.because for one in own)), unit="£")
    return found


def _open(terms: OutcomeTerms, gate: str, year: FinancialYear) -> Finding:
    what = f"Whether “{gate}” was passed in {year} is not recorded."
    why, then = "Nothing is earned where a gate is not passed.", "Record it once it is known."
    return Finding("gate-open", what, why, then, Place(field=terms.payment.id), "warning")


def _grew(measure: PaidMeasure, gap: Gap) -> Finding:
    now, before, limit = (said(float(value * measure.scale)) for value in (gap.now, gap.before, gap.limit))
    unit = measure.indicator.unit if measure.indicator else ""
    what = f"The gap of “{measure.title}” between the most and the least deprived is {now} {unit}, and was {before}."
    why = f"Nothing is earned where it is more than {limit}."
    return Finding(
        "gap-grew", what, why, "See which group fell behind.", Place(field=measure.paid.expected_outcome), "warning"
    )
