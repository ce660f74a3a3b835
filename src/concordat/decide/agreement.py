"""What bodies have agreed on one proposal: takes its ballots and the resolutions that are possible, gives the approvals made, what is agreed, and every finding."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from concordat.decide.agreed import Agreed
from concordat.decide.approval_record_checks import compatibility_findings, discharge_findings
from concordat.decide.body_vote import body_vote, in_order, on_this_text
from concordat.decide.records import Ballot, Compatibility, Discharge, Proposal, Resolution
from concordat.decide.roll import NO_ROLLS, Rolls
from concordat.kernel.finding import Finding
from concordat.kernel.system import System

Said = TypeVar("Said", Compatibility, Discharge)


@dataclass(frozen=True, slots=True)
class Agreement:
    """The approvals of another text or on conditions, by body and day; what was agreed about them; what is wrong with the rest."""

    made: Mapping[tuple[str, date], Resolution]
    agreed: Agreed
    findings: tuple[Finding, ...]


def agreement(
    system: System,
    proposal: Proposal,
    ballots: Sequence[Ballot],
    possible: Mapping[str, Sequence[Resolution]],
    rolls: Mapping[str, Rolls],
) -> Agreement:
    """Return what is agreed; a declaration or a discharge with a finding counts for nothing."""
    voting = tuple(ballot.body for ballot in ballots)
    made: dict[tuple[str, date], Resolution] = {}
    carried: dict[str, dict[str, date]] = {}
    for ballot in ballots:
        for one in _carried(system, proposal, ballot, possible.get(ballot.body, ()), rolls.get(ballot.body, NO_ROLLS)):
            made[one.body, one.met_on] = one
            if not on_this_text(proposal, one):
                carried.setdefault(one.text_sha256.lower(), {}).setdefault(one.body, one.met_on)
    findings: list[Finding] = []
    declared: dict[tuple[str, str, date], Compatibility] = {}
    for said in sorted(_own(system.all(Compatibility), proposal), key=lambda one: (one.declared, one.body)):
        found = tuple(compatibility_findings(system, proposal, voting, made, said))
        findings.extend(found)
        if not found:
            declared.setdefault((said.body, said.approved_by, said.met_on), said)
    discharged: dict[tuple[str, date, int], Discharge] = {}
    for met in sorted(_own(system.all(Discharge), proposal), key=lambda one: (one.discharged, one.body, one.condition)):
        found = tuple(discharge_findings(system, made, met))
        findings.extend(found)
        if not found:
            discharged.setdefault((met.body, met.met_on, met.condition), met)
    agreed = Agreed(
        voting=voting,
        last_date=proposal.last_date,
        declared=tuple(declared.values()),
        discharged=tuple(discharged.values()),
        carried=carried,
    )
    return Agreement(made, agreed, tuple(findings))


def _carried(
    system: System, proposal: Proposal, ballot: Ballot, resolutions: Sequence[Resolution], rolls: Rolls
) -> Iterator[Resolution]:
    """Give the resolutions of a body that carried another text, or carried on conditions, in their order."""
    for one in sorted(resolutions, key=in_order):
        if on_this_text(proposal, one) and not one.conditions:
            continue
        own = {one.met_on: rolls[one.met_on]} if one.met_on in rolls else NO_ROLLS
        if body_vote(proposal, ballot, (one,), system.rules, rolls=own).approval is not None:
            yield one


def _own(records: Sequence[Said], proposal: Proposal) -> Iterator[Said]:
    return (one for one in records if one.proposal == proposal.id)
