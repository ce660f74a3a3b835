"""Results that an outcome is paid on: takes values as measured, gives those of its places and years counted together, or what is missing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.answer import Because
from concordat.kernel.finding import Finding, Place
from concordat.kernel.period import FinancialYear
from concordat.watch.deprivation import deprivation_place, in_order
from concordat.watch.measured import AreaValue
from concordat.watch.outcome_given import Result
from concordat.watch.outcome_terms import PaidMeasure

EVERYONE = "everyone"


@dataclass(frozen=True, slots=True)
class Reading:
    """The results of everyone, or of groups from the most to the least deprived, with the rows they stand in; none where any is missing."""

    results: tuple[Result, ...]
    rows: tuple[Because, ...]
    missing: tuple[Finding, ...]

    def people(self, measure: PaidMeasure) -> int:
        """Return how many stand behind the result that is paid on: everyone, or the most deprived group; 0 where that is not known."""
        paid_on = self.results[:1] if measure.paid.equity else self.results
        return int(sum((one.of or Decimal(0) for one in paid_on), Decimal(0)))


# Where no result is needed.
NO_READING = Reading((), (), ())


def reading(measure: PaidMeasure, values: Iterable[AreaValue], year: FinancialYear) -> Reading:
    """Return the results of a year, together with the years before it that are counted with it."""
    years = [FinancialYear(year.starts_in - back) for back in reversed(range(measure.paid.years))]
    own = [one for one in values if measure.indicator and one.indicator.id == measure.indicator.id]
    found: list[AreaValue] = []
    missing: list[Finding] = []
    for place in measure.paid.places:
        for each in years:
            there = list(_there(measure, own, place, each))
            found += there
            if not there or any(one.value is None for one in there) or _uncounted(measure, there):
                missing.append(_missing(measure, place, each, there))
    if missing:
        return Reading((), tuple(one.because for one in found), tuple(missing))
    groups = in_order(one.group for one in found) if measure.by_group else [""]
    results = tuple(_together(group, [one for one in found if one.group == group], measure) for group in groups)
    return Reading(results, tuple(one.because for one in found), ())


def latest(measure: PaidMeasure, values: Iterable[AreaValue]) -> FinancialYear | None:
    """Return the newest year of which its places have values, None where none has."""
    of = {
        FinancialYear.of(one.starts)
        for one in values
        if measure.indicator and one.indicator.id == measure.indicator.id and one.area in measure.paid.places
    }
    return max(of, default=None)


def _there(measure: PaidMeasure, own: Iterable[AreaValue], place: str, year: FinancialYear) -> Iterator[AreaValue]:
    span = year.interval
    for one in own:
        wanted = deprivation_place(one.group) is not None if measure.by_group else not one.group
        if wanted and one.area == place and (one.starts, one.ends) == (span.start, span.end) and not one.sex + one.age:
            yield one


def _uncounted(measure: PaidMeasure, own: Sequence[AreaValue]) -> bool:
    """Say whether counts are needed that are not there."""
    published = measure.indicator is not None and measure.indicator.method == "as published"
    return not published and any(one.events is None or not one.people for one in own)


def _together(group: str, own: Sequence[AreaValue], measure: PaidMeasure) -> Result:
    if measure.indicator is not None and measure.indicator.method == "as published":
        return Result(id=group or EVERYONE, value=Decimal(str(own[0].value)))
    events, people = sum(one.events or 0 for one in own), sum(one.people or 0 for one in own)
    return Result(id=group or EVERYONE, events=events, of=Decimal(people))


def _missing(measure: PaidMeasure, place: str, year: FinancialYear, there: Sequence[AreaValue]) -> Finding:
    of = "each group by deprivation" if measure.by_group else "everyone"
    own = measure.indicator.title if measure.indicator else measure.title
    hidden = next((one.note for one in there if one.value is None and one.note), "")
    what = f"“{own}” of {place} in {year} is not known for {of}{f': {hidden}' if hidden else ''}."
    why, then = "Nothing can be paid on what is not known.", "Bring its values, or wait until the year is counted."
    return Finding("no-result", what, why, then, Place(field=measure.paid.expected_outcome), "warning")
