"""Open book of a contract: what its resources cost and do for the outcome, against the price, as far as the one who reads may see."""

from collections.abc import Iterator

from concordat import pay
from concordat.pay.records import SeenBy
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo

PATH = "open-book/<str:contract>"
TITLE = "Open book"
AUDIENCE = PUBLIC
# What both sides see alike is shown to each of them first; what the provider alone sees stands below it, for the provider.
BOTH, PROVIDER, EVERYONE = "both sides", "the provider alone", "everyone"
AS_WHOM = {
    EVERYONE: "You read what is open to everyone. People of the two sides see more when they are signed in.",
    "every body of the system": "You read what is open to every body of the system.",
    BOTH: "You read what both sides see: the joint view is the same for the commissioner and the provider.",
    PROVIDER: "The joint view comes first, as the commissioner sees it too; below it is what the provider alone sees.",
}


def show(ask: Ask, contract: str) -> Page:
    """Show the book at the reader's own level; to the provider, the joint view and the whole of it."""
    due = worked.statements_of(ask, contract)
    lines = due.by_contract.get(contract)
    if lines is None:
        look = (Link("What is due under every contract", ask.path("due")),)
        raise Missing(f"Nothing is settled under a contract “{contract}” in {due.year}.", look)
    reader = pay.level_of(ask.bodies, lines[0].provider, {line.commissioner for line in lines})
    first: SeenBy = BOTH if reader == PROVIDER else reader
    seen = pay.open_book(ask.system, due, contract, first)
    tables = pay.book_tables(seen) if seen else ()
    if reader == PROVIDER and (whole := pay.open_book(ask.system, due, contract, reader)):
        tables = (*tables, *pay.book_tables(whole, "whole_book", "The whole book, for the provider alone"))
    title = ask.names.get(contract, contract)
    cost = {"provider": lines[0].provider, "line": lines[0].line, "financial_year": str(due.year)}
    return Page(
        title=title,
        caption=f"{TITLE}, {due.year}",
        says=tuple(_says(ask, reader, seen)),
        figures=(pay.due_under(due, contract),),
        tables=tables,
        empty="" if tables else "No cost of this contract is open to you.",
        links=(
            Link("What is due under it", ask.path(f"due/{contract}")),
            Link("The contract", ask.record("Contract", contract)),
        ),
        to_do=(ToDo("pay.enter_cost", "Enter a cost", cost, lines[0].provider),),
        trail=(Link("What is due", ask.path("due")), Link(title, ask.path(f"due/{contract}"))),
    )


def _says(ask: Ask, reader: str, seen: tuple[pay.OpenBook, ...]) -> Iterator[str]:
    yield "What each resource costs the provider, what it does for the outcome, and what is paid for all of it."
    yield AS_WHOM[reader]
    if reader != PROVIDER and seen:
        yield "The cost shown is that of the resources shown; what is above it in the price is not the provider's gain."
