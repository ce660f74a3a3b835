"""What is due under each contract of the year, by month, beside the plan and the value at the national tariff."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from concordat import pay
from concordat.kernel.table import Table
from concordat.publish.small_counts import controlled
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.pay.book_links import book_link

PATH = "due"
TITLE = "What is due"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 60)


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    commissioner: str = ""
    provider: str = ""


def choices(ask: Ask) -> dict[str, Any]:
    """Return the bodies to choose from."""
    due = worked.statements(ask)
    return {
        "commissioner": _bodies(ask, tuple(dict.fromkeys(one.commissioner for one in due.lines))),
        "provider": _bodies(ask, due.providers),
    }


def show(ask: Ask) -> Page:
    """Show the statements of the year."""
    due = worked.statements(ask).of(ask.filters.commissioner, ask.filters.provider)
    tables = (due.table(), pay.by_month(due)) if due.lines else ()
    links = tuple(ask.path(f"due/{contract}") for contract in due.by_contract)
    odd = _exceptions(ask, due)
    return Page(
        title=f"{TITLE}, {due.year}",
        says=(
            "Real activity at real prices, under each contract's own terms. Months sum to the year, lines to the contract.",
        ),
        figures=(due.due, due.value_at_tariff) if due.lines else (),
        tables=(*tables, *((odd,) if odd.rows and tables else ())),
        findings=due.findings,
        links_of={table.name: links for table in tables}
        | {odd.name: tuple(ask.record("Line", str(line)) for line in odd.column("line"))},
        links=(
            Link("What differences between contracts cost", ask.path("differences")),
            Link("What was paid", ask.path("payments")),
            Link("Cost of a broken plan", ask.path("broken-plan"), "on average and in the worst years"),
            *_of_contracts(ask, due),
        ),
        empty="" if due.lines else "Nothing is due between these bodies in the year. Choose any body to see all.",
    )


def _of_contracts(ask: Ask, due: pay.Statements) -> Iterator[Link]:
    """Give the ways to each alliance that shares gain and loss, and to each open book."""
    for contract in (one for one in due.overlays if one in due.by_contract):
        yield Link(f"Alliance: {ask.names.get(contract, contract)}", ask.path(f"alliances/{contract}"))
    for contract in due.by_contract:
        yield from book_link(ask, due, contract, f"Open book: {ask.names.get(contract, contract)}")


def _exceptions(ask: Ask, due: pay.Statements) -> Table:
    """Return the activity without a plain price as the person who asks may see it: counts of few people are not public."""
    odd = due.exceptions.only("line", "hrg", "setting", "spells", "days", "why")
    return odd if ask.bodies else controlled(odd, "spells", ask.system.rules, ask.day, "days")


def _bodies(ask: Ask, bodies: tuple[str, ...]) -> list[tuple[str, str]]:
    return [("", "any"), *((body, ask.names.get(body, body)) for body in bodies)]
