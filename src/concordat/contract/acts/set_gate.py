"""Set a gate of an alliance: takes a level to be reached before a gain is shared, gives it as agreed, or in place of the level before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from concordat.contract.alliance import AllianceTerms, alliances
from concordat.contract.records import AllianceGate
from concordat.contract.signing import after_signature
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.kernel.text import shown

TITLE = "Set a gate of an alliance"
ROLES = ("contract manager",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A gate: a gain is shared only where every gate is reached; a loss is shared in any case.

    - `contract`: the alliance
    - `body`: the member that records it
    - `name`: what has to be reached, as it will be reported each year
    - `at_least`: the level to be reached, in the unit of its name
    - `source`: where it is agreed
    - `why_changed`: why another level is put in place of the one before; none for a new gate
    """

    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "body": "Body"}

    contract: str
    body: str
    name: str
    at_least: Decimal
    source: str = ""
    why_changed: str = ""


def body(given: Given, system: System) -> str:
    """Return the member that records it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    own = _alliance(given.contract, system)
    if own is None and given.contract:
        what = f"{given.contract} is no alliance with terms."
        yield refuse("not-an-alliance", what, "Only an alliance has gates.", "Choose an alliance.", "contract")
    elif own is not None and given.body not in own.shares:
        what = f"{given.body} is no member of {given.contract}."
        yield refuse("not-a-party", what, "Its members agree its gates.", "Name a member.", "body")
    elif own is not None:
        yield from after_signature(own.contract, "contract")
    if given.at_least < 0:
        what = f"The level is {given.at_least}."
        yield refuse("negative-number", what, "Nothing of this kind lies below nought.", "Correct it.", "at_least")
    before = _before(given, system)
    if before is not None and before.at_least == given.at_least:
        what = f"“{given.name}” asks for {shown(given.at_least)} already."
        yield refuse("nothing-changed", what, "It would stand there twice.", "Leave it as it is.", "at_least")
    elif before is not None and not given.why_changed.strip():
        what = f"“{given.name}” asks for {shown(before.at_least)} so far."
        why = "Whether money is shared hangs on it."
        yield refuse("duplicate-key", what, why, "Say why it is changed.", "why_changed")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is asked for, how many gates there are, and what hangs on them."""
    before = _before(given, system)
    own = _alliance(given.contract, system)
    names = dict.fromkeys((*(one.name for one in own.gates), given.name)) if own else {given.name: None}
    instead = f" in place of {shown(before.at_least)}" if before else ""
    return (
        f"A gain of {given.contract} is shared only where “{given.name}” is at least {shown(given.at_least)}{instead}.",
        f"Its gates are then: {', '.join(names)}.",
        "Each has to be reported for the year before the alliance is settled.",
        "Everyone can see it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the gate, in place of the one before."""
    source = given.source or f"recorded on {moment.day}"
    if given.why_changed.strip():
        source += f"; changed on {moment.day}: {given.why_changed}"
    made = AllianceGate(contract=given.contract, name=given.name, at_least=given.at_least, source=source)
    return Change(amend=(made,)) if _before(given, system) is not None else Change(add=(made,))


def _before(given: Given, system: System) -> AllianceGate | None:
    return find(system, AllianceGate, given.contract, given.name)


def _alliance(contract: str, system: System) -> AllianceTerms | None:
    return next((one for one in alliances(system) if one.contract.id == contract), None)
