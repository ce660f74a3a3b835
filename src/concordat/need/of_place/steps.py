"""What changes need, step by step: takes projections, gives a waterfall from activity as it was to what is expected, which adds up whatever its order."""

from collections.abc import Mapping
from decimal import Decimal

from concordat.kernel.table import Table, table
from concordat.need.of_place.ahead import Ahead
from concordat.need.of_place.known import Known
from concordat.need.of_place.world import EXTRA, GROWTH, NUMBER
from concordat.need.projection.run import ARRIVES, HEALTH, POPULATION

BASELINE = "activity as it was"
WORDS = {NUMBER: "more people", POPULATION: "older people", HEALTH: "health of people who live longer"}


def steps_table(known: Known, recorded: Ahead, tried: Ahead | None) -> Table:
    """Return the waterfall: each part of the change, and how many units there are after it."""
    columns = {
        "part": "What changes",
        "change": "Change [units]",
        "then": f"Units after it, up to {recorded.end} [units]",
    }
    if tried:
        columns |= {"change_tried": "Change, as tried [units]", "then_tried": "Units after it, as tried [units]"}
    titles = {one.id: one.title for one in known.mitigations}
    told = [_parts(one, titles) for one in (recorded, *((tried,) if tried else ()))]
    names = dict.fromkeys(name for own in reversed(told) for name in own)
    rows = []
    sums = [Decimal(0)] * len(told)
    for name in names:
        cells = []
        for number, (one, own) in enumerate(zip((recorded, *((tried,) if tried else ())), told, strict=True)):
            before, after = round(sums[number]), round(sums[number] + own.get(name, Decimal(0)))
            sums[number] += own.get(name, Decimal(0))
            change = None if name == BASELINE else one.answer(f"{name}: part of the change", after - before)
            cells += [change, one.answer(f"units after {name}", after)]
        rows.append((name, *cells))
    says = (
        "Each part is its share of the whole change by its logarithm, group by group, so that parts add up in whatever order they stand. "
        f"The last line is what is expected in {recorded.end}."
    )
    return table("need_steps", "What changes it", columns, rows, says)


def _parts(one: Ahead, titles: Mapping[str, str]) -> dict[str, Decimal]:
    """Return the parts in the order in which they are told, growth of all settings as one."""
    found = {part.name: part.units for part in one.whole.waterfall}
    told = {BASELINE: one.whole.total.baseline}
    told |= {WORDS[name]: found[name] for name in (NUMBER, POPULATION, HEALTH) if name in found}
    growth = [units for name, units in found.items() if name.startswith(GROWTH)]
    if growth:
        told["growth as published"] = sum(growth, Decimal(0))
    if EXTRA in found:
        told[EXTRA] = found[EXTRA]
    told |= {titles[name]: found[name] for name in found if name in titles}
    if ARRIVES in found:
        told[ARRIVES] = found[ARRIVES]
    return told
