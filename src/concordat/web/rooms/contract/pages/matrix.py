"""The matrix: who buys what from whom, as money, activity and live conversations, on any day."""

from dataclasses import dataclass
from datetime import date

from concordat import contract
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
    matrix = ask.remember(("matrix", day), lambda: contract.matrix(ask.system, day))
    pairs = f"{len(matrix.pairs)} pairs of a commissioner and a provider"
    return Page(
        title=TITLE,
        says=(f"{pairs} have contracts with each other; terms of their own make each a conversation of its own.",),
        figures=(matrix.conversations, matrix.value),
        tables=(matrix.table(), matrix.services()),
        findings=matrix.findings,
        links=(Link("Every contract", ask.path("contracts")),),
    )
