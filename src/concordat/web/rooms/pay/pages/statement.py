"""What is due under one contract: line by line, month by month, and what was paid of it."""

from urllib.parse import urlencode

from concordat import pay
from concordat.kernel.system import key_of
from concordat.kernel.table import Table
from concordat.publish.small_counts import controlled
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo
from concordat.web.rooms.pay.book_links import book_link
from concordat.web.rooms.watch import outcome_payments

PATH = "due/<str:contract>"
TITLE = "Statement of a contract"
AUDIENCE = PUBLIC


def show(ask: Ask, contract: str) -> Page:
    """Show the statement."""
    due = worked.statements(ask)
    lines = due.by_contract.get(contract)
    if lines is None:
        look = (Link("What is due under every contract", ask.path("due")),)
        raise Missing(f"Nothing is settled under a contract “{contract}” in {due.year}.", look)
    paid, reported = pay.payments_table(ask.system, contract), pay.reported_table(ask.system, contract)
    invoiced = pay.invoiced_table(ask.system, contract)
    for_outcomes = outcome_payments.under(ask, contract, due.year)
    payer, payee = lines[0].commissioner, lines[0].provider
    given = {"contract": contract, "payer": payer, "payee": payee, "financial_year": str(due.year)}
    line_table, month_table = (
        _for(ask, one) for one in (pay.contract_lines(due, contract), pay.contract_months(due, contract))
    )
    return Page(
        title=ask.names.get(contract, contract),
        caption=f"What is due, {due.year}",
        figures=(pay.due_under(due, contract),),
        tables=(line_table, month_table, *(one for one in (for_outcomes, reported, invoiced, paid) if one.rows)),
        links_of={
            line_table.name: tuple(ask.record("Line", one.line) for one in lines),
            for_outcomes.name: outcome_payments.addresses(ask, contract),
            reported.name: tuple(
                ask.record("ReportedFigure", *key_of(one)) for one in pay.figures_reported(ask.system, contract)
            ),
            paid.name: tuple(ask.record("Payment", str(key)) for key in paid.column("payment")),
        },
        to_do=(
            ToDo("pay.pay", "Record a payment", given, payer),
            *(
                ToDo(
                    "pay.report_figure", f"Report a figure of {ask.names.get(of, of)}", {"of": of, "body": payer}, payer
                )
                for of in pay.reads_figures(ask.system, contract)
            ),
        ),
        links=(
            Link("The contract", ask.record("Contract", contract)),
            *_tries(ask, contract, alliance=contract in due.overlays),
            *book_link(ask, due, contract),
            *_desk(ask, contract, payer, payee),
            Link(f"What the differences with {ask.names.get(payee, payee)} cost", ask.path(f"compare/{payee}")),
        ),
        trail=(Link("What is due", ask.path("due")),),
        empty="" if paid.rows else "No payment under this contract is recorded yet.",
    )


def _tries(ask: Ask, contract: str, *, alliance: bool) -> tuple[Link, ...]:
    """Return what can be tried on a contract; an alliance follows its base contracts and shows its own curve."""
    if alliance:
        return (Link("Who shares gain and loss, and how it is settled", ask.path(f"alliances/{contract}")),)
    moves = ask.path(f"if-activity-moves/{contract}")
    return (
        Link("If activity moves", moves, "what would be due, and who would bear it"),
        Link(
            "Cost of a broken plan",
            f"{ask.path('broken-plan')}?{urlencode({'contract': contract})}",
            "on average and in the worst years",
        ),
        Link("Try a payment form", ask.path(f"payment-form/{contract}"), "what each party would get"),
    )


def _for(ask: Ask, shown: Table) -> Table:
    """Return a table as the person who asks may see it: counts of few people are for those who work for a body."""
    if ask.bodies:
        return shown
    return controlled(shown, "spells", ask.system.rules, ask.day, "value_at_tariff")


def _desk(ask: Ask, contract: str, *bodies: str) -> tuple[Link, ...]:
    """Return the way to the reconciliation desk, for those who work for a body of the contract."""
    desk = Link("Reconciliation desk", ask.path(f"reconciliation/{contract}"), "monitoring, invoices, challenges")
    return (desk,) if ask.sees(*bodies) else ()
