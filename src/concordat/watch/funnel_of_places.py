"""Funnel of places: takes the newest values of one measure, gives each place between the limits that chance would leave it for its size.

Where places vary by more than chance the limits can be made wider for it (`wider`), so that only those beyond the others' variation lie outside.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.watch.calculations.funnel import Given, Gives, Placed, Unit, calculate
from concordat.watch.funnel_kinds import INSIDE, Adjust, Kind
from concordat.watch.measured import AreaValue, shown_value
from concordat.watch.said import said

FEWEST = 2
# How values of each method are placed, and how more variation than chance is allowed for.
KINDS: Mapping[str, tuple[Kind, Adjust]] = {"proportion": ("proportion", "proportion"), "rate": ("rate", "cqc")}


@dataclass(frozen=True, slots=True)
class FunnelOfPlaces:
    """The places that stand in it, what the calculation gives, and the reasons for its method; `wider`: for more than chance."""

    values: tuple[AreaValue, ...]
    gives: Gives
    rules: tuple[Because, ...]
    wider: bool


def funnel_of_places(values: Iterable[AreaValue], rules: Rulebook, wider: bool = False) -> FunnelOfPlaces | None:
    """Return the funnel of values of one measure and period; None where fewer than two places have counts, or nothing was counted."""
    own = tuple(one for one in values if one.whole and one.events is not None and one.people)
    if len(own) < FEWEST or own[0].indicator.method not in KINDS or not any(one.events for one in own):
        return None
    kind, adjust = KINDS[own[0].indicator.method]
    given = Given(
        units=tuple(Unit(id=one.area, count=one.events or 0, base=one.people or 0) for one in own),
        kind=kind,
        adjust=adjust if wider else "none",
        multiplier=float(own[0].indicator.multiplier),
    )
    found = calculate(given, rules)
    return FunnelOfPlaces(own, found.value, found.because.parts[:2], wider)


def funnel_table(found: FunnelOfPlaces, names: Mapping[str, str]) -> Table:
    """Return one row for each place, the largest first: its size, value, limits at both levels, and whether it lies outside."""
    levels = [f"{limit.confidence * 100:g}" for limit in found.gives.units[0].limits]
    columns = {"area": "Area", "size": "People", "value": "Value", "average": "Average"}
    for level in levels:
        columns[f"lower_{level.replace('.', '_')}"] = f"Lower {level} %"
        columns[f"upper_{level.replace('.', '_')}"] = f"Upper {level} %"
    columns |= {"flag": "For its size", "unit": "Unit"}
    pairs = sorted(zip(found.values, found.gives.units, strict=True), key=lambda pair: -(pair[0].people or 0))
    rows = ((names.get(one.area, one.area), *_cells(found, one, placed), one.indicator.unit) for one, placed in pairs)
    return table("funnel", "Places by their size", columns, rows, funnel_in_words(found, names))


def funnel_in_words(found: FunnelOfPlaces, names: Mapping[str, str]) -> str:
    """Return which places lie outside their limits, and what the limits allow for."""
    outside = [names.get(one.id, one.id) for one in found.gives.units if one.flag not in ("", INSIDE)]
    lies = f"Outside: {', '.join(outside)}." if outside else "No place lies outside."
    allowed = "more variation than chance, as places show it" if found.wider else "chance alone"
    return f"Limits allow for {allowed}. {lies}"


def spread_figures(found: FunnelOfPlaces) -> tuple[Answer[Decimal], ...]:
    """Return how many times places vary as much as chance would have them, where limits are made wider for it; else nothing."""
    if found.gives.phi is None:
        return ()
    times = Decimal(said(found.gives.phi).replace(",", ""))
    says = f"how many times {counted(len(found.values), 'place')} vary as much as by chance"
    because = Because(says, times, parts=(*found.rules, *(one.because for one in found.values)))
    return (Answer(times, because, "watch.variation_beyond_chance"),)


def _cells(found: FunnelOfPlaces, one: AreaValue, placed: Placed) -> Iterator[object]:
    yield Answer(one.people, Because("people it is counted among", one.people, parts=(one.because,)))
    yield Answer(shown_value(one.value), one.because)
    yield _number(found, found.values, "average of all places", found.gives.average)
    for limit in placed.limits:
        for end, value in (("lower", limit.lower), ("upper", limit.upper)):
            says = f"{end} limit at {limit.confidence * 100:g} % for {one.people:,} people"
            yield None if value is None else _number(found, [one], says, value)
    words = (
        placed.flag
        if placed.flag in ("", INSIDE)
        else f"{placed.flag.partition(' ')[0]} than expected, beyond {placed.flag.partition(' ')[2]}"
    )
    yield Answer(words or placed.note, Because(words or placed.note, placed.flag, parts=(*found.rules, one.because)))


def _number(found: FunnelOfPlaces, of: Sequence[AreaValue], says: str, value: float) -> Answer[Decimal]:
    shown = shown_value(value) or Decimal(0)
    parts = (*found.rules, *(one.because for one in of))
    return Answer(shown, Because(says, shown, of[0].indicator.unit, parts=parts))
