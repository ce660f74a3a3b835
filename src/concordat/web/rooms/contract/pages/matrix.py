"""The matrix: who buys what from whom, as money, activity and live conversations, on any day."""

from dataclasses import dataclass
from datetime import date

from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "matrix"
TITLE = "Who buys from whom"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 20)


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    on: date | None = None


def show(ask: Ask) -> Page:
    """Show the matrix on the day asked for."""
    day = ask.filters.on or ask.day
    matrix = worked.matrix(ask, day)
    money = matrix.table()
    side = matrix.commissioners if money.columns[0].name == "commissioner" else matrix.providers
    pairs = f"{len(matrix.pairs)} pairs of a commissioner and a provider"
    providers = matrix.providers
    return Page(
        title=TITLE,
        says=(f"{pairs} have contracts with each other; terms of their own make each a conversation of its own.",),
        figures=(matrix.conversations, matrix.value),
        tables=(money, matrix.services()) if matrix.pairs else (),
        findings=matrix.findings,
        links_of={"matrix": tuple(f"{ask.path('contracts')}?{_side(money.columns[0].name)}={body}" for body in side)},
        links=(
            Link("Every contract", ask.path("contracts")),
            Link("Gaps and overlaps", ask.path("gaps-and-overlaps")),
            *(
                Link(f"Terms with {ask.names.get(body, body)} side by side", ask.path(f"compare/{body}"))
                for body in providers
            ),
        ),
        empty="" if matrix.pairs else "No contract is in force on this day. Choose another day.",
    )


def _side(name: str) -> str:
    return "provider" if name == "provider" else "commissioner"
