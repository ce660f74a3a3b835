"""Takes a system, gives the decisions that bodies took: which text, when, how it stands by that body, and how the votes fell."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from concordat.decide.body_vote import BodyVote, in_order
from concordat.decide.proposal_status import ProposalStatus, status
from concordat.decide.records import Proposal, Resolution
from concordat.kernel.finding import Refused
from concordat.kernel.recorded import recorded
from concordat.kernel.system import System, key_of
from concordat.kernel.table import Table, table


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What one body resolved at one meeting: the act, where the proposal then stood at it, and where all bodies stand now."""

    resolution: Resolution
    proposal: Proposal
    vote: BodyVote | None
    told: ProposalStatus | None


def decisions(
    system: System, *, body: str = "", since: date | None = None, until: date | None = None
) -> tuple[Decision, ...]:
    """Return the decisions of a body (of all where none is named) between two days, both included, the latest first."""
    known: dict[str, ProposalStatus | None] = {}
    found = []
    for one in sorted(system.all(Resolution), key=in_order, reverse=True):
        wanted = body in ("", one.body) and (since is None or one.met_on >= since)
        if wanted and (until is None or one.met_on <= until):
            found.append(_decision(system, one, known))
    return tuple(found)


def decision(system: System, proposal: str, body: str, met_on: str) -> Decision:
    """Return one decision; raises LookupError where there is none."""
    return _decision(system, system.one(Resolution, proposal, body, met_on), {})


def decisions_table(found: tuple[Decision, ...], names: Mapping[str, str]) -> Table:
    """Return one row a decision."""
    columns = {
        "title": "On what",
        "body": "Body",
        "met_on": "Met on",
        "status": "Result",
        "in_favour": "For [votes]",
        "against": "Against [votes]",
        "abstained": "Abstained [votes]",
        "note": "Noted with it",
    }
    rows = (
        (
            one.proposal.title,
            names.get(one.resolution.body, one.resolution.body),
            one.resolution.met_on,
            one.vote.status if one.vote else "cannot be worked out",
            recorded(one.resolution, "in_favour"),
            recorded(one.resolution, "against"),
            recorded(one.resolution, "abstained"),
            one.resolution.note,
        )
        for one in found
    )
    return table("decisions", "Decisions", columns, rows)


def _decision(system: System, one: Resolution, known: dict[str, ProposalStatus | None]) -> Decision:
    if one.proposal not in known:
        try:
            known[one.proposal] = status(system, one.proposal)
        except Refused:
            known[one.proposal] = None  # the proposal's own check tells what is wrong with it
    told = known[one.proposal]
    moments = told.timeline if told else ()
    key = key_of(one)
    vote = next((moment.vote for moment in moments if moment.vote and _same(moment.vote, key)), None)
    return Decision(resolution=one, proposal=system.one(Proposal, one.proposal), vote=vote, told=told)


def _same(vote: BodyVote, key: tuple[str, ...]) -> bool:
    return vote.resolution is not None and key_of(vote.resolution) == key
