"""Open book of a contract: takes its cost lines, what is due under it and who reads, gives cost against price and each resource's part in the outcome.

Nothing of a line that a reader may not see goes into any sum, table or reason.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from concordat.contract.records import Line
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.given import find
from concordat.kernel.system import System, key_of
from concordat.kernel.table import Table, table
from concordat.pay.book_costs import cost_of
from concordat.pay.book_readers import PROVIDER, sees
from concordat.pay.calculations.open_book import Given, Resource, calculate
from concordat.pay.line_statement import LineStatement
from concordat.pay.records import CostLine, SeenBy
from concordat.pay.statement import Statements

NOTHING = Decimal(0)


@dataclass(frozen=True)
class OpenBook:
    """One contract line's book as its reader may see it: the cost lines, what they come to, and what is due for all of it."""

    line: LineStatement
    costs: tuple[CostLine, ...]
    resources: tuple[Resource, ...]
    whole: bool

    @property
    def cost(self) -> Answer[Decimal]:
        """What the resources that may be seen cost."""
        whole = sum((one.amount for one in self.costs), NOTHING)
        says = f"cost of {len(self.costs)} resources of line {self.line.line}"
        return Answer(whole, Because(says, whole, "£", parts=tuple(map(_recorded, self.costs))), unit="£")

    @property
    def margin(self) -> Answer[Decimal] | None:
        """Price less cost; only where all of the book may be seen."""
        if not self.whole:
            return None
        left = self.line.due.value - self.cost.value
        says = f"what the price leaves above the cost of line {self.line.line}"
        return Answer(left, Because(says, left, "£", parts=(self.line.due.because, self.cost.because)), unit="£")


def open_book(system: System, statements: Statements, contract: str, reader: SeenBy) -> tuple[OpenBook, ...]:
    """Return the book of each line of a contract that has one which the reader may see; raises Refused where it cannot be read."""
    lines = statements.by_contract.get(contract, ())
    year = str(statements.year)
    own = [one for one in system.all(CostLine) if one.financial_year == year]
    return tuple(book for line in lines if (book := _book(line, own, reader, system)) is not None)


def book_tables(
    books: Iterable[OpenBook], name: str = "open_book", title: str = "Price against cost"
) -> tuple[Table, Table]:
    """Return cost against price line by line, and every resource with its part in the outcome."""
    found = tuple(books)
    against = table(
        name,
        title,
        {
            "line": "Line",
            "service": "Service",
            "cost": "Cost shown [£]",
            "due": "Price [£]",
            "margin": "Price less cost [£]",
        },
        ((one.line.line, one.line.service, one.cost, one.line.due, one.margin) for one in found),
    )
    resources = table(
        f"{name}_resources",
        "What each resource contributes",
        {
            "line": "Line",
            "service": "Service",
            "resource": "Resource",
            "amount": "Cost [£]",
            "share": "Share of the cost shown",
            "towards": "Works towards",
            "contribution": "Its share of that outcome",
            "per_share": "Outcome for each share of cost",
            "seen_by": "Open to",
        },
        (row for one in found for row in _rows(one)),
        "A resource with more than 1 in the column before the last does more for the outcome than it costs.",
    )
    return against, resources


def book_findings(system: System) -> tuple[Finding, ...]:
    """Return what is wrong with cost lines: of another provider than the line's, below nought, or more than all of an outcome."""
    return tuple(_wrong(system))


def _book(line: LineStatement, costs: list[CostLine], reader: SeenBy, system: System) -> OpenBook | None:
    # A line of a book that was entered for another provider than the contract's is a finding, and nobody's book.
    own = [one for one in costs if one.line == line.line and one.provider == line.provider]
    seen = tuple(one for one in own if sees(reader, one.seen_by))
    if not seen:
        return None
    given = Given(costs=tuple(map(cost_of, seen)), price=line.due.value, reader=reader)
    found = calculate(given, system.rules).value
    return OpenBook(line, seen, found.resources, found.whole)


def _rows(book: OpenBook) -> Iterator[tuple[Any, ...]]:
    for one, found in zip(book.costs, book.resources, strict=True):
        own = _recorded(one)
        share = Because(
            f"share of {one.resource} in the cost shown", found.share_of_cost, parts=(own, book.cost.because)
        )
        part = _part(one)
        worth = Because(
            f"outcome for each share of cost, {one.resource}",
            found.per_share,
            parts=(share, *((part.because,) if part else ())),
        )
        yield (
            book.line.line,
            book.line.service,
            one.resource,
            Answer(one.amount, own, unit="£"),
            Answer(found.share_of_cost, share),
            one.towards,
            part,
            None if found.per_share is None else Answer(found.per_share, worth),
            one.seen_by,
        )


def _part(one: CostLine) -> Answer[Decimal] | None:
    if one.contribution is None:
        return None
    says = f"share of “{one.towards}” put down to {one.resource}"
    return Answer(one.contribution, because_record(says, "CostLine", *key_of(one), value=one.contribution))


def _recorded(one: CostLine) -> Because:
    return because_record(f"cost of {one.resource}", "CostLine", *key_of(one), value=one.amount, unit="£")


def _wrong(system: System) -> Iterator[Finding]:
    groups: dict[tuple[str, str], list[CostLine]] = {}
    for one in system.all(CostLine):
        groups.setdefault((one.line, one.financial_year), []).append(one)
        line = find(system, Line, one.line)
        if line is not None and line.provider != one.provider:
            yield Finding(
                "wrong-provider",
                f"{one.resource} of line {one.line} is entered as a cost of {one.provider}, and the line's provider is {line.provider}.",
                "Only the provider of a line has a book of it.",
                "Correct the provider, or the line.",
                _place(one.line, one.financial_year),
            )
    for (line_id, year), costs in groups.items():
        try:
            calculate(Given(costs=tuple(map(cost_of, costs)), price=NOTHING, reader=PROVIDER), system.rules)
        except Refused as refused:
            for found in refused.findings:
                what = f"The book of line {line_id} in {year}: {found.what}"
                yield Finding(found.kind, what, found.why, found.next, _place(line_id, year))


def _place(line: str, year: str) -> Place:
    return Place(CostLine.FILE, field=f"{line} {year}")
