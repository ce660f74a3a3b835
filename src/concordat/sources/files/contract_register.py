"""Contract register: one row for each line, who buys which service from whom under which contract, as a spreadsheet keeps it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from concordat.sources.reading.as_typed import as_typed
from concordat.sources.reading.cells import count_or_none, day, day_or_none, needed, pounds, price, text
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import Sample
from concordat.sources.reading.source import Loaded, headed_table, read_file
from concordat.sources.reading.table import parse

LICENCE = "your own"
CADENCE = "whenever your register changes"
GRAIN = "one row for each line of a contract; a contract stands in as many rows as it has lines"
TRAPS = (
    "thousands commas, pound signs and blanks at the ends are read, with a warning that counts them",
    "one contract with two titles or terms is refused",
    "an end before the start is refused",
)
LAYOUT = Layout(
    "contract register",
    (
        Column("contract", ("contract", "contract ref", "contract id", "contract number"), needed),
        Column("title", ("title", "contract title", "contract name"), needed),
        Column("commissioner", ("commissioner", "commissioner code", "buyer"), needed),
        Column("provider", ("provider", "provider code", "supplier"), needed),
        Column("service", ("service", "services"), needed),
        Column("annual_value", ("annual value", "value a year", "annual value gbp", "value"), pounds),
        Column("starts", ("starts", "start date", "start"), day),
        Column("ends", ("last day", "end date"), day_or_none, needed=False),
        Column("payment_form", ("payment form", "payment mechanism", "mechanism"), text, needed=False),
        Column("plan_activity", ("planned activity", "plan activity", "activity plan"), price, needed=False),
        Column("population", ("population",), text, needed=False),
        Column("signed", ("signed", "date signed"), day_or_none, needed=False),
        Column("form", ("form", "contract form", "contract type"), text, needed=False),
        Column(
            "co_ordinator",
            ("co-ordinating commissioner", "co ordinator", "coordinating commissioner"),
            text,
            needed=False,
        ),
        Column("local_code", ("local contract code", "local code"), text, needed=False),
        Column("term_months", ("term months", "term in months"), count_or_none, needed=False),
    ),
)


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One line of a register as typed; `last_day` is the last day of the contract, none where it is open or not said."""

    line: int
    contract: str
    title: str
    commissioner: str
    provider: str
    service: str
    annual_value: Decimal
    starts: date
    last_day: date | None
    payment_form: str | None
    plan_activity: Decimal | None
    population: str | None
    signed: date | None
    form: str | None
    co_ordinator: str | None
    local_code: str | None
    term_months: int | None


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return sample.likeness(LAYOUT)


def read(path: Path, limits: Limits = LIMITS) -> Read[RegisterRow]:
    """Return every line of the register."""

    def work(notes: Notes) -> Loaded[RegisterRow]:
        found = headed_table(path, LAYOUT, notes, limits)
        if not found:
            return Loaded()
        grid, placed, _ = found
        rows = tuple(parse(as_typed(grid.lines, notes), LAYOUT, placed, RegisterRow, notes))
        _look_at(rows, notes)
        return Loaded(rows, facts=grid.facts)

    return read_file("contract_register", path, limits, work)


def _look_at(rows: tuple[RegisterRow, ...], notes: Notes) -> None:
    first: dict[str, RegisterRow] = {}
    for row in rows:
        known = first.setdefault(row.contract, row)
        if (row.title, row.starts, row.last_day) != (known.title, known.starts, known.last_day):
            notes.stop(
                "contradicts",
                f"{row.contract} has another title or term than in line {known.line}.",
                "One contract has one title, one start and one end.",
                "Correct one of the two, or give the second contract a reference of its own.",
                row.line,
                "contract",
            )
        if row.last_day is not None and row.last_day < row.starts:
            notes.stop(
                "impossible-dates",
                f"{row.contract} ends on {row.last_day} and starts on {row.starts}.",
                "It would never hold.",
                "Correct one of the two days.",
                row.line,
                "last day",
            )
