"""Merges: takes what a file offers and a system, gives what is new, what is there already and what contradicts it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from concordat.bring.alike import Facts, differing, restated
from concordat.bring.offer import LeftOut
from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import System, key_of
from concordat.kernel.text import shown


@dataclass(frozen=True, slots=True)
class Merged:
    """Records to add and records already there, in the order of the file; contradictions as findings."""

    added: tuple[Any, ...]
    there: tuple[Any, ...]
    left_out: tuple[LeftOut, ...]
    findings: tuple[Finding, ...]


def merge(records: Iterable[Any], system: System, *, keep: bool = False) -> Merged:
    """Compare each record with the folder's under the same key; with `keep` a difference is left out, not a finding."""
    facts = Facts(system)
    added: dict[tuple[type, tuple[str, ...]], Any] = {}
    there: list[Any] = []
    left_out: list[LeftOut] = []
    findings: list[Finding] = []
    for record in records:
        first = added.get((type(record), key_of(record)))
        known = first if first is not None else facts.of(record)
        if known is None:
            added[type(record), key_of(record)] = record
        elif (first is None and restated(record, known)) or not (fields := differing(record, known)):
            there.append(record)
        elif keep and first is None:
            left_out.append(LeftOut(" · ".join(key_of(record)), "differs from the folder, whose record is kept"))
        else:
            findings.append(_contradicts(record, known, fields, _place(system, known) if first is None else None))
    return Merged(tuple(added.values()), tuple(there), tuple(left_out), tuple(findings))


def _place(system: System, record: Any) -> Place:
    return system.places.get((type(record).__name__, key_of(record)), Place(record.FILE))


def _contradicts(record: Any, known: Any, fields: tuple[str, ...], place: Place | None) -> Finding:
    says = "; ".join(
        f"{name} is “{shown(getattr(record, name))}” there and “{shown(getattr(known, name))}” here" for name in fields
    )
    here = str(place) if place else known.source
    return Finding(
        "contradicts" if place else "duplicate-key",
        f"{type(record).__name__} {' · '.join(key_of(record))}: {record.source} and {here} disagree: {says}.",
        "Nothing is ever overwritten, and one key cannot hold two facts.",
        "Correct the row of the folder if the file is right; if the folder is right, bring the rest with --keep."
        if place
        else "Bring one of the two: name what you want with --only.",
        place or Place(),
    )
