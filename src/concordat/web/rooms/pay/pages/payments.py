"""What was paid, beside what is due: every payment recorded, and what is outstanding under each contract."""

from dataclasses import dataclass

from concordat import pay
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.table import Table
from concordat.pay.records import Payment
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, ToDo

PATH = "payments"
TITLE = "What was paid"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 80)


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    contract: str = ""


def show(ask: Ask) -> Page:
    """Show payments and what is outstanding."""
    paid = pay.payments_table(ask.system, ask.filters.contract)
    against, findings = _against(ask)
    tables = (*((paid,) if paid.rows else ()), *against)
    return Page(
        title=TITLE,
        says=() if not against else (against[0].says,),
        tables=tables,
        findings=findings,
        links_of={
            "payments": tuple(ask.record("Payment", str(key)) for key in paid.column("payment")),
            "paid": tuple(ask.path(f"due/{key}") for one in against for key in one.column("contract")),
        },
        to_do=(
            ToDo("pay.pay", "Record a payment", {"financial_year": ask.system.settings.financial_year}, _body(ask)),
        ),
        empty="" if paid.rows else _empty(ask),
        links=(
            Link("What is due", ask.path("due")),
            Link("Cost of a broken plan", ask.path("broken-plan"), "on average and in the worst years"),
        ),
    )


def _empty(ask: Ask) -> str:
    if ask.filters.contract and ask.system.all(Payment):
        return f"No payment under {ask.filters.contract} is recorded."
    return "No payment is recorded yet. A finance officer of the body that pays records it, and it stands here for everyone."


def _against(ask: Ask) -> tuple[tuple[Table, ...], tuple[Finding, ...]]:
    try:
        made: Table = ask.remember("paid against due", lambda: pay.paid_against_due(ask.system, worked.statements(ask)))
    except Refused as refused:
        return (), refused.findings
    return ((made,) if made.rows else ()), ()


def _body(ask: Ask) -> str:
    return next((one.body for one in ask.held if one.role == "finance officer"), "")
