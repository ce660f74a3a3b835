"""The system's contracts as open data: takes a system, gives its OCDS release package on the day it is told as at."""

from collections.abc import Mapping, Sequence
from typing import Any

from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds import ocds
from concordat.contract.records import Choice, Consolidation, Contract, Line, Party
from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.who.records import Body, Identifier

CODE_SCHEME = "ODS"


def package_of(system: System, agreed: Sequence[str] = ()) -> Mapping[str, Any] | None:
    """Return the release package, or None where the system has no contracts; `agreed` names decided consolidations."""
    disclosure = disclosure_of(system, agreed)
    return ocds(disclosure) if disclosure.contracts else None


def disclosure_of(system: System, agreed: Sequence[str] = ()) -> Disclosure:
    """Return what a system publishes of its contracts, with the names and codes that hold on its day."""
    day = system.settings.as_at
    return Disclosure(
        publisher=system.settings.name,
        published=day,
        contracts=system.all(Contract),
        parties=system.all(Party),
        lines=system.all(Line),
        consolidations=tuple(one for one in system.all(Consolidation) if one.signed is None),
        choices=system.all(Choice),
        agreed=agreed,
        names={body.id: body.name for body in system.all(Body)},
        codes={
            code.body: code.value
            for code in system.all(Identifier)
            if code.scheme == CODE_SCHEME and code.withdrawn is None and holds(code.starts, code.ends, day)
        },
    )
