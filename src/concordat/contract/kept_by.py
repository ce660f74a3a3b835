"""What stops the keeping of a contract's facts: takes an act's change and the checks of the register it touches, gives what would be wrong."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from concordat.contract.checked import Checked
from concordat.contract.records import Line, Party
from concordat.contract.register import COMMISSIONING_ROLES
from concordat.kernel.act import Change, changed
from concordat.kernel.finding import Finding, Place, stops
from concordat.kernel.given import given_findings, refuse
from concordat.kernel.registry import plugin
from concordat.kernel.system import System

HOME = "concordat.contract.register_checks"


def commissioners_of(system: System, contract: str) -> tuple[str, ...]:
    """Return the commissioners that are parties of a contract; from its lines where no party is one."""
    sides = (one.body for one in system.all(Party) if one.contract == contract and one.role in COMMISSIONING_ROLES)
    found = tuple(dict.fromkeys(sides))
    return found or tuple(dict.fromkeys(one.commissioner for one in system.all(Line) if one.contract == contract))


def not_its_commissioner(system: System, body: str, contract: str) -> Iterator[Finding]:
    """Give why a body cannot keep the facts of a contract; nothing is said of a contract that does not exist."""
    own = commissioners_of(system, contract)
    if own and body not in own:
        what = f"{body} is no commissioner of {contract}."
        why = "The facts of a contract are kept by those who buy under it."
        yield refuse("not-a-party", what, why, "Name one of its commissioners.", "body")


def kept_findings(given: Any, system: System, besides: Callable[[], Iterable[Finding]]) -> tuple[Finding, ...]:
    """Return what stops the keeping of a new fact: the fields by themselves, else who keeps it and what else the act finds."""
    own = given_findings(given, system)
    if stops(own):
        return own
    return (*own, *not_its_commissioner(system, given.body, given.contract), *besides())


def new_faults(system: System, change: Change, day: date, checks: Iterable[str]) -> Iterator[Finding]:
    """Give what these checks of the register find after a change and did not find before it, at the fields that were given."""
    before, after = Checked(system, day), Checked(changed(system, change), day)
    for name in checks:
        known = {(one.kind, one.what) for one in plugin(HOME, name).check(before)}
        for one in plugin(HOME, name).check(after):
            if (one.kind, one.what) not in known:
                yield replace(one, where=Place(field=one.where.field.rpartition(": ")[2]))
