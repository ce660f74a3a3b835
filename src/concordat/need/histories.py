"""Histories: takes a system, gives the months counted of each line or body by measure, as a forecast takes them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Because, RowsRef
from concordat.kernel.engine_rows import rows_of
from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import System
from concordat.need.given_lines import MonthlyLine
from concordat.need.months import month_after, months_between
from concordat.need.records import MonthlyActivity

TABLE, SHOWN = "monthly_activity", 5


@dataclass(frozen=True)
class History:
    """What was counted of one measure of a line or a body, by month; a month without a row is not there."""

    of: str
    measure: str
    counts: dict[date, int]

    @property
    def first(self) -> date:
        """Its first month."""
        return min(self.counts)

    @property
    def last(self) -> date:
        """Its last month."""
        return max(self.counts)

    @property
    def name(self) -> str:
        """What a forecast calls it."""
        return f"{self.of} {self.measure}"

    @property
    def line(self) -> MonthlyLine:
        """The months as a forecast takes them, from the first to the last."""
        months = (month_after(self.first, step) for step in range(months_between(self.first, self.last) + 1))
        counts = (self.counts.get(month) for month in months)
        numbers = tuple(None if count is None else Decimal(count) for count in counts)
        return MonthlyLine(id=self.name, first=self.first, numbers=numbers)

    @property
    def because(self) -> Because:
        """The rows that it stands on."""
        says = f"{len(self.counts)} months of {self.measure}, from {self.first:%B %Y} to {self.last:%B %Y}"
        return Because(says, rows=RowsRef(TABLE, {"of": self.of, "measure": self.measure}))

    def because_month(self, month: date) -> Because:
        """Return the row of one month."""
        where = {"of": self.of, "measure": self.measure, "month": str(month)}
        return Because(f"{self.measure} in {month:%B %Y}", self.counts[month], rows=RowsRef(TABLE, where))

    def in_year(self, first: date) -> int | None:
        """Return what was counted in the twelve months from a day on; None where one of them is missing."""
        counts = [self.counts.get(month_after(first, step)) for step in range(12)]
        known = [count for count in counts if count is not None]
        return sum(known) if len(known) == len(counts) else None


def histories(system: System, day: date) -> tuple[History, ...]:
    """Return every history of the months that were over by a day, in order of what it is of and of its measure.

    What `history_findings` tells of is left out: a row that begins no month, and a month that has several.
    """
    found: defaultdict[tuple[str, str], dict[date, int]] = defaultdict(dict)
    for (of, measure), rows in _rows(system).items():
        for month, counts in rows.items():
            if month.day == 1 and len(counts) == 1 and month_after(month, 1) <= day:
                found[of, measure][month] = counts[0]
    return tuple(History(of, measure, counts) for (of, measure), counts in found.items())


def history_findings(system: System) -> tuple[Finding, ...]:
    """Return a finding for each history with rows that begin no month, and for each with months that are told twice."""
    return tuple(
        finding
        for (of, measure), rows in _rows(system).items()
        for finding in (
            _told(
                "bad-date",
                f"{of}, {measure}, has days that begin no month: {{}}.",
                "Whether such a count is of the whole month cannot be known, so that it was left out.",
                "Write the first day of the month, with the count of all of it.",
                [month for month in rows if month.day != 1],
            ),
            _told(
                "duplicate-key",
                f"{of}, {measure}, has months with several counts: {{}}.",
                "Which of them is right cannot be known, so that the month was left out.",
                "Keep one row for each month.",
                [month for month, counts in rows.items() if month.day == 1 and len(counts) > 1],
            ),
        )
        if finding
    )


def _told(kind: str, what: str, why: str, then: str, days: list[date]) -> Finding | None:
    if not days:
        return None
    shown = ", ".join(map(str, days[:SHOWN])) + (" …" if len(days) > SHOWN else "")
    return Finding(kind, what.format(shown), why, then, Place(MonthlyActivity.FILE, field="month"), "warning")


def _rows(system: System) -> dict[tuple[str, str], dict[date, list[int]]]:
    """Return every count as it stands, by what it is of and its measure, and by day."""
    found: defaultdict[tuple[str, str], dict[date, list[int]]] = defaultdict(dict)
    if TABLE in system.bulk:
        for row in rows_of(system.bulk[TABLE].order_by(["of", "measure", "month", "count"])):
            found[row["of"], row["measure"]].setdefault(row["month"], []).append(int(row["count"]))
    return found
