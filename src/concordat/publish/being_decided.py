"""What is being decided: takes a system and a day, gives every open decision with each body, its day, its papers and how it stands."""

from collections.abc import Iterator, Mapping
from datetime import date

from concordat.decide import status
from concordat.decide.proposal_status import ProposalStatus
from concordat.decide.records import AgendaItem, Meeting, Paper, Proposal
from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.publish.forward.planned import all_planned
from concordat.publish.names import names_of
from concordat.publish.openness import is_public

OPEN = "OPEN"
TEXT = "the exact text"


def what_is_being_decided(system: System, day: date) -> Table:
    """Return one row for each body of each open proposal, then for each planned decision that has no proposal open."""
    names = names_of(system)
    voting = open_proposals(system, day)
    rows = [*_voting(system, voting, names, day), *_planned(system, {one.proposal.id for one in voting}, names, day)]
    columns = {
        "what": "What",
        "title": "Title",
        "body": "Who decides",
        "on": "When",
        "openness": "Openness",
        "stands": "How it stands",
        "overall": "All bodies together",
        "papers": "On which papers",
    }
    whole = len({row[0] for row in rows})
    says = f"{counted(whole, 'decision')} open on {day}." if rows else f"Nothing is being decided on {day}."
    return table("being_decided", "What is being decided", columns, rows, says)


def open_proposals(system: System, day: date) -> tuple[ProposalStatus, ...]:
    """Return the proposals that are put to bodies and not yet settled on the day."""
    found = []
    for one in system.all(Proposal):
        if one.opened > day or (one.withdrawn and one.withdrawn <= day):
            continue
        try:
            told = status(system, one.id, day, known_at=day)
        except Refused:
            continue  # a finding of its own room, told there
        if told.combined.value.status == OPEN:
            found.append(told)
    return tuple(found)


def papers_of(system: System, proposal: str, body: str, day: date) -> tuple[Paper, ...]:
    """Return the public papers that a body has for a proposal by the day."""
    meetings = {one.id for one in system.all(Meeting) if one.body == body}
    items = {
        (one.meeting, one.number)
        for one in system.all(AgendaItem)
        if one.proposal == proposal and one.meeting in meetings
    }
    return tuple(one for one in system.all(Paper) if (one.meeting, one.item) in items and is_public(system, one, day))


def _voting(
    system: System, voting: tuple[ProposalStatus, ...], names: Mapping[str, str], day: date
) -> Iterator[tuple[object, ...]]:
    openness = {(one.body, one.on): one.openness for one in system.all(Meeting)}
    for told in voting:
        for vote in told.bodies:
            on = vote.ballot.meets_on
            papers = papers_of(system, told.proposal.id, vote.body, day)
            yield (
                told.proposal.id,
                told.proposal.title,
                names.get(vote.body, vote.body),
                on,
                openness.get((vote.body, on), "") if on else "",
                vote.status,
                told.combined.value.status,
                "; ".join((TEXT, *dict.fromkeys(one.title for one in papers))),
            )


def _planned(system: System, voting: set[str], names: Mapping[str, str], day: date) -> Iterator[tuple[object, ...]]:
    for one in all_planned(system, day):
        decision = one.decision
        if decision.proposal in voting:
            continue
        for body in one.bodies:
            if body.on.value and body.on.value >= day and body.side != "scrutiny":
                papers = papers_of(system, decision.proposal, body.body, day) if decision.proposal else ()
                titles = "; ".join(paper.title for paper in papers)
                name = names.get(body.body, body.body)
                yield decision.id, decision.title, name, body.on, decision.openness, "planned", "", titles
