"""What was reported of a line or a contract: takes records of figures, gives each figure up to a month, with the records it stands in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from concordat.kernel.answer import Because, because_record
from concordat.kernel.period import FinancialYear
from concordat.pay.records import ReportedFigure


@dataclass(frozen=True, slots=True)
class Reported:
    """One figure: `year` as reported for the whole year, `months` those up to now in order, `before` those of the years before."""

    name: str
    year: Fraction | None = None
    months: tuple[Fraction, ...] = ()
    before: tuple[Fraction, ...] = ()
    because: tuple[Because, ...] = ()

    def so_far(self, *, ended: bool) -> Fraction | None:
        """Return the sum of the months so far; where only the year was reported, that, once the year has ended."""
        if self.months:
            return sum(self.months, Fraction(0))
        return self.year if ended else None


def reported_of(
    records: Iterable[ReportedFigure], year: FinancialYear, months: Iterable[date] | None = None
) -> Mapping[str, Reported]:
    """Return the figures of one line or contract by name: those of the year, of its `months` (all without them), and of years before."""
    seen = set(year.months() if months is None else months)
    start = year.interval.start
    found: dict[str, list[ReportedFigure]] = defaultdict(list)
    for one in sorted(records, key=lambda one: one.starts):
        in_month = one.covers == "month" and one.starts in seen
        of_year = one.covers == "year" and one.starts <= start
        if in_month or of_year:
            found[one.name].append(one)
    return {name: _figure(name, own, start) for name, own in found.items()}


def because_reported(one: ReportedFigure) -> Because:
    """Return the record of a figure as a reason."""
    when = f"{one.starts:%B %Y}" if one.covers == "month" else f"the year from {one.starts:%-d %B %Y}"
    says = f"{one.name} of {one.of} reported for {when}"
    return because_record(says, "ReportedFigure", one.of, one.name, str(one.starts), one.covers, value=one.value)


def _figure(name: str, own: list[ReportedFigure], start: date) -> Reported:
    of_year = [one for one in own if one.covers == "year"]
    now = [Fraction(one.value) for one in of_year if one.starts == start]
    return Reported(
        name,
        now[0] if now else None,
        tuple(Fraction(one.value) for one in own if one.covers == "month"),
        tuple(Fraction(one.value) for one in of_year if one.starts < start),
        tuple(map(because_reported, own)),
    )
