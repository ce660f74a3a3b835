"""The path through `decide`: takes a system, gives where each proposal stands, and what the room tells: who must vote, how it stands, by when."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from concordat.decide.authority.of_system import scheme_warnings
from concordat.decide.challenge import challenge_window
from concordat.decide.checks import checked, strays
from concordat.decide.combining_reasons import needed_in_words, subject_in_words, waiting_in_words
from concordat.decide.escalation_checks import escalation_findings
from concordat.decide.linked_checks import linked_findings
from concordat.decide.meetings.checks import meeting_findings
from concordat.decide.proposal_status import ProposalStatus, status
from concordat.decide.records import Ballot, Proposal
from concordat.decide.shared_checks import shared_findings
from concordat.decide.spots import spot
from concordat.decide.tables import papers_table, timeline_table, votes_table
from concordat.decide.told.approvals import approvals_of_all
from concordat.decide.told.inertia import inertia_table
from concordat.decide.told.power_of_all import power_sentence, power_tables, powers
from concordat.kernel.answer import Answer, Because, because_nothing, because_record
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.outcome import Outcome
from concordat.kernel.system import System, key_of
from concordat.kernel.table import Table
from concordat.who.records import Body


def flow(system: System) -> Outcome:
    """Walk the whole room on the day the system is told as at: check the records, take each proposal's status, tell it."""
    return tell(system, statuses(system))


def statuses(system: System) -> tuple[ProposalStatus, ...]:
    """Return where every proposal stands on the day the system is told as at; those that cannot be answered are findings."""
    unanswerable = {proposal.id for proposal, _ in _refused(system)}
    return tuple(status(system, one.id) for one in system.all(Proposal) if one.id not in unanswerable)


def findings(system: System) -> tuple[Finding, ...]:
    """Return everything found on proposals, votes, meetings, shared texts and schemes, all at once, each once."""
    own = (finding for proposal in system.all(Proposal) for finding in checked(system, proposal).findings)
    refused = (finding for _, found in _refused(system) for finding in found)
    others = (
        *meeting_findings(system),
        *shared_findings(system),
        *scheme_warnings(system),
        *escalation_findings(system),
        *linked_findings(system),
    )
    return tuple(dict.fromkeys((*strays(system), *own, *refused, *others)))


def tell(system: System, statuses: Sequence[ProposalStatus]) -> Outcome:
    """Return the room's part of the story; figures are `decide.bodies_to_vote`, `decide.<proposal>.combined` and what is needed."""
    names = {body.id: body.short_name or body.name for body in system.all(Body)}
    found = powers(system, statuses)
    votes, timeline, papers = (one(statuses, names) for one in (votes_table, timeline_table, papers_table))
    approvals = approvals_of_all(statuses, names)
    inertia = inertia_table(system, statuses, names)
    tables = (votes, timeline, *((approvals,) if approvals else ()), inertia, papers, *power_tables(found, names))
    figures = [
        _bodies_to_vote(statuses, system.settings.area),
        *(figure for one in statuses for figure in _first_figures(one)),
        *(figure for one in statuses for figure in _further_figures(system, one)),
    ]
    says = (
        *(sentence for one in statuses for sentence in _says(one, names)),
        *(power_sentence(one, names) for one in found),
    ) or ("Nothing is put to the vote.",)
    return Outcome(
        "decide",
        "Who must agree, and how it stands",
        says,
        tuple(figures),
        tables if statuses else (),
        findings(system),
        tuple(_brief(statuses, names)),
    )


def _brief(statuses: Sequence[ProposalStatus], names: dict[str, str]) -> Iterator[Table]:
    """Give the votes on each proposal as a small table of its own."""
    for one in statuses:
        votes = votes_table((one,), names).only("body", "meets_on", "status", "in_favour", "against")
        yield votes if len(statuses) == 1 else votes.called(votes.name, f"{votes.title}: {one.proposal.title}")


def _first_figures(one: ProposalStatus) -> Iterator[Answer[Any]]:
    """Give what a reader asks first of a proposal: how it stands, and how many have yet to decide."""
    yield one.standing
    outstanding = len(one.combined.value.outstanding)
    yield Answer(outstanding, one.combined.because, f"decide.{one.proposal.id}.outstanding", "bodies")


def _further_figures(system: System, one: ProposalStatus) -> Iterator[Answer[Any]]:
    yield from (vote.status for vote in one.bodies)
    for paper in one.papers.values():
        yield Answer(paper.value.latest_publication, paper.because, paper.name, findings=paper.findings)
    window = challenge_window(one, system.rules)
    if window is not None:
        yield window


def _bodies_to_vote(statuses: Sequence[ProposalStatus], area: str) -> Answer[int]:
    ballots: list[Ballot] = [vote.ballot for one in statuses for vote in one.bodies]
    bodies = {ballot.body for ballot in ballots}
    parts = tuple(
        because_record(f"{ballot.body} votes on {ballot.proposal}", "Ballot", *key_of(ballot)) for ballot in ballots
    )
    parts = parts or because_nothing("nothing is put to the vote", area)
    return Answer(
        len(bodies),
        Because("bodies with a ballot", len(bodies), "bodies", parts=parts),
        "decide.bodies_to_vote",
        "bodies",
    )


def _says(one: ProposalStatus, names: dict[str, str]) -> Iterator[str]:
    combined = one.combined.value
    counted = f"{len(combined.in_favour)} for, {len(combined.against)} against, {len(combined.outstanding)} outstanding"
    yield f"{one.proposal.title}: {len(one.bodies)} bodies vote, “{one.proposal.rule}” is needed. {combined.status}: {counted}."
    last = f" The last date is {one.proposal.last_date}." if one.proposal.last_date else ""
    if one.withdrawn_on:
        yield f"Withdrawn on {one.withdrawn_on}: {one.proposal.withdrawn_reason or 'no reason is recorded'}."
        return
    if combined.still_needed:
        soonest = f", on {combined.could_carry_on} at the earliest" if combined.could_carry_on else ""
        yield f"Still needed: {needed_in_words(combined.still_needed, names)}{soonest}.{last}"
    elif combined.status == "OPEN":
        yield f"It may still be carried or lost.{last}"
    elif combined.status == "CARRIED-SUBJECT":
        yield f"Subject to conditions of {subject_in_words(combined, names)}."
    elif one.decided_on:
        yield f"Settled on {one.decided_on}."
    yield from waiting_in_words(combined, names)


def _refused(system: System) -> Iterator[tuple[Proposal, tuple[Finding, ...]]]:
    """Give the proposals that cannot be answered at all, each with why and where it stands."""
    for proposal in system.all(Proposal):
        try:
            status(system, proposal.id)
        except Refused as refused:
            where = spot(system, proposal, "rule")
            yield (
                proposal,
                tuple(
                    replace(finding, what=f"{proposal.id}: {finding.what}", where=where) for finding in refused.findings
                ),
            )
