"""Restating in bulk: takes a table expression and a bridge of whole weights, gives the table on the other structure, nothing lost.

The same rule as for small tables: each value is split with the largest remainders, ties in order of the new key.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import ibis

from concordat.kernel.answer import Answer, Because, RowsRef
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.vocabulary import (
    from_pence,
    in_pence,
    quotient,
    rank_within,
    remainder,
    total,
    whole,
    whole_total,
)
from concordat.who.restating.restate import SIGNS, Unit
from concordat.who.succession_shares import UNALLOCATED


@dataclass(frozen=True)
class Split:
    """A bridge ready to join: `single` (old, new, crowded) and `several` (old, new, weight, whole).

    `single` holds every old key of the bridge: `new` is empty for a key split several ways, `crowded` says whether other
    old keys lead to the same new one.
    """

    single: Any
    several: Any


def split(bridge: Any) -> Split:
    """Prepare a bridge expression with columns `old`, `new` and the whole number `weight` (from 0 up).

    Only proportions count. An old key with one new key needs no weight; one whose weights are all nought cannot be split.
    """
    lines = bridge.group_by("old", "new").agg(weight=whole_total(bridge.weight))
    heads = lines.group_by("old").agg(whole=whole_total(lines.weight), news=lines.count(), only=lines.new.min())
    feeders = lines.group_by("new").agg(feeders=lines.count())
    can_split = (heads.news > 1) & (heads.whole > 0)
    placed = heads.select(
        "old",
        new=ibis.cases(
            (heads.news == 1, heads.only), (can_split, ibis.null("string")), else_=ibis.literal(UNALLOCATED)
        ),
    )
    single = placed.left_join(feeders, "new").select("old", "new", "feeders")
    single = single.select("old", "new", crowded=single.feeders.fill_null(2) > 1)
    several = heads.filter(can_split).select("old", "whole")
    return Split(single, lines.filter(lines.weight > 0).inner_join(several, "old"))


def restate_bulk(
    table: Any, bridge: Any, *, key: str, value: str, by: Sequence[str] = (), unit: Unit = "people"
) -> Any:
    """Return an expression with columns `key`, `by` and `value`: `table` on the bridge's new structure.

    `table` holds each key with each set of labels `by` once, and whole people in `value`, or pounds and pence with unit
    `money`. What the bridge cannot place stands under `unallocated`. Only keys that are split are ranked and only those
    that meet on a new key are summed, so 3 million rows take well under a second.
    """
    shape = split(bridge)
    labels = {name: table[name] for name in by}
    part = in_pence(table[value]) if unit == "money" else whole(table[value])
    counted = table.select(old=table[key], part=part, **labels)
    alone = counted.inner_join(shape.single.filter(~shape.single.crowded), "old").select("new", *by, "part")
    busy = counted.inner_join(shape.single.filter(shape.single.crowded), "old")
    crowd = busy.filter(busy.new.notnull()).select("new", *by, "part")
    lost = counted.anti_join(shape.single, "old").select(*by, "part", new=ibis.literal(UNALLOCATED))
    shared = _share(busy.filter(busy.new.isnull()), shape.several, by)
    met = crowd.union(shared).union(lost.select("new", *by, "part"))
    summed = met.group_by("new", *by).agg(part=whole_total(met.part))
    placed = alone.union(summed.select("new", *by, "part"))
    return placed.select(
        *by, **{key: placed.new, value: from_pence(placed.part) if unit == "money" else placed.part}
    ).select(key, *by, value)


def _share(counted: Any, several: Any, by: Sequence[str]) -> Any:
    """Split the values of keys with several new keys: whole quotients first, then one unit to each largest remainder."""
    cells = counted.group_by("old", *by).agg(part=whole_total(counted.part))
    joined = cells.inner_join(several, "old")
    exact = joined.mutate(product=joined.part.abs() * joined.weight)
    cut = exact.mutate(units=quotient(exact.product, exact.whole), rest=remainder(exact.product, exact.whole))
    groups = ["old", *by]
    ranked = cut.mutate(rank=rank_within(groups, [ibis.desc("rest"), "new"]))
    left = cut.group_by(groups).agg(left=quotient(whole_total(cut.rest), cut.whole.max()))
    given = ranked.inner_join(left, groups)
    units = given.units + ibis.ifelse(given.rank < given.left, 1, 0)
    return given.mutate(split_part=whole(units * ibis.ifelse(given.part < 0, -1, 1))).select(
        "new", *by, part="split_part"
    )


def lookup_bridge(before: Any, after: Any, people: Any) -> Any:
    """Return the bridge between two look-ups of small areas: columns `old`, `new`, `weight`.

    `before` and `after` hold `area` and `body`, each area once; `people` holds `area` and whole `people`. An area that
    `after` lacks leads to `unallocated`.
    """
    old = before.select("area", old="body")
    joined = old.left_join(after.select("area", new="body"), "area").select("area", "old", "new")
    weighed = joined.left_join(people.select("area", "people"), "area").select("old", "new", "people")
    filled = weighed.mutate(new=weighed.new.fill_null(UNALLOCATED), people=whole(weighed.people.fill_null(0)))
    return filled.group_by("old", "new").agg(weight=whole_total(filled.people))


def totals(before: Any, after: Any, *, key: str, value: str) -> Any:
    """Return one row to prove a restatement: `before`, `placed` and `unallocated`, exact sums."""
    lost = after[key] == UNALLOCATED
    placed = after.agg(
        placed=total(ibis.ifelse(lost, 0, after[value])), unallocated=total(ibis.ifelse(lost, after[value], 0))
    )
    return before.agg(before=total(before[value])).cross_join(placed)


def proof(before: Any, placed: Any, unallocated: Any, unit: Unit, table: str = "") -> Answer[Any]:
    """Return the total with the reason that it was conserved; raises Refused `not-conserved` where it was not."""
    says = f"{before:,} {SIGNS[unit]} before = {placed:,} placed + {unallocated:,} unallocated"
    if placed + unallocated != before:
        raise Refused(
            Finding(
                "not-conserved",
                f"{before:,} became {placed + unallocated:,}.",
                "A restatement never loses or makes anything.",
                "Check that the bridge holds each pair once and each weight from 0 up.",
                Place(field=table),
            )
        )
    return Answer(before, Because(says, before, SIGNS[unit], rows=RowsRef(table)), "who.restate", SIGNS[unit])
