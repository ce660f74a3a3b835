"""Dated items of a plan: takes targets, structures and enablers with their days, gives how each stands on a day; what was dropped stays as history."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from concordat.kernel.finding import Finding
from concordat.kernel.period import holds
from concordat.kernel.wrong_given import bad, warning
from concordat.plan.given import unknown

ItemKind = Literal["target", "structure", "enabler"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItem:
    """One item of a plan from its first day on.

    - `kind`: a target to be met, a structure (who is joined with whom, how they are governed), or an enabler (digital, estate, people)
    - `ends`: the day from which it is dropped, with the `reason`; an item that comes back is given again with its new days
    - `objective` that it serves; empty where it serves the whole plan
    """

    id: str
    kind: ItemKind
    says: str = ""
    starts: date
    ends: date | None = None
    reason: str = ""
    objective: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemStands:
    """One item as it `stands` on the day, with its days, and the reason for which it was or will be dropped."""

    id: str
    kind: ItemKind
    says: str
    starts: date
    ends: date | None
    reason: str
    stands: Literal["not yet", "in force", "dropped"]


def item_findings(items: Sequence[PlanItem], objectives: Sequence[str]) -> Iterator[Finding]:
    """Give a finding for items without a name, days that cross, an item twice on one day, and objectives that are not there."""
    for one in items:
        where = f"items.{one.id}"
        if not one.id.strip():
            yield bad("items", "has no name", "missing-field")
        if one.ends is not None and one.ends <= one.starts:
            yield bad(f"{where}.ends", f"is {one.ends}, which is not after {one.starts}", "reversed-interval")
        if one.objective:
            yield from unknown(one.objective, objectives, f"{where}.objective", "objective")
    for name in dict.fromkeys(one.id for one in items):
        own = sorted((one for one in items if one.id == name), key=lambda one: one.starts)
        if len({one.kind for one in own}) > 1:
            yield bad(f"items.{name}.kind", "is not the same throughout", "contradiction", "It is one item.")
        for before, after in pairwise(own):
            if before.ends is None or after.starts < before.ends:
                what = f"stands twice on {after.starts}"
                yield bad(f"items.{name}", what, "overlapping-interval", "It would count twice.", "Correct its days.")


def items_on(items: Sequence[PlanItem], on: date) -> tuple[ItemStands, ...]:
    """Return every item, in order of kind, first day and name."""
    kinds = ("target", "structure", "enabler")
    ordered = sorted(items, key=lambda one: (kinds.index(one.kind), one.starts, one.id))
    return tuple(
        ItemStands(
            id=one.id,
            kind=one.kind,
            says=one.says,
            starts=one.starts,
            ends=one.ends,
            reason=one.reason,
            stands="not yet" if on < one.starts else "in force" if holds(one.starts, one.ends, on) else "dropped",
        )
        for one in ordered
    )


def item_warnings(items: Sequence[PlanItem]) -> Iterator[Finding]:
    """Give a finding for each item that ends without a reason."""
    for one in items:
        if one.ends is not None and not one.reason.strip():
            what = f"The {one.kind} “{one.id}” ends on {one.ends} without a reason."
            why = "Who reads the plan later asks why it was dropped."
            yield warning("no-reason", f"items.{one.id}.reason", what, why, "Give the reason.")
