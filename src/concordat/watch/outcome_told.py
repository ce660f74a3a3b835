"""Payments for outcomes to read: takes terms, settlements and dials, gives each as a table whose every number says why."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.money import pence
from concordat.kernel.recorded import recorded
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, table
from concordat.watch.measured import AreaValue
from concordat.watch.numbers import numbers_of
from concordat.watch.outcome_dial import Dial
from concordat.watch.outcome_points import DialPoint
from concordat.watch.outcome_settled import Settled
from concordat.watch.outcome_terms import OutcomeTerms, PaidMeasure
from concordat.watch.records import OutcomeGate
from concordat.watch.standings_told import value_cell

GAPS = {
    "": "",
    "must not grow": "; nothing where the gap between most and least deprived grew",
    "must not grow beyond chance": "; nothing where the gap between most and least deprived grew beyond chance",
}
# What a point of a dial pays.
POINT = {
    "counted": "Paid where it is counted so [£]",
    "average": "Paid on average where it is true [£]",
    "least": "At least, in 8 of 10 years [£]",
    "most": "At most, in 8 of 10 years [£]",
}
GUARDS = {
    "": "the result as counted",
    "chance": "the chance that the level was reached",
    "near limit": "the limit of the interval on the poor side",
}


def payments_for_outcomes(settlements: Sequence[Settled], names: Mapping[str, str]) -> Table:
    """Return each payment with its pool and what is paid of it in a year."""
    columns = {
        "payment": "Payment",
        "payer": "Paid by",
        "contract": "Under",
        "year": "Year",
        "pool": "Hangs on outcomes [£]",
        "paid": "Earned [£]",
        "says": "How it stands",
    }
    rows = (
        (
            one.terms.payment.title,
            names.get(one.terms.payment.body, one.terms.payment.body),
            _under(one.terms, names),
            str(one.year),
            one.pool,
            one.paid,
            _stands(one),
        )
        for one in settlements
    )
    return table("payments_for_outcomes", "Payments for outcomes", columns, rows)


def basket_table(one: Settled) -> Table:
    """Return each outcome of a payment: weight, levels, what is paid on, the result of the year, what it earned."""
    columns = {
        "outcome": "Outcome",
        "measure": "Measured by",
        "weight": "Weight",
        "nothing_at": "Nothing earned at",
        "all_at": "All earned at",
        "unit": "Unit",
        "paid_on": "Paid on",
        "result": f"Result {one.year}",
        "earned": "Earned [per cent]",
        "paid": "Paid [£]",
    }
    told = {own.measure.paid.expected_outcome: own for own in one.outcomes}
    rows = []
    for measure in one.terms.basket:
        found = told.get(measure.paid.expected_outcome)
        own = measure.indicator
        rows.append(
            (
                measure.title,
                own.title if own else "nothing that is defined",
                recorded(measure.paid, "weight"),
                recorded(measure.paid, "nothing_at", own.unit if own else ""),
                recorded(measure.paid, "all_at", own.unit if own else ""),
                own.unit if own else "",
                _paid_on(measure),
                found.result if found else None,
                found.earned if found else None,
                found.paid if found else None,
            )
        )
    return table("basket", "Outcomes that are paid for", columns, rows)


def contributions_table(one: Settled, names: Mapping[str, str]) -> Table:
    """Return what each body answers for and is paid, outcome by outcome, with its sum."""
    columns = {"body": "Who answers", "outcome": "Outcome", "share": "Share", "paid": "Paid [£]"}
    rows: list[tuple[object, ...]] = []
    told = {own.measure.paid.expected_outcome: own for own in one.outcomes}
    bodies = dict.fromkeys(body for measure in one.terms.basket for body in one.terms.shares(measure))
    for body in bodies:
        for measure in one.terms.basket:
            share = one.terms.shares(measure).get(body)
            if share is None:
                continue
            found = told.get(measure.paid.expected_outcome)
            paid = found.by_body.get(body) if found else None
            rows.append((names.get(body, body), measure.title, _share(one.terms, measure, body, share), paid))
        if body in one.by_body:
            rows.append((names.get(body, body), "All outcomes together", None, one.by_body[body]))
    return table("contributions", f"Who answers for what, and what each is paid in {one.year}", columns, rows)


def places_paid_table(one: Settled, values: Iterable[AreaValue], names: Mapping[str, str]) -> Table:
    """Return the result of each place that is counted in each outcome, so that each one's contribution is seen."""
    columns = {"outcome": "Outcome", "place": "Place", "result": "Result", "unit": "Unit"}
    span = one.year.interval
    known = {
        (own.indicator.id, own.area): own
        for own in values
        if own.whole and (own.starts, own.ends) == (span.start, span.end)
    }
    rows = (
        (
            measure.title,
            names.get(place, place),
            value_cell(known.get((measure.indicator.id, place))),
            measure.indicator.unit,
        )
        for measure in one.terms.basket
        if measure.indicator
        for place in measure.paid.places
    )
    return table("by_place", f"Place by place, {one.year}", columns, rows)


def paid_beside(settlements: Sequence[Settled]) -> Table:
    """Return the payments for outcomes under one contract in a year; they come on top of what is due on its lines."""
    columns = {"payment": "Payment", "pool": "Hangs on outcomes [£]", "paid": "Earned [£]", "says": "How it stands"}
    rows = ((one.terms.payment.title, one.pool, one.paid, _stands(one)) for one in settlements)
    says = "Settled apart from the lines above, and paid with them; no sum above holds it."
    return table("paid_for_outcomes", "Paid for outcomes", columns, rows, says)


def years_table(settlements: Sequence[Settled]) -> Table:
    """Return a payment year by year: what hangs on outcomes and what of it was earned."""
    columns = {"year": "Year", "pool": "Hangs on outcomes [£]", "paid": "Earned [£]", "says": "How it stands"}
    rows = ((str(one.year), one.pool, one.paid, _stands(one)) for one in settlements)
    return table("by_year", "Year by year", columns, rows)


def gates_table(terms: OutcomeTerms, gates: Iterable[OutcomeGate]) -> Table:
    """Return each gate of a payment with the years for which it is recorded."""
    columns = {"gate": "Gate", "year": "Year", "passed": "Passed", "evidence": "What shows it"}
    own = [one for one in gates if one.outcome_payment == terms.payment.id]
    rows: list[tuple[object, ...]] = []
    for name in terms.payment.gates:
        told = [one for one in own if one.gate == name]
        rows += [(name, one.financial_year, "yes" if one.passed else "no", one.evidence) for one in told]
        if not told:
            rows.append((name, "", "not recorded for any year", ""))
    return table("gates", "Gates: where one is not passed, nothing is earned", columns, rows)


def chance_table(dials: Sequence[tuple[PaidMeasure, Dial, Decimal]], rules: Rulebook) -> Table:
    """Return what chance gives and takes under each outcome, in pounds a year, and whether so many can show the difference."""
    columns = {
        "outcome": "Outcome",
        "people": "How many stand behind it",
        "for_nothing": "Paid on average though nothing changed [£]",
        "false_reward": "Chance that anything is [per cent]",
        "lost": "Lost on average though all was reached [£]",
        "false_penalty": "Chance that anything is lost [per cent]",
        "needed": "Needed to tell both levels apart",
        "available": "There are",
        "smallest": "Nearest level that can be told",
        "says": "In words",
    }
    rows = (_chance(measure, one, worth, rules) for measure, one, worth in dials)
    return table("chance", "What chance does to the payment", columns, rows)


def dial_table(number: int, measure: PaidMeasure, one: Dial, worth: Decimal, rules: Rulebook) -> Table:
    """Return the dial of one outcome: what each true level pays on average, and between what in 8 of 10 years."""
    unit = measure.indicator.unit if measure.indicator else ""
    says = f"At {one.people:,} people, of £{worth:,} a year. A result differs from the truth by chance: the fewer people, the more."
    rows = (_point(measure, point, worth, one.people, rules) for point in one.points)
    return table(f"dial_{number}", f"Dial: {measure.title}", {"level": f"Level [{unit}]", **POINT}, rows, says)


def tried_table(tried: Sequence[tuple[PaidMeasure, DialPoint, Decimal, int]], rules: Rulebook) -> Table:
    """Return what a level that is tried would pay under each outcome that can reach it."""
    columns = {"outcome": "Outcome", "people": "People", "tried": "Level", "unit": "Unit", **POINT}
    rows = []
    for measure, point, worth, people in tried:
        level, *paid = _point(measure, point, worth, people, rules)
        behind = Answer(people, _because(measure, people, "people who stand behind the result", people, "", rules))
        rows.append((measure.title, behind, level, measure.indicator.unit if measure.indicator else "", *paid))
    return table("tried", "What this level would pay", columns, rows)


def worth_of(pool: Decimal, measure: PaidMeasure) -> Decimal:
    """Return the most that one outcome earns in a year, before floor and cap."""
    return pence(Fraction(pool) * Fraction(measure.paid.weight))


def _point(
    measure: PaidMeasure, point: DialPoint, worth: Decimal, people: int, rules: Rulebook
) -> tuple[Answer[Decimal], ...]:
    unit = measure.indicator.unit if measure.indicator else ""

    def cell(says: str, value: Decimal, of: str) -> Answer[Decimal]:
        return Answer(value, _because(measure, people, says, value, of, rules), unit=of)

    where = f"{point.level} {unit}".strip()
    return (
        cell("a level of the dial", point.level, unit),
        cell(f"paid where the result is {where}", _pounds(point.counted, worth), "£"),
        cell(f"paid on average where the truth is {where}", _pounds(point.average, worth), "£"),
        cell(f"the lower end of 8 of 10 years where the truth is {where}", _pounds(point.low, worth), "£"),
        cell(f"the upper end of 8 of 10 years where the truth is {where}", _pounds(point.high, worth), "£"),
    )


def _chance(measure: PaidMeasure, one: Dial, worth: Decimal, rules: Rulebook) -> tuple[object, ...]:
    fair = one.fairness

    def cell(says: str, value: Decimal | int, unit: str = "") -> Answer[Decimal | int]:
        return Answer(value, _because(measure, one.people, says, value, unit, rules), unit=unit)

    return (
        measure.title,
        cell("people who stand behind the result", one.people),
        cell("paid on average though nothing changed", _pounds(one.for_nothing, worth), "£"),
        cell("chance that anything is paid though nothing changed", _hundredths(one.false_reward), "per cent"),
        cell("lost on average though all was reached", _pounds(one.lost, worth), "£"),
        cell("chance that anything is lost though all was reached", _hundredths(one.false_penalty), "per cent"),
        cell(f"{fair.counts} needed to tell both levels apart", fair.needed) if fair else None,
        cell(f"{fair.counts} that there are", Decimal(f"{fair.available:.6g}")) if fair else None,
        cell("the nearest level that so many can tell", one.smallest) if one.smallest is not None else None,
        _fair_words(measure, one),
    )


def _fair_words(measure: PaidMeasure, one: Dial) -> str:
    fair = one.fairness
    if fair is None:
        return "Both levels are one to so few."
    if fair.fair:
        return "There are enough to tell both levels apart."
    why = f" Paid on all the same: {measure.paid.accepted_why}." if measure.paid.accepted_why else ""
    return f"There are too few: it would reward and punish by chance.{why}"


def _because(measure: PaidMeasure, people: int, says: str, value: Decimal | int, unit: str, rules: Rulebook) -> Because:
    key = (measure.paid.outcome_payment, measure.paid.expected_outcome)
    levels = because_record("levels, weight and guard of the outcome", "PaidOutcome", *key)
    guard, power = (numbers_of(rules, name).because for name in ("payment_guard", "power"))
    return Because(f"{says}, at {people:,} people", value, unit, parts=(levels, guard, power))


def _share(terms: OutcomeTerms, measure: PaidMeasure, body: str, share: Fraction) -> Answer[Fraction]:
    named = (
        ("OutcomePayment", terms.payment.id)
        if terms.payment.responsible
        else ("ExpectedOutcome", measure.paid.expected_outcome)
    )
    return Answer(share, because_record(f"what {body} answers for", *named, value=share))


def _paid_on(measure: PaidMeasure) -> str:
    paid = measure.paid
    who = " of the most deprived group" if paid.equity else ""
    gap = GAPS[paid.gap_guard]
    years = f", {paid.years} years together" if paid.years > 1 else ""
    how = "attaining the level or improving on the years before, whichever is more, by " if paid.way != "ramp" else ""
    return f"{how}{GUARDS[paid.guard]}{who}{years}{gap}"


def _under(terms: OutcomeTerms, names: Mapping[str, str]) -> str:
    code = terms.payment.line or terms.payment.contract
    return names.get(code, code) or "a partnership without a contract yet"


def _stands(one: Settled) -> str:
    if one.paid is not None:
        return "settled"
    return "; ".join(dict.fromkeys(found.what for found in one.findings)) or "not known yet"


def _pounds(share: float, worth: Decimal) -> Decimal:
    """Return a share of the worth in whole pounds: chance bears no pennies."""
    return Decimal(round(share * float(worth)))


def _hundredths(chance: float) -> Decimal:
    return Decimal(f"{chance * 100:.1f}")
