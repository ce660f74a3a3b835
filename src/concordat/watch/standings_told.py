"""Standings to read: takes standings of areas, gives tables by measure and by area, and the picture in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Table, table
from concordat.watch.judged_together import Family
from concordat.watch.measured import AreaValue, shown_value
from concordat.watch.standings import Standing, average

COLUMNS = {
    "value": "Value",
    "lower": "From",
    "upper": "To",
    "average": "Average of all",
    "compared": "Against the average",
    "trend": "Over the years",
}
ALL_TOGETHER = "All areas together"
JUDGED = "Stands out"
LIMITS = "From and to are 95 % limits."
# What needs a look first, to what does not.
COMPARED = ("worse", "lower", "similar", "higher", "better")
GOING = ("worse", "", "better")


def best_first(found: Iterable[Standing]) -> tuple[Standing, ...]:
    """Return standings of one indicator with the best first; those without a value last."""
    return tuple(sorted(found, key=lambda one: 1.0 if one.place is None else -one.place))


def worst_first(found: Iterable[Standing]) -> tuple[Standing, ...]:
    """Return standings in the order in which a board should look at them: worse than the average and getting worse on top."""

    def order(one: Standing) -> tuple[int, int]:
        known = one.compared in COMPARED
        return COMPARED.index(one.compared) if known else len(COMPARED), GOING.index(one.going)

    return tuple(sorted(found, key=order))


def areas_of(found: Iterable[Standing]) -> tuple[str, ...]:
    """Return the areas that have a standing, in order."""
    return tuple(dict.fromkeys(one.now.area for one in found))


def by_area_table(found: Iterable[Standing], names: Mapping[str, str], family: Family | None = None) -> Table:
    """Return one row for each area under one indicator, the best first, and how it stands in a family of comparisons."""
    columns = {"area": "Area", **COLUMNS, **_judged_column(family), "unit": "Unit"}
    rows = (
        (names.get(one.now.area, one.now.area), *_cells(one), *_judged(one, family), one.indicator.unit)
        for one in best_first(found)
    )
    return table("by_area", "Area by area", columns, rows, LIMITS)


def board(found: Iterable[Standing], family: Family | None = None) -> Table:
    """Return one row for each measure of one area, what to look at first on top, and how it stands in a family of comparisons."""
    columns = {
        "indicator": "Measure",
        "says": "In words",
        **{name: words for name, words in COLUMNS.items() if name != "compared"},
        **_judged_column(family),
        "worst": "Worst of all areas",
        "best": "Best of all areas",
        "unit": "Unit",
    }
    rows = (
        (
            one.indicator.title,
            in_words(one),
            value_cell(one.now),
            *limit_cells(one),
            one.average,
            one.trend,
            *_judged(one, family),
            value_cell(one.worst),
            value_cell(one.best),
            one.indicator.unit,
        )
        for one in worst_first(found)
    )
    return table("board", "What to look at first", columns, rows, LIMITS)


def heat_table(found: Sequence[Standing], names: Mapping[str, str], family: Family | None = None) -> Table:
    """Return one row for each area and one column for each measure, with its class in words, and whether it stands out among all."""
    measures = {one.indicator.id: one.indicator.title for one in found}
    cells = {(one.now.area, one.indicator.id): _heat_cell(one, family) for one in found}
    columns = {"area": "Area", **{f"measure_{at}": title for at, title in enumerate(measures.values())}}
    rows = (
        (names.get(area, area), *(cells.get((area, code), "no value") for code in measures)) for area in areas_of(found)
    )
    return table("heat", "Every measure, place by place", columns, rows)


def _heat_cell(one: Standing, family: Family | None) -> str:
    judged = family.judged.get((one.indicator.id, one.now.area)) if family else None
    return f"{in_words(one).rstrip('.')}{'; stands out' if judged and judged.together else ''}"


def places_table(found: Sequence[Standing], names: Mapping[str, str]) -> Table:
    """Return how many measures of each area are worse, similar and better than the average, and how many move."""
    columns = {
        "area": "Area",
        "worse": "Worse than the average",
        "similar": "Like the average",
        "better": "Better than the average",
        "getting_worse": "Getting worse",
        "getting_better": "Getting better",
    }
    rows = (
        (names.get(area, area), *_counts([one for one in found if one.now.area == area])) for area in areas_of(found)
    )
    return table("places", "Places", columns, rows)


def over_time_table(values: Iterable[AreaValue], names: Mapping[str, str]) -> Table:
    """Return one row for each area, and one for all together, with one column for each period of one indicator."""
    own = tuple(one for one in values if one.whole)
    periods = sorted({(one.starts, one.ends) for one in own})
    cells = {(one.area, one.starts): one for one in own}
    columns = {"area": "Area", **{f"from_{starts:%Y_%m}": period_in_words(starts, ends) for starts, ends in periods}}
    rows: list[tuple[object, ...]] = [
        (names.get(area, area), *(value_cell(cells.get((area, starts))) for starts, _ in periods))
        for area in dict.fromkeys(one.area for one in own)
    ]
    if len(rows) > 1:
        rows.append((ALL_TOGETHER, *(_together(own, starts) for starts, _ in periods)))
    return table("over_time", "Over time", columns, rows)


def value_cell(one: AreaValue | None) -> Answer[Decimal] | None:
    """Return a value as an answer without its unit, which has a column of its own; None where there is no value."""
    value = shown_value(one.value) if one else None
    return Answer(value, one.because) if one and value is not None else None


def in_words(one: Standing) -> str:
    """Return a standing in one plain sentence."""
    if one.now.value is None:
        return f"No value: {one.now.note}."
    where = "like the average" if one.compared == "similar" else f"{one.compared} than the average"
    joined = ", but" if {one.compared, one.going} == {"better", "worse"} else " and"
    return f"{where[:1].upper()}{where[1:]}{f'{joined} getting {one.going}' if one.going else ''}."


def picture_in_words(found: Sequence[Standing]) -> str:
    """Return the whole picture of an area in sentences that change with the data."""
    worse, better = (_titles(one for one in found if one.compared == compared) for compared in ("worse", "better"))
    moving = [f"{one.indicator.title.lower()} (getting {one.going})" for one in found if one.going]
    return " ".join(
        (
            f"Worse than the average: {worse}." if worse else "Nothing is worse than the average beyond chance.",
            f"Better: {better}." if better else "Nothing is better beyond chance.",
            f"Changing beyond chance: {'; '.join(moving)}." if moving else "No measure changes beyond chance.",
        )
    )


def _titles(found: Iterable[Standing]) -> str:
    return "; ".join(one.indicator.title.lower() for one in found)


def _counts(own: Sequence[Standing]) -> Iterator[Answer[int]]:
    for words, kept in (
        *(
            (f"{compared} measures", [one for one in own if one.compared == compared])
            for compared in ("worse", "similar", "better")
        ),
        *((f"getting {going}", [one for one in own if one.going == going]) for going in ("worse", "better")),
    ):
        parts = tuple(one.now.because for one in (kept or own))
        yield Answer(len(kept), Because(f"{len(kept)} {words} of {len(own)}", len(kept), parts=parts))


def _cells(one: Standing) -> tuple[object, ...]:
    return (value_cell(one.now), *limit_cells(one), one.average, one.compared, one.trend)


def _judged_column(family: Family | None) -> Mapping[str, str]:
    return {"judged": JUDGED} if family else {}


def _judged(one: Standing, family: Family | None) -> tuple[Answer[str], ...]:
    return (family.cell((one.indicator.id, one.now.area)),) if family else ()


def _together(own: Sequence[AreaValue], starts: date) -> Answer[Decimal] | None:
    """Return the average of all areas in one period, None where none has a value."""
    then = [one for one in own if one.starts == starts]
    return average(then) if any(one.value is not None for one in then) else None


def limit_cells(one: Standing) -> tuple[Answer[Decimal] | None, ...]:
    """Return both limits of a value as answers."""
    return (_limit(one, one.now.lower, "lower"), _limit(one, one.now.upper, "upper"))


def _limit(one: Standing, value: float | None, which: str) -> Answer[Decimal] | None:
    shown = shown_value(value)
    if shown is None:
        return None
    because = Because(f"{which} 95 % limit", shown, one.indicator.unit, parts=(one.now.because,))
    return Answer(shown, because)


def period_in_words(starts: date, ends: date) -> str:
    """Return a period by its years: 2017, or 2017/18."""
    return str(starts.year) if starts.year == ends.year else f"{starts.year}/{ends.year % 100:02}"
