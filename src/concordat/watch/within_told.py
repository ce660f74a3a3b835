"""Inequality within places to read: takes how unequal measures are, gives tables by measure, by place and by year, and the picture in words."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, table
from concordat.watch.judged_together import Family, Key, OneOfMany, judged_together
from concordat.watch.measured import shown_value
from concordat.watch.standings_told import JUDGED, period_in_words
from concordat.watch.within import Gap, Within

COLUMNS = {
    "says": "In words",
    "period": "Period",
    "gap": "Gap",
    "gap_lower": "Gap from",
    "gap_upper": "Gap to",
    "ratio": "Ratio",
    "trend": "Over the years",
    "unit": "Unit",
}
LIMITS = "Gap: most deprived less least deprived. Ratio: the one over the other. From and to are 95 % limits."
# What needs a look first, to what does not.
COMPARED = ("worse", "higher", "lower", "similar", "better", "not compared")
# From so many times on, times are easier to read than parts of a hundred.
TIMES = 1.5


def most_unequal_first(found: Iterable[Within]) -> tuple[Within, ...]:
    """Return them with those on top that are worse for the most deprived, the widest ratio first."""

    def order(one: Within) -> tuple[int, float]:
        ratio = one.now.ratio if one.now else None
        apart = max(ratio, 1 / ratio) if ratio else 0.0
        return COMPARED.index(one.compared), -apart

    return tuple(sorted(found, key=order))


def gaps_together(name: str, found: Iterable[Within], rules: Rulebook) -> Family:
    """Return the gaps as one family of comparisons, which is judged together."""
    told = {_key(one): OneOfMany(one.chance, _why(one)) for one in found}
    return judged_together(name, told, rules)


def unequal_table(found: Iterable[Within], family: Family | None = None) -> Table:
    """Return one row for each measure of one area, the most unequal first, and how it stands in a family of gaps."""
    columns = {"indicator": "Measure", **COLUMNS, **_judged_column(family)}
    rows = ((one.indicator.title, *_cells(one), *_judged(one, family)) for one in most_unequal_first(found))
    return table("unequal", "Inequality within the place", columns, rows, LIMITS)


def gap_by_place_table(found: Iterable[Within], names: Mapping[str, str], family: Family | None = None) -> Table:
    """Return one row for each area under one measure, the most unequal first, and how it stands in a family of gaps."""
    columns = {"area": "Area", **COLUMNS, **_judged_column(family)}
    rows = ((names.get(one.area, one.area), *_cells(one), *_judged(one, family)) for one in most_unequal_first(found))
    return table("gap_by_place", "Inequality within each place", columns, rows, LIMITS)


def gaps_of_measures_table(found: Iterable[Within]) -> Table:
    """Return the gap of each year of each measure of one area."""
    own = most_unequal_first(found)
    return _gaps("gaps_of_measures", {"indicator": "Measure"}, own, lambda one: one.indicator.title)


def gaps_over_time_table(found: Iterable[Within], names: Mapping[str, str]) -> Table:
    """Return the gap of each year of each area under one measure."""
    own = most_unequal_first(found)
    return _gaps("gaps_over_time", {"area": "Area"}, own, lambda one: names.get(one.area, one.area))


def unequal_in_words(one: Within) -> Answer[str]:
    """Return in one plain sentence how unequal a measure is, and what that means for the most deprived."""
    own = one.now
    if own is None:
        words = f"No gap: {one.note}."
        return Answer(words, Because(words, parts=tuple(gap.because for gap in one.gaps)))
    both = f"{shown_value(own.most.value)} against {shown_value(own.least.value)} {one.indicator.unit}".rstrip()
    moved = f" The gap {one.moved} over the years." if one.moved else ""
    words = f"{both}: {_apart(own)} in the most deprived {one.scale} {_than(own)} in the least, {_means(one)}.{moved}"
    return Answer(words, Because(_apart(own), shown_value(own.ratio), parts=(own.because, one.trend.because)))


def inequality_in_words(found: Sequence[Within]) -> str:
    """Return the inequality of an area in sentences that change with the data; empty where nothing is known of it."""
    if not found:
        return ""
    worse, better = (_titles(one for one in found if one.compared == compared) for compared in ("worse", "better"))
    grew = _titles(one for one in found if one.moved == "grew")
    narrowed = _titles(one for one in found if one.moved == "narrowed")
    turned = _titles(one for one in found if one.moved == "changed sides")
    sentences = (
        f"Worse for the most deprived: {worse}." if worse else "Nothing is worse for the most deprived beyond chance.",
        f"Better for them: {better}." if better else "",
        f"Inequality grew over the years: {grew}." if grew else "No inequality grew beyond chance.",
        f"Inequality narrowed: {narrowed}." if narrowed else "",
        f"Inequality changed sides: {turned}." if turned else "",
    )
    return " ".join(filter(None, sentences))


def _key(one: Within) -> Key:
    return one.indicator.id, one.area, one.scale


def _why(one: Within) -> Because:
    """Return what a gap stands on; where there is none, how its measure is defined."""
    if one.now:
        return one.now.because
    return because_record(f"no gap: {one.note}", "Indicator", one.indicator.id)


def _judged_column(family: Family | None) -> Mapping[str, str]:
    return {"judged": JUDGED} if family else {}


def _judged(one: Within, family: Family | None) -> tuple[Answer[str], ...]:
    return (family.cell(_key(one)),) if family else ()


def _titles(found: Iterable[Within]) -> str:
    return "; ".join(one.indicator.title[:1].lower() + one.indicator.title[1:] for one in found)


def _apart(own: Gap) -> str:
    """Return how far apart both are: times, parts of a hundred, or the gap where there is no ratio."""
    if own.ratio is None:
        return f"{'higher' if own.value > 0 else 'lower'} by {shown_value(abs(own.value))}" if own.value else "the same"
    if own.ratio >= TIMES:
        return f"{own.ratio:.1f} times as high"
    parts = round(abs(own.ratio - 1) * 100)
    return f"{parts} % {'higher' if own.ratio > 1 else 'lower'}" if parts else "about the same"


def _than(own: Gap) -> str:
    return "as" if _apart(own).endswith(("high", "same")) else "than"


def _means(one: Within) -> str:
    match one.compared:
        case "worse" | "better":
            return f"{one.compared} for the most deprived"
        case "similar":
            return "a gap that chance can make"
        case "not compared":
            return "with no limits to tell it from chance"
    return "more than chance makes"


def _cells(one: Within) -> tuple[object, ...]:
    own = one.now
    gap = _number(own.value, own.because) if own else None
    limits = [_limit(one, which, value) for which, value in (("lower", own.lower), ("upper", own.upper))] if own else ()
    ratio = None
    if own and own.ratio is not None:
        limited = f", 95 % limits {shown_value(own.ratio_lower)} to {shown_value(own.ratio_upper)}"
        says = f"{own.most.group} over {own.least.group}{limited if own.ratio_lower is not None else ''}"
        ratio = _number(own.ratio, Because(says, shown_value(own.ratio), parts=own.because.parts))
    period = period_in_words(one.starts, one.ends)
    return (unequal_in_words(one), period, gap, *(limits or (None, None)), ratio, one.trend, one.indicator.unit)


def _limit(one: Within, which: str, value: float | None) -> Answer[Decimal] | None:
    own = one.now
    if own is None or value is None:
        return None
    says = f"{which} 95 % limit of the gap, from those of both groups"
    return _number(value, Because(says, shown_value(value), one.indicator.unit, parts=(own.because,)))


def _number(value: float, because: Because) -> Answer[Decimal]:
    return Answer(Decimal(shown_value(value) or 0), because)


def _gaps(name: str, first: Mapping[str, str], own: Sequence[Within], called: Callable[[Within], str]) -> Table:
    periods = sorted({(gap.most.starts, gap.most.ends) for one in own for gap in one.gaps})
    columns = {**first, **{f"from_{starts:%Y_%m}": period_in_words(starts, ends) for starts, ends in periods}}
    rows = []
    for one in own:
        cells = {(gap.most.starts, gap.most.ends): _number(gap.value, gap.because) for gap in one.gaps}
        rows.append((called(one), *(cells.get(period) for period in periods), one.trend, one.indicator.unit))
    says = "Each year's gap: most deprived less least deprived."
    return table(name, "The gap over time", {**columns, "trend": "Over the years", "unit": "Unit"}, rows, says)
