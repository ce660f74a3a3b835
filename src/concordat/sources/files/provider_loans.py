"""Provider loans: what the department lent to trusts, loan by loan, from the opening to the closing balance of a year."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from concordat.kernel.period import FinancialYear
from concordat.sources.reading.cells import CellFault, code, decimal, needed, text
from concordat.sources.reading.heading import normal
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import Sample
from concordat.sources.reading.source import Loaded, headed_table, read_file
from concordat.sources.reading.table import parse
from concordat.sources.reading.totals import check_total, without_totals

LICENCE = "Open Government Licence v3.0"
CADENCE = "yearly, in a report to Parliament"
GRAIN = "one row for each loan"
TRAPS = (
    "the source is in thousands of pounds and does not say so; here they are pounds",
    "`-` is nought; a blank is a finding",
    "opening balance and drawn, less repaid, is the closing balance: a row where it is not is told with the gap",
    "total and sub-total rows are checks, never counted; one that does not foot is told with its line and the gap",
    "loans of a body may be alike in everything: all are counted",
    "the days and the year are part of the headings",
    "a term that a spreadsheet took for a date: kept as it stands, with a warning",
)
MONEY = ("amount", "opening", "drawn", "repaid", "closing")
# The days and the year follow in the headings, so that they differ from year to year.
_BALANCES = {
    "opening": "Opening balance",
    "drawn": "Drawn in Year",
    "repaid": "Repaid in Year",
    "closing": "Closing balance",
}
_DATE = re.compile(r"\d{4}-\d\d-\d\d.*")


def _thousands(cell: str) -> Decimal:
    plain = cell.strip().removeprefix("£")
    value = Decimal(0) if plain in ("-", "–") else decimal(plain)
    if value < 0:
        raise CellFault("negative-number", "What is lent, drawn, repaid or owed cannot be below nought.")
    return value * 1_000


COLUMNS = (
    Column("name", ("Trust Name",), needed),
    Column("body", ("Org Code",), code),
    Column("kind", ("Loan type",), text),
    Column("term", ("Term (yy/mm)", "Term"), text),
    Column("amount", ("Loan amount",), _thousands),
)
LAYOUT = Layout("provider loans", COLUMNS, tolerated=lambda heading: True)


@dataclass(frozen=True, slots=True)
class ProviderLoan:
    """One loan in pounds: `amount` lent in all, and how what is owed moved in the year; none only in a total that leaves it out."""

    line: int
    name: str
    body: str
    kind: str
    term: str
    amount: Decimal | None
    opening: Decimal | None
    drawn: Decimal | None
    repaid: Decimal | None
    closing: Decimal | None


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return sample.likeness(LAYOUT)


def read(path: Path, limits: Limits = LIMITS) -> Read[ProviderLoan]:
    """Return every loan; the edition is the year that the heading of the closing balance ends, such as 2017/18."""

    def work(notes: Notes) -> Loaded[ProviderLoan]:
        found = headed_table(path, LAYOUT, notes, limits)
        if not found:
            return Loaded()
        grid, _, header = found
        balances = {
            field: tuple(cell for cell in header.cells if normal(cell).startswith(normal(usual))) or (usual,)
            for field, usual in _BALANCES.items()
        }
        columns = (Column(field, headings, _thousands) for field, headings in balances.items())
        layout = Layout(LAYOUT.name, (*COLUMNS, *columns), measures=MONEY)
        placed = layout.place(header.cells, notes, header.number)
        if notes.stopped:
            return Loaded()
        totals: list[ProviderLoan] = []
        data = without_totals(grid.lines, layout, placed, ("name", "body", "kind"), totals, ProviderLoan)
        rows = tuple(parse(data, layout, placed, ProviderLoan, notes))
        # A loan that cannot be read is missing in every sum, so that totals are compared once all can be.
        whole = not notes.stopped
        _look_at(rows, notes)
        if whole:
            _check_totals(rows, totals, notes)
        return Loaded(rows, tuple(totals), _year(balances["closing"]), grid.facts)

    return read_file("provider_loans", path, limits, work)


def owed(loan: ProviderLoan) -> Decimal:
    """Return what is owed at the end of the year by the loan's own movements, in pounds."""
    return (loan.opening or Decimal(0)) + (loan.drawn or Decimal(0)) - (loan.repaid or Decimal(0))


def _year(headings: Sequence[str]) -> str:
    years = re.findall(r"\d{4}", headings[0])
    return str(FinancialYear(int(years[-1]) - 1)) if years else ""


def _look_at(rows: Sequence[ProviderLoan], notes: Notes) -> None:
    for row in rows:
        if row.closing is not None and (gap := row.closing - owed(row)):
            what = f"the loan of “{row.name}” closes at £{row.closing:,}, and its movements come to £{owed(row):,}: {gap:+,}."
            why = "What was owed, and drawn, less repaid, is what is owed."
            notes.stop("does-not-foot", what, why, "Compare the row with the published file.", row.line, "closing")
        if _DATE.fullmatch(row.term):
            what = f"the term “{row.term}” is a date."
            why = "Years and months, such as 5/2, were taken for a day by a spreadsheet."
            notes.warn(
                "term-as-date", what, why, "It is kept as it stands; nothing is worked out of it.", row.line, "term"
            )


def _check_totals(rows: Sequence[ProviderLoan], totals: Sequence[ProviderLoan], notes: Notes) -> None:
    """Compare each total with the loans of the body it names by its code, else with those since the last total, else with all."""
    before = 0
    for total in totals:
        mine = [row for row in rows if row.body == total.body]
        if not mine and "sub" in normal(total.name):
            mine = [row for row in rows if before < row.line < total.line]
        of = mine or list(rows)
        summed = {field: sum(((getattr(row, field) or Decimal(0)) for row in of), Decimal(0)) for field in MONEY}
        stated = {field: getattr(total, field) for field in MONEY}
        check_total(notes, f"“{total.name or total.body or total.kind}”", stated, summed, total.line)
        before = total.line
