"""One payment for outcomes: what it pays for, its dial and what chance does to it, what was earned, place by place, and who is paid what and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from concordat import watch
from concordat.contract.records import Contract
from concordat.kernel.given import find
from concordat.kernel.table import Table
from concordat.watch.records import OutcomeGate
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo
from concordat.web.rooms.watch import measures, outcome_payments

PATH = "outcome-payments/<str:payment>"
TITLE = "Payment for outcomes"
AUDIENCE = PUBLIC
RECORD = "OutcomePayment"


@dataclass(frozen=True)
class Filters:
    """What is tried: an outcome, a level that it may reach, how many people stand behind it, and the year whose pool it is."""

    year: str = ""
    outcome: Annotated[str, "About the outcome"] = ""
    level: Decimal | None = None
    people: int | None = None


def choices(ask: Ask) -> dict[str, Any]:
    """Return the years of the payment and its outcomes."""
    own = _terms(ask, ask.parts["payment"])
    if own is None:
        return {"year": [("", "the year told")], "outcome": [("", "all")]}
    return {
        "year": [("", "the year told"), *((str(one), str(one)) for one in outcome_payments.years(ask, own))],
        "outcome": [("", "all"), *((one.paid.expected_outcome, one.title) for one in own.basket)],
    }


def show(ask: Ask, payment: str) -> Page:
    """Show the payment in one year, with its dials; a level that is tried is not kept."""
    own = _terms(ask, payment)
    if own is None:
        look = (Link("Payments for outcomes", ask.path("outcome-payments")),)
        raise Missing(f"Nothing is paid for outcomes as “{payment}”.", look)
    every = {str(one): outcome_payments.settled(ask, own, one) for one in outcome_payments.years(ask, own)}
    told = every.get(ask.filters.year) or outcome_payments.settled(ask, own, outcome_payments.year_of(ask))
    tables = (
        watch.basket_table(told),
        watch.contributions_table(told, ask.names),
        watch.places_paid_table(told, measures.measured(ask), ask.names),
        watch.gates_table(own, ask.system.all(OutcomeGate)),
        watch.years_table(tuple(every.values())),
        *_dials(ask, told),
    )
    return Page(
        title=own.payment.title,
        caption=TITLE,
        says=tuple(_says(ask, told)),
        figures=(told.pool, *((told.paid,) if told.paid else ())),
        tables=tuple(one for one in tables if one.rows),
        links_of={
            "basket": tuple(
                ask.path(f"measures/{one.indicator.id}") if one.indicator else ask.path("outcomes-framework")
                for one in own.basket
            )
        },
        findings=told.findings,
        links=tuple(_links(ask, own)),
        trail=(Link("Payments for outcomes", ask.path("outcome-payments")),),
        to_do=tuple(_to_do(own, str(told.year))),
        view={"live": True},
    )


def _terms(ask: Ask, payment: str) -> watch.OutcomeTerms | None:
    return next((one for one in outcome_payments.terms(ask) if one.payment.id == payment), None)


def _dials(ask: Ask, told: watch.Settled) -> Iterator[Table]:
    """Give what chance does to each outcome, the level that is tried, and the dial of each."""
    rules, made, tried = ask.system.rules, [], []
    for measure in told.terms.basket:
        if tuple(watch.measure_findings(measure)) or ask.filters.outcome not in ("", measure.paid.expected_outcome):
            continue
        own = watch.ready(measure, measures.measured(ask), rules, ask.filters.people)
        if own is None:
            continue
        worth = watch.worth_of(told.pool.value, measure)
        made.append((measure, watch.dial(own, rules), worth))
        point = watch.point_at(own, ask.filters.level) if ask.filters.level is not None else None
        if point is not None:
            tried.append((measure, point, worth, own.people))
    if tried:
        yield watch.tried_table(tried, rules)
    if made:
        yield watch.chance_table(made, rules)
    for number, (measure, dial, worth) in enumerate(made, 1):
        yield watch.dial_table(number, measure, dial, worth, rules)


def _says(ask: Ask, told: watch.Settled) -> Iterator[str]:
    own, names = told.terms.payment, ask.names
    under = names.get(own.line, own.line) or names.get(own.contract, own.contract)
    of = f"under “{under}”" if under else "in a partnership that has no contract yet"
    yield f"{names.get(own.body, own.body)} pays it {of}; it is told for {told.year}."
    if told.paid is None:
        yield "What is earned cannot be told yet; the findings below say what is missing."
    yield (
        "It is settled here, apart from what is due on the lines of the contract, and paid with them. The dials show what each level "
        "would pay; a level and a number of people can be tried, and nothing of it is kept."
    )


def _links(ask: Ask, own: watch.OutcomeTerms) -> Iterator[Link]:
    code = own.payment.contract
    if find(ask.system, Contract, code):
        yield Link("The contract", ask.record("Contract", code))
    elif code:
        yield Link("The single contract", ask.record("Consolidation", code))
    yield Link("Outcomes framework", ask.path("outcomes-framework"))
    for one in own.basket:
        yield Link(f"Terms of “{one.title}”", ask.record("PaidOutcome", own.payment.id, one.paid.expected_outcome))


def _to_do(own: watch.OutcomeTerms, year: str) -> Iterator[ToDo]:
    payment = own.payment
    given = {"outcome_payment": payment.id}
    yield ToDo("watch.set_paid_outcome", "Add an outcome, or change one", given, payment.body)
    yield ToDo("watch.change_outcome_payment", "Change the payment", given, payment.body)
    for gate in payment.gates:
        with_gate = given | {"gate": gate, "financial_year": year}
        yield ToDo("watch.record_outcome_gate", f"Record whether “{gate}” was passed", with_gate, payment.body)
