"""A small system of a committee, two boards and a council; everything in it is made up."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import Settings, System
from concordat.store import read
from concordat.who.records import Body

Build = Callable[..., System]
BODIES = {
    "SC": ("health overview and scrutiny committee", False),
    "A": ("clinical commissioning group", True),
    "B": ("clinical commissioning group", True),
    "C": ("county council", True),
}


@pytest.fixture(scope="session")
def build(rules: Rulebook) -> Build:
    """Build a system from records, on a day; the bodies SC (scrutiny), A, B (boards) and C (council) are there."""

    def make(*records: Any, as_at: date = date(2018, 6, 1)) -> System:
        own = [Body(id=id, kind=kind, name=f"Body {id}", legal_person=legal) for id, (kind, legal) in BODIES.items()]
        kinds: dict[type, list[Any]] = {}
        for record in (*own, *records):
            kinds.setdefault(type(record), []).append(record)
        held = {kind: tuple(rows) for kind, rows in kinds.items()}
        return System(Settings("A small system", "2018/19", as_at), held, rules)

    return make


@pytest.fixture(scope="session")
def example(examples: Any) -> System:
    """The example as it is read."""
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    return system


@pytest.fixture(scope="session")
def with_records() -> Callable[..., System]:
    """Return a system with further records."""

    def add(system: System, *records: Any) -> System:
        held = {kind: tuple(rows) for kind, rows in dict(system.records).items()}
        for record in records:
            held[type(record)] = (*held.get(type(record), ()), record)
        return replace(system, records=held)

    return add
