"""Payments for outcomes to read: takes terms and settlements, gives each as a table whose every number says why."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from concordat.kernel.answer import Answer, because_record
from concordat.kernel.recorded import recorded
from concordat.kernel.table import Table, table
from concordat.watch.measured import AreaValue
from concordat.watch.outcome_settled import Settled
from concordat.watch.outcome_terms import OutcomeTerms, PaidMeasure
from concordat.watch.records import OutcomeGate
from concordat.watch.standings_told import value_cell

GAPS = {
    "": "",
    "must not grow": "; nothing where the gap between most and least deprived grew",
    "must not grow beyond chance": "; nothing where the gap between most and least deprived grew beyond chance",
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
