"""Board summary of a place: takes values as measured, gives its worst and best measures, those that move, and what is significant for the first time."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from concordat.kernel.answer import Answer, Because
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, table
from concordat.watch.measured import AreaValue
from concordat.watch.standings import Standing, standings
from concordat.watch.standings_told import in_words, period_in_words, value_cell

MOST = 5
COLUMNS = {
    "indicator": "Measure",
    "says": "In words",
    "period": "Period",
    "value": "Value",
    "average": "Average of all",
    "unit": "Unit",
}


@dataclass(frozen=True, slots=True)
class SummarySection:
    """One part of a summary: its name, what it says where nothing is in it, and its standings with words on each."""

    name: str
    title: str
    none: str
    found: tuple[tuple[Standing, str], ...]

    def table(self) -> Table:
        """Return one row for each measure."""
        return table(self.name, self.title, COLUMNS, (_cells(one, words) for one, words in self.found))


def board_summary(
    area: str, values: Iterable[AreaValue], rules: Rulebook, most: int = MOST
) -> tuple[SummarySection, ...] | None:
    """Return the sections of one area; None where no measure has a value of it. All areas are needed: they make the average."""
    own = [one for one in values if one.whole]
    now = [one for one in standings(own, rules) if one.now.area == area]
    if not now:
        return None
    last = {one.indicator.id: one.now.starts for one in now}
    earlier = [one for one in own if one.indicator.id in last and one.starts < last[one.indicator.id]]
    before = {one.indicator.id: one for one in standings(earlier, rules) if one.now.area == area}
    return (
        _of("worst", "Worst", "Nothing is worse than the average beyond chance.", now, _is("worse"), most, -1),
        _of("best", "Best", "Nothing is better than the average beyond chance.", now, _is("better"), most, 1),
        _of("getting_better", "Getting better", "Nothing gets better beyond chance.", now, _goes("better"), most, -1),
        _of("getting_worse", "Getting worse", "Nothing gets worse beyond chance.", now, _goes("worse"), most, -1),
        SummarySection(
            "newly_significant",
            "Newly significant",
            "Nothing is significant that was not in the period before.",
            tuple((one, words) for one in now if (words := newly_significant(one, before.get(one.indicator.id)))),
        ),
    )


def newly_significant(now: Standing, before: Standing | None) -> str:
    """Return in words what is beyond chance now and was not in the period before; empty where nothing is, or nothing was measured then."""
    if before is None or before.now.value is None:
        return ""
    told = []
    if now.compared in ("better", "worse", "higher", "lower") and now.compared != before.compared:
        was = "like" if before.compared == "similar" else f"{before.compared} than"
        told.append(f"{now.compared} than the average, {was} it in the period before")
    if now.going and now.going != before.going:
        told.append(
            f"getting {now.going}, {f'getting {before.going}' if before.going else 'not sure'} in the period before"
        )
    words = "; ".join(told)
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def summary_table(sections: Sequence[SummarySection]) -> Table:
    """Return all sections in one table, the section in the first column."""
    rows = ((one.title, *row) for one in sections for row in one.table().rows)
    return table("board_summary", "Board summary", {"section": "Section", **COLUMNS}, rows)


def _is(compared: str) -> Callable[[Standing], bool]:
    return lambda one: one.compared == compared


def _goes(going: str) -> Callable[[Standing], bool]:
    return lambda one: one.going == going


def _of(
    name: str, title: str, none: str, now: Sequence[Standing], kept: Callable[[Standing], bool], most: int, way: int
) -> SummarySection:
    """Return one section, at most so many measures, by their place on the spine: from the worst (`way` -1) or from the best (1)."""
    found = sorted((one for one in now if kept(one)), key=lambda one: -way * (0.5 if one.place is None else one.place))
    return SummarySection(name, title, none, tuple((one, in_words(one)) for one in found[:most]))


def _cells(one: Standing, words: str) -> tuple[object, ...]:
    because = Because(words, one.compared, parts=(one.now.because, one.average.because, one.trend.because))
    period = period_in_words(one.now.starts, one.now.ends)
    said = Answer(words, because)
    return (one.indicator.title, said, period, value_cell(one.now), one.average, one.indicator.unit)
