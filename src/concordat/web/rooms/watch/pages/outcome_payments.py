"""Payments for outcomes: what hangs on outcomes under each contract or partnership in the year told, and what of it was earned."""

from concordat import watch
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, ToDo
from concordat.web.rooms.watch import outcome_payments

PATH = "outcome-payments"
TITLE = "Payments for outcomes"
AUDIENCE = PUBLIC
MENU = ("Need and outcomes", 40)


def show(ask: Ask) -> Page:
    """Show every payment."""
    terms = outcome_payments.terms(ask)
    year = outcome_payments.year_of(ask)
    body = next(iter(sorted(ask.bodies)), "")
    found = [outcome_payments.settled(ask, one, year) for one in terms]
    return Page(
        title=TITLE,
        says=(
            "A part of what a contract pays can hang on what it achieves for people. What is paid for, from which level to which, by whom and "
            "to whom is agreed before the year; what chance does to it is told before anyone signs.",
        ),
        tables=(watch.payments_for_outcomes(found, ask.names),) if found else (),
        links_of={"payments_for_outcomes": tuple(ask.record("OutcomePayment", one.payment.id) for one in terms)},
        links=(
            Link("Outcomes framework", ask.path("outcomes-framework")),
            Link("Outcomes expected", ask.path("outcomes")),
        ),
        empty="" if found else "Nothing is paid for outcomes yet.",
        to_do=(ToDo("watch.pay_for_outcomes", "Pay for outcomes", {"body": body}, body),),
    )
