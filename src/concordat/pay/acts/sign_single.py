"""Sign the single contract that many become: takes the day of the last signature, gives the new contract in the register, with the old ones ended.

It stands in this room because the terms of the new contract are those the worksheet shows, and some of them are averages
weighed by the pounds they move.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar

from concordat.buy import in_standstill
from concordat.contract import (
    Consolidated,
    adopt,
    consolidate,
    gate,
    readiness,
    readiness_case_of_single,
    still_open,
    without_power,
)
from concordat.contract.allowed import not_allowed
from concordat.contract.records import Consolidation, Contract, HarmonisationDecision, Line, Party, Term
from concordat.contract.signing import no_commissioner, not_yet, signed_before
from concordat.contract.worth import NOTHING, worth
from concordat.decide import Matter, authority_findings
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System, key_of
from concordat.kernel.text import amount, counted
from concordat.pay.neutral import neutral_average
from concordat.pay.settle import settle

TITLE = "Sign a single contract"
ROLES = ("contract manager",)
KINDS: tuple[type[Any], ...] = (Contract, Party, Line, Term)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A signature.

    - `consolidation`: the consolidation that makes one contract of many
    - `body`: the commissioner that signs for its side
    - `signed_on`: the day of the last signature
    """

    REFERS: ClassVar[Mapping[str, str]] = {"consolidation": "Consolidation", "body": "Body"}

    consolidation: str
    body: str
    signed_on: date


def body(given: Given, system: System) -> str:
    """Return the commissioner that signs."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the signature, or that should be known."""
    by = authority_findings(system, decides(given, system, moment))
    return (*given_findings(given, system), *_check(given, system, moment), *by)


def decides(given: Given, system: System, moment: Moment) -> Matter | None:
    """Return what is decided: the signature, for each commissioner of the new contract, on the day of the last signature."""
    one = find(system, Consolidation, given.consolidation)
    if one is None or one.signed is not None:
        return None
    try:
        made = _made(system, one.id)
    except Refused:
        return None
    affected = worth(made.lines, one.commissioners)
    return Matter(decision_type="contract signature", on=given.signed_on, affected=affected, vote=one.proposal)


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    yield from not_yet(given.signed_on, moment.day)
    one = find(system, Consolidation, given.consolidation)
    if one is None:
        return
    if one.signed is not None:
        yield from signed_before(one.id, one.signed, "consolidation")
        return
    yield from no_commissioner(given.body, one.commissioners, one.id)
    yield from without_power(system, one.id, "sign", given.body, given.signed_on, NOTHING, "body")
    yield from not_allowed(system, one.proposal, one.id, given.signed_on, moment.day)
    for difference in still_open(system.all(HarmonisationDecision), one.id):
        what = f"“{difference.clause}” of {one.id} is not decided; {difference.owner} settles it."
        then = "Say what was agreed, or choose to keep own with a reason."
        yield refuse("not-decided", what, "Nobody signs what is still open.", then, "consolidation")
    try:
        made = _made(system, one.id)
    except Refused as refused:
        yield from refused.findings
        return
    yield from made.findings
    yield from in_standstill(system, (old.id for old in made.replaced), given.signed_on)
    yield from gate(readiness(readiness_case_of_single(system, made, given.signed_on)))
    gone = _keys(system) - _keys(adopt(system, (made,)))
    if gone:
        what = f"{one.id} would leave nothing of {counted(len(gone), 'record')} of the old contracts."
        why = "Records are ended, never removed; a contract that starts on the day or later was never in force."
        yield refuse("nothing-to-end", what, why, "End those contracts first.", "consolidation")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, what it replaces, and who sees it."""
    made = _made(system, given.consolidation)
    starts = made.contract.starts
    return (
        f"“{made.contract.title}” is recorded as signed on {given.signed_on}; it starts on {starts}.",
        f"{counted(len(made.replaced), 'contract')} end on {starts}, but for lines that stay local; "
        f"{counted(len(made.lines), 'line')} with {amount(made.conserved.value, '£')} a year are carried.",
        "Each line keeps where it came from; the worksheet is closed.",
        "Everyone can see the contract, its parties, lines and terms in the register.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the new contract with all that it brings, and what it ends."""
    one = system.one(Consolidation, given.consolidation)
    made = _made(system, one.id)
    contract = replace(made.contract, signed=given.signed_on, decision=one.proposal)
    after = adopt(system, (replace(made, contract=contract),))
    held = {(kind, key_of(record)): record for kind in KINDS for record in system.all(kind)}
    rows = [(kind, record) for kind in KINDS for record in after.all(kind)]
    amended = (record for kind, record in rows if held.get((kind, key_of(record)), record) != record)
    return Change(
        add=tuple(record for kind, record in rows if (kind, key_of(record)) not in held),
        amend=(*amended, replace(one, signed=given.signed_on)),
    )


def _made(system: System, consolidation: str) -> Consolidated:
    return consolidate(system, consolidation, average=neutral_average(settle(system)))


def _keys(system: System) -> set[tuple[str, tuple[str, ...]]]:
    return {(kind.__name__, key_of(record)) for kind in KINDS for record in system.all(kind)}
