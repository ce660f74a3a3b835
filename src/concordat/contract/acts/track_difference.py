"""Say where a difference stands: takes a term of a consolidation, its owner and state, gives it in the list of differences to settle."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.contract.coordination import without_power
from concordat.contract.difference_checks import difference_findings
from concordat.contract.flow import consolidations
from concordat.contract.records import Consolidation, DifferenceState, HarmonisationDecision
from concordat.contract.worth import NOTHING
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.system import System

TITLE = "Say where a difference stands"
ROLES = ("contract manager",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A difference between contracts that become one.

    - `consolidation`: the consolidation
    - `clause`: the term that differs
    - `owner`: the commissioner that settles it with the provider
    - `state`: open, proposed or agreed
    - `options`: the harmonising rules that are weighed; at least two while it is open
    - `criteria`: by what they are weighed
    - `decide_by`: the day by which it is decided
    - `note`: what else the others should know
    """

    REFERS: ClassVar[Mapping[str, str]] = {"consolidation": "Consolidation", "clause": "Clause", "owner": "Body"}
    BODIES: ClassVar[Mapping[str, str]] = {"owner": "legal person"}
    LONG: ClassVar[tuple[str, ...]] = ("criteria", "note")

    consolidation: str
    clause: str
    owner: str
    state: DifferenceState
    options: tuple[str, ...] = ()
    criteria: str = ""
    decide_by: date | None = None
    note: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner that settles it."""
    return given.owner


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    own = given_findings(given, system)
    return own or tuple(_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if system.one(Consolidation, given.consolidation).signed is not None:
        what = f"{given.consolidation} is signed and in the register."
        yield refuse("already-signed", what, "Its worksheet is closed.", "Vary the contract instead.", "consolidation")
        return
    try:
        made = next(one for one in consolidations(system) if one.consolidation.id == given.consolidation)
    except Refused as refused:
        yield from refused.findings
        return
    yield from difference_findings(_record(given, moment), made.terms, made.consolidation, moment.day)
    if given.state == "agreed":
        yield from without_power(system, given.consolidation, "negotiate", given.owner, moment.day, NOTHING, "owner")
    if find(system, HarmonisationDecision, given.consolidation, given.clause) == _record(given, moment):
        what = f"“{given.clause}” stands so already."
        yield refuse("nothing-changed", what, "Nothing new would be said.", "Say what changes.", "state")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is recorded, what it was before, and what it means."""
    before = find(system, HarmonisationDecision, given.consolidation, given.clause)
    was = f"It was {before.state}, with {before.owner}." if before else "Nobody had taken it up."
    means = {
        "open": f"It is decided by {given.decide_by} among {', '.join(given.options)}, by: {given.criteria}",
        "proposed": "The rule in the worksheet is what its owner proposes; it may still be chosen anew.",
        "agreed": "The rule in the worksheet stands; it is chosen anew only once this is opened again.",
    }
    return (
        f"“{given.clause}” of {given.consolidation} is {given.state}; {given.owner} settles it.",
        was,
        means[given.state],
        "Everyone can see it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return where it stands, in place of where it stood."""
    record = _record(given, moment)
    before = find(system, HarmonisationDecision, given.consolidation, given.clause)
    return Change(amend=(record,)) if before else Change(add=(record,))


def _record(given: Given, moment: Moment) -> HarmonisationDecision:
    return HarmonisationDecision(**shared_fields(given, HarmonisationDecision), source=f"recorded on {moment.day}")
