"""What an out-of-hospital ledger is given: takes cells, what leaves them and where it lands, gives a finding for everything that cannot be."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from concordat.kernel.finding import Finding
from concordat.kernel.wrong_given import bad, negatives, not_above_nought, not_shares, repeated
from concordat.need.projection.intervals import interval_findings

PREVENTED, NOT_KNOWN = "prevented", "not known"
# Each figure of a sum may have been rounded to its last place.
LAST_PLACE = Decimal("0.000001")


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerCell:
    """Activity of one kind, in each draw or in one: units `before` and `kept`; `price` of a unit in pounds, the share of it that is released
    in `cash` where a unit is not done, and the `party` that saves it."""

    id: str
    before: tuple[Decimal, ...]
    kept: tuple[Decimal, ...]
    price: Decimal
    cash: Decimal
    party: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """Units that one mitigation takes out of one cell, in each draw or in one, and the scheme that counts them."""

    mitigation: str
    cell: str
    units: tuple[Decimal, ...]
    does: Literal["avoid", "convert"] = "avoid"
    scheme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """Where units of one mitigation land: a destination, the share of them, and how many units of care replace one.

    - `share`, or its interval `share_low` to `share_high`; `ratio`, or its interval; intervals hold eight cases of ten
    - `unit_cost` in pounds, paid by the `party`; `lag`: months until it begins
    - `capacity` agreed, in units a year, by its `owner`; `family`: whose uncertainty the ratio and share have in common
    - the destinations `prevented` and `not known` are no care: nothing is created, and they cost nothing
    """

    mitigation: str
    destination: str
    share: Decimal | None = None
    share_low: Decimal | None = None
    share_high: Decimal | None = None
    ratio: Decimal | None = None
    ratio_low: Decimal | None = None
    ratio_high: Decimal | None = None
    unit_cost: Decimal = Decimal(0)
    party: str = ""
    lag: int = 0
    capacity: Decimal | None = None
    owner: str = ""
    family: str = ""
    source: str = ""

    @property
    def is_care(self) -> bool:
        """Whether somebody has to give care there."""
        return self.destination not in (PREVENTED, NOT_KNOWN)


def draws_of(cells: Sequence[LedgerCell], movements: Sequence[Movement]) -> set[int]:
    """Return the numbers of draws that are told, besides one."""
    told = {len(one.before) for one in cells} | {len(one.kept) for one in cells} | {len(one.units) for one in movements}
    return told - {1}


def ledger_findings(
    cells: Sequence[LedgerCell], movements: Sequence[Movement], landings: Sequence[Landing], families: Sequence[str]
) -> Iterator[Finding]:
    """Give every finding that prevents a ledger."""
    if not cells:
        yield bad("cells", "is empty", "missing-field")
    yield from repeated([one.id for one in cells], "cells")
    if 0 in (told := draws_of(cells, movements)) or len(told) > 1:
        yield bad("cells", "and movements do not all have as many draws, or one", "missing-field")
    for cell in cells:
        yield from negatives(cell, "price", within=f"{cell.id}.")
        yield from not_shares(cell, "cash", within=f"{cell.id}.")
        if any(one < 0 for one in (*cell.before, *cell.kept)):
            yield bad(f"{cell.id}.kept", "or before is below nought", "negative-number")
    for (mitigation, name), number in Counter((one.mitigation, one.cell) for one in movements).items():
        if number > 1:
            yield bad("movements", f"count {mitigation} out of {name} {number} times", "counted-twice")
    for one in movements:
        if one.cell not in {cell.id for cell in cells}:
            yield bad("movements", f"name “{one.cell}”, which is no cell", "unknown-code")
        if any(units < 0 for units in one.units):
            yield bad(f"{one.mitigation}.units", "are below nought", "negative-number")
    for mitigation in dict.fromkeys([*(one.mitigation for one in movements), *(one.mitigation for one in landings)]):
        yield from _mitigation(mitigation, movements, [one for one in landings if one.mitigation == mitigation])
    for one_landing in landings:
        yield from _landing(one_landing, families)


def _mitigation(name: str, movements: Sequence[Movement], landings: Sequence[Landing]) -> Iterator[Finding]:
    if name not in {one.mitigation for one in movements}:
        yield bad("landings", f"name “{name}”, which moves nothing", "unknown-code")
    if not landings:
        then = f"say where it lands, “{PREVENTED}” and “{NOT_KNOWN}” included"
        yield bad("landings", f"say nothing of {name}: {then}", "missing-field")
        return
    yield from repeated([one.destination for one in landings], f"{name}.destination")
    low = sum((one.share if one.share is not None else one.share_low or 0 for one in landings), Decimal(0))
    high = sum((one.share if one.share is not None else one.share_high or 0 for one in landings), Decimal(0))
    if not low - LAST_PLACE <= 1 <= high + LAST_PLACE:
        told = f"{low}" if low == high else f"{low} to {high}"
        yield bad(f"{name}.share", f"sums to {told}: every unit lands somewhere, and once", "does-not-foot")


def _landing(one: Landing, families: Sequence[str]) -> Iterator[Finding]:
    within = f"{one.mitigation}.{one.destination}."
    yield from not_shares(one, "share", within=within)
    yield from negatives(one, "unit_cost", "lag", "capacity", within=within)
    yield from not_above_nought(one, "ratio", within=within)
    for name in ("share", "ratio"):
        exact, low, high = (getattr(one, f"{name}{end}") for end in ("", "_low", "_high"))
        if (low is None) != (high is None) or (exact is None) == (low is None):
            if name == "ratio" and exact is None and low is None and high is None and not one.is_care:
                continue
            yield bad(within + name, "needs one number, or both limits of an interval", "missing-field")
        elif low is not None and high is not None:
            yield from interval_findings(low, high, within + name, share=name == "share")
    if not one.is_care and one.unit_cost:
        yield bad(within + "unit_cost", "is paid for what is no care")
    if one.is_care and one.unit_cost and not one.party.strip():
        yield bad(within + "party", "is missing: somebody pays for it", "missing-field")
    if one.family and one.family not in families:
        yield bad(within + "family", f"“{one.family}” is not among the families", "unknown-code")


def conservation_findings(cells: Sequence[LedgerCell], movements: Sequence[Movement]) -> Iterator[Finding]:
    """Give a finding for each cell in which units before are not those kept and those that leave, in the first draw that fails."""
    for cell in cells:
        own = [one.units for one in movements if one.cell == cell.id]
        number = max(len(told) for told in (cell.before, cell.kept, *own))
        for draw in range(number):
            before, kept, *left = (told[draw % len(told)] for told in (cell.before, cell.kept, *own))
            gap = before - kept - sum(left, Decimal(0))
            if abs(gap) > LAST_PLACE * (2 + len(left)):
                what = f"has {before} before, {kept} kept and {sum(left, Decimal(0))} that leave: {gap} are lost"
                yield bad(cell.id, f"{what} (draw {draw + 1} of {number})", "does-not-foot")
                break
