"""Propose an offset: takes signed amounts by body that sum to zero, gives the proposal to move control totals between them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.balance.offset_moves import move_findings, moves_of
from concordat.balance.records import ControlTotal, OffsetProposal
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding, Place
from concordat.kernel.given import given_findings, refuse, shared_fields
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.kernel.text import amount

TITLE = "Propose to move control totals between bodies"
ROLES = ("finance officer", "board secretary")


@dataclass(frozen=True, kw_only=True)
class Given:
    """An offset.

    - `id`: a new code
    - `body`: the body that proposes it
    - `title`: what it is called, in plain words
    - `financial_year`: the year whose control totals move, such as 2017/18
    - `moves`: signed pounds by body, one a line, such as 09C: 500000.00; above nought a body has to do better; they sum to zero
    - `reason`: why they move
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "OffsetProposal"}
    BODIES: ClassVar[Mapping[str, str]] = {"body": "legal person"}

    id: str
    body: str
    title: str
    financial_year: str
    moves: tuple[str, ...]
    reason: str


def body(given: Given, system: System) -> str:
    """Return the body that proposes it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it; where the moves leave a remainder, what would close it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if not FinancialYear.is_one(given.financial_year):
        what = f"“{given.financial_year}” is no financial year."
        yield refuse("bad-year", what, "A control total is of a year.", "Write it like 2017/18.", "financial_year")
    yield from move_findings(given.moves, _with_total(given, system), Place(field="moves"))


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what would move, and that nothing moves yet."""
    moves = moves_of(_made(given, moment))
    told = "; ".join(
        f"{one} {'better' if moved > 0 else 'less well'} by {amount(abs(moved), '£')}" for one, moved in moves.items()
    )
    return (
        f"In {_year(given)} these would have to do: {told}.",
        "The system must reach what it had to before: the moves sum to zero.",
        "Nothing moves until it is agreed; everyone can see the proposal.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the proposal."""
    return Change(add=(_made(given, moment),))


def _made(given: Given, moment: Moment) -> OffsetProposal:
    own = shared_fields(given, OffsetProposal) | {"financial_year": _year(given)}
    return OffsetProposal(**own, proposed_on=moment.day, source=f"recorded on {moment.day}")


def _with_total(given: Given, system: System) -> tuple[str, ...]:
    year, area = _year(given), system.settings.area
    return tuple(one.body for one in system.all(ControlTotal) if one.financial_year == year and one.body != area)


def _year(given: Given) -> str:
    """Return the year as it is kept, however it is written."""
    year = given.financial_year
    return str(FinancialYear.parse(year)) if FinancialYear.is_one(year) else year
