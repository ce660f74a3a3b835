"""Choose how a term becomes one, or what becomes of a line: takes the choice and its reason, gives it in the worksheet of a consolidation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from concordat.contract.difference_checks import agreed_already
from concordat.contract.flow import consolidations
from concordat.contract.records import Choice, Consolidation, Contract
from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "Make a choice in a consolidation"
ROLES = ("contract manager",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A choice.

    - `consolidation`: the consolidation
    - `about`: clause or line
    - `key`: the clause or line it is about
    - `choice`: a harmonising rule for a clause; left local or ended for a line
    - `reason`: why; it is part of the record
    - `for_body`: the commissioner it is for; none for all
    - `rule_body`: whose term is taken, where the rule is one commissioner's
    """

    REFERS: ClassVar[Mapping[str, str]] = {
        "consolidation": "Consolidation",
        "key": "Clause or Line",
        "for_body": "Body",
        "rule_body": "Body",
    }
    BODIES: ClassVar[Mapping[str, str]] = {"rule_body": "legal person"}
    LONG: ClassVar[tuple[str, ...]] = ("reason",)

    consolidation: str
    about: Literal["clause", "line"]
    key: str
    choice: Literal[
        "keep own",
        "one commissioner's",
        "best for patients",
        "value-neutral average",
        "lowest",
        "highest",
        "left local",
        "ended",
    ]
    reason: str
    for_body: str = ""
    rule_body: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner the choice is for, or the co-ordinating one."""
    one = find(system, Consolidation, given.consolidation)
    return given.for_body or (one.co_ordinator if one else "")


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the choice: what it says by itself, and what the consolidation finds with it."""
    own = given_findings(given, system)
    return own or tuple(_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if find(system, Contract, given.consolidation) is not None:
        what = f"{given.consolidation} is signed and in the register."
        yield refuse("already-signed", what, "Its worksheet is closed.", "Vary the contract instead.", "consolidation")
        return
    if given.about == "clause" and agreed_already(system, given.consolidation, given.key):
        what = f"“{given.key}” of {given.consolidation} is agreed."
        why = "The others rely on what was agreed."
        yield refuse("agreed-already", what, why, "Open the difference again first, with a day to decide it by.", "key")
    before = set(_findings(system, given.consolidation))
    after = changed(system, change(given, system, moment))
    yield from (finding for finding in _findings(after, given.consolidation) if finding not in before)


def _findings(system: System, consolidation: str) -> tuple[Finding, ...]:
    try:
        made = consolidations(system)
    except Refused as refused:
        return refused.findings
    found = (finding for one in made if one.consolidation.id == consolidation for finding in one.findings)
    return tuple(replace(finding, where=refuse("", "", "", "", "choice").where) for finding in found)


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is chosen, for whom, and what it stands in place of."""
    one = system.one(Consolidation, given.consolidation)
    before = find(system, Choice, *_key(given))
    whom = f"for {given.for_body}" if given.for_body else "for all commissioners"
    taken = f" ({given.rule_body})" if given.rule_body else ""
    was = (
        f"“{before.choice}”, chosen before"
        if before
        else f"the default, “{one.rule}”"
        if given.about == "clause"
        else "carrying the line"
    )
    return (
        f"In “{one.title}”, {given.about} {given.key} is “{given.choice}”{taken} {whom}, in place of {was}.",
        f"The reason stands with it for everyone to see: {given.reason}.",
        "Values, winners and losers of the worksheet are worked out again.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the choice."""
    choice = Choice(
        consolidation=given.consolidation,
        about=given.about,
        key=given.key,
        body=given.for_body,
        choice=given.choice,
        rule_body=given.rule_body,
        reason=given.reason,
        source=f"chosen on {moment.day}",
    )
    return Change(amend=(choice,)) if find(system, Choice, *_key(given)) else Change(add=(choice,))


def _key(given: Given) -> tuple[str, ...]:
    return given.consolidation, given.about, given.key, given.for_body
