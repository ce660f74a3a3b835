"""The register as its checks read it: takes a system and a day, gives contracts, their lives, variations, links and documents."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from concordat.contract.contract_life import Life, lives
from concordat.contract.records import Contract, ContractDocument, ContractLink, ContractOption, Line, Variation
from concordat.contract.register import Register, register
from concordat.kernel.answer import RecordRef
from concordat.kernel.finding import Finding, Place, Severity
from concordat.kernel.further import further
from concordat.kernel.period import holds
from concordat.kernel.system import System, key_of

CHECKS = "register_checks"
# A fault contradicts what else is recorded; a gap is something that is not recorded, or waits to be done.
FAULT, GAP = "fault", "gap"


@dataclass(frozen=True)
class Checked:
    """The register of a system on a day."""

    system: System
    on: date

    @cached_property
    def register(self) -> Register:
        """The register with all its days."""
        return register(self.system)

    @cached_property
    def live(self) -> tuple[Contract, ...]:
        """The contracts in force on the day."""
        return tuple(one for one in self.register.contracts if holds(one.starts, one.ends, self.on))

    @cached_property
    def lives(self) -> Mapping[str, Life]:
        """The life of each contract."""
        made = lives(self.register.contracts, self.system.all(ContractOption), self.on)
        return {one.contract.id: one for one in made}

    @cached_property
    def line_by_id(self) -> Mapping[str, Line]:
        """Each line by its code."""
        return {one.id: one for one in self.register.lines}

    @cached_property
    def about(self) -> dict[Finding, RecordRef]:
        """The record that each finding made so far is about: `finding` fills it."""
        return {}

    @cached_property
    def links(self) -> tuple[ContractLink, ...]:
        """How contracts hang together."""
        return self.system.all(ContractLink)

    @cached_property
    def documents(self) -> tuple[ContractDocument, ...]:
        """The texts of contracts."""
        return self.system.all(ContractDocument)

    @cached_property
    def variations(self) -> tuple[Variation, ...]:
        """Every variation, in order of day; two of one day as they were recorded."""
        return tuple(sorted(self.system.all(Variation), key=lambda one: one.made_on))

    @cached_property
    def variations_of(self) -> Mapping[str, tuple[Variation, ...]]:
        """The variations of each line, in order of day."""
        found: dict[str, tuple[Variation, ...]] = {}
        for one in self.variations:
            found[one.line] = (*found.get(one.line, ()), one)
        return found

    def finding(
        self, kind: str, record: Any, what: str, why: str, then: str, field: str = "", severity: Severity = "warning"
    ) -> Finding:
        """Return a finding at a field of a record."""
        name, key = type(record).__name__, key_of(record)
        place = self.system.places.get((name, key))
        where = (
            replace(place, field=field)
            if place
            else Place(field=f"{name} {' '.join(key)}{f': {field}' if field else ''}")
        )
        found = Finding(kind, what, why, then, where, severity)
        self.about[found] = RecordRef(name, key)
        return found


@dataclass(frozen=True, slots=True)
class Told:
    """One finding on the register: what is found, whether it is a fault or a gap, and the record it is about, where it is one."""

    finding: Finding
    sort: str
    about: RecordRef | None


def told(system: System, on: date | None = None) -> tuple[Told, ...]:
    """Return what every check of every room finds on a day, once each, in order of check."""
    given = Checked(system, on or system.settings.as_at)
    found = {finding: check.SORT for check in further(CHECKS) for finding in check.check(given)}
    return tuple(Told(finding, sort, given.about.get(finding)) for finding, sort in found.items())


def register_findings(
    system: System, on: date | None = None, sorts: tuple[str, ...] = (FAULT, GAP)
) -> tuple[Finding, ...]:
    """Return the findings alone; only faults or only gaps where one is asked for."""
    return tuple(one.finding for one in told(system, on) if one.sort in sorts)
