"""Two times on every fact: takes dated records, gives those that held on a day as they were known on a day."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

from concordat.kernel.period import holds


class Recorded(Protocol):
    """A fact with the days between which it was believed."""

    @property
    def recorded(self) -> date | None: ...
    @property
    def withdrawn(self) -> date | None: ...


class Dated(Recorded, Protocol):
    """A fact that was true between two days (half-open) and believed between two days."""

    @property
    def starts(self) -> date | None: ...
    @property
    def ends(self) -> date | None: ...


KnownFact = TypeVar("KnownFact", bound=Recorded)
DatedFact = TypeVar("DatedFact", bound=Dated)


def known(facts: Iterable[KnownFact], known_on: date | None = None) -> tuple[KnownFact, ...]:
    """Return the facts believed on `known_on`; without a day, all that were never withdrawn."""
    if known_on is None:
        return tuple(fact for fact in facts if fact.withdrawn is None)
    return tuple(fact for fact in facts if holds(fact.recorded, fact.withdrawn, known_on))


def in_force(facts: Iterable[DatedFact], on: date, known_on: date | None = None) -> tuple[DatedFact, ...]:
    """Return the facts that were true on `on` as known on `known_on`."""
    return tuple(fact for fact in known(facts, known_on) if holds(fact.starts, fact.ends, on))
