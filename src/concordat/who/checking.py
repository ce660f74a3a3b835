"""Checking: takes records of a system or of an input, gives the place of each and the findings of every check."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Protocol, TypeVar, cast

from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.registry import plugins
from concordat.kernel.system import Record, key_of

Kind = TypeVar("Kind", bound=Record)
CHECKS = "concordat.who.checks"


class Facts(Protocol):
    """What a check reads: the records of each kind, and where each stands. A `System` is one."""

    @property
    def places(self) -> Mapping[tuple[str, tuple[str, ...]], Place]: ...

    def all(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Return the records of one kind."""
        ...


@dataclass(frozen=True)
class Given:
    """Records handed over without a system folder, such as the input of a calculation."""

    records: Mapping[type, Iterable[Any]]
    places: Mapping[tuple[str, tuple[str, ...]], Place] = field(default_factory=dict)

    def all(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Return the records of one kind."""
        return cast(tuple[Kind, ...], tuple(self.records.get(kind, ())))


def findings(facts: Facts) -> tuple[Finding, ...]:
    """Return everything that is wrong with the records of `who`, in order of file and line.

    Every file of the folder `checks` is run; nothing has to be registered.
    """
    found = [finding for check in plugins(CHECKS).values() for finding in check.check(facts)]
    return tuple(sorted(dict.fromkeys(found), key=lambda finding: (finding.where, finding.kind, finding.what)))


# A closure over time survives these; they are still told.
SURVIVED = frozenset({"self-succession", "succession-cycle"})


def refuse_faults(*records: Iterable[Any], survived: Iterable[str] = SURVIVED) -> tuple[Finding, ...]:
    """Raise Refused with every fault that prevents an answer from these records; return what is only to be told."""
    by_kind: dict[type, list[Any]] = {}
    for record in (one for several in records for one in several):
        by_kind.setdefault(type(record), []).append(record)
    found = tolerated(findings(Given(by_kind)), survived)
    if stops(found):
        raise Refused(found)
    return found


def tolerated(found: Iterable[Finding], kinds: Iterable[str]) -> tuple[Finding, ...]:
    """Return the findings with those of some kinds made warnings, where the answer survives them."""
    mild = set(kinds)
    return tuple(replace(one, severity="warning") if one.kind in mild else one for one in found)


def where(facts: Facts, record: Any, field: str = "") -> Place:
    """Return where a record stands; without a file, its kind and key stand for the place."""
    kind, key = type(record).__name__, key_of(record)
    known = facts.places.get((kind, key))
    if known is not None:
        return Place(known.file, known.line, field or known.field)
    return Place(field=f"{kind} {' '.join(key)}{f': {field}' if field else ''}")


def overlaps(one: Any, other: Any) -> bool:
    """Say whether two dated facts are true on a common day and believed on a common day."""
    return _meet(one.starts, one.ends, other.starts, other.ends) and _meet(
        one.recorded, one.withdrawn, other.recorded, other.withdrawn
    )


def _meet(start: date | None, end: date | None, other_start: date | None, other_end: date | None) -> bool:
    first = max(start or date.min, other_start or date.min)
    return first < min(end or date.max, other_end or date.max)
