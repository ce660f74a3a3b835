"""Variations of a process: takes its releases, gives for each amendment the line with its value and end before and after."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import cast, get_args

from concordat.contract.from_ocds.bodies import Bodies
from concordat.contract.from_ocds.contracts import ReadContract, contracts_of
from concordat.contract.from_ocds.notes import Notes
from concordat.contract.from_ocds.processes import Process
from concordat.contract.from_ocds.values import Json, day, money, rows, text
from concordat.contract.records import Line, ReasonClass, Variation

CLASSES = get_args(ReasonClass)


def variations_of(
    process: Process, read: ReadContract, own: str, ids: dict[str, str], bodies: Bodies, notes: Notes
) -> Iterator[Variation]:
    """Give a variation for each amendment of a contract that changed one line; others are noted."""
    met: set[str] = set()
    for number, release in enumerate(process.releases):
        at = process.places[number]
        told = [one for one in rows(release.get("contracts")) if text(one.get("id")) == own]
        for amendment in (each for one in told for each in rows(one.get("amendments"))):
            key = text(amendment.get("id"))
            if not key or key in met:
                continue
            met.add(key)
            quiet = Notes()
            before = _lines(process, number, own, ids, bodies, quiet) if number else {}
            after = _lines(process, number + 1, own, ids, bodies, quiet)
            changed = [line for line in after if line in before and _differ(before[line], after[line])]
            named = text(amendment.get("relatedItem"))
            line = named if named in before and named in after else changed[0] if len(changed) == 1 else ""
            made = day(amendment.get("date"), notes, at) or day(release.get("date"), quiet, at)
            if not line or made is None:
                what = f"The amendment {key} of {read.contract.id} does not say which line changed, or when."
                why = f"The releases before and after differ in {len(changed)} lines."
                notes.warn("no-line-changed", what, why, "Record the variation by hand.", at)
                continue
            yield _variation(key, read.contract.id, made, before[line], after[line], amendment, notes, at)


def _lines(
    process: Process, number: int, own: str, ids: dict[str, str], bodies: Bodies, quiet: Notes
) -> dict[str, Line]:
    found = contracts_of(process.until(number), ids | {own: ids[own]}, "", bodies, quiet)
    return {line.id: line for one in found if one.contract.id == ids[own] for line in one.lines}


def _differ(one: Line, other: Line) -> bool:
    return (one.value, one.ends) != (other.value, other.ends)


def _variation(
    key: str, contract: str, made: date, before: Line, after: Line, amendment: Json, notes: Notes, at: str
) -> Variation:
    reason_class = text(amendment.get("reasonClass"))
    change: Decimal | None = money(amendment.get("valueChange"), notes, f"{at}/valueChange")
    return Variation(
        id=key,
        contract=contract,
        line=after.id,
        made_on=made,
        value_before=before.value,
        value_after=after.value,
        ends_before=before.ends,
        ends_after=after.ends,
        lifetime_change=change,
        reason=text(amendment.get("rationale")) or text(amendment.get("description")),
        reason_class=cast(ReasonClass, reason_class if reason_class in CLASSES else ""),
        regulation=text(amendment.get("regulation")),
        decision=text(amendment.get("decision")),
    )
