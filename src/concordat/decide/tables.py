"""The room's tables: takes the status of each proposal, gives the votes body by body, the timeline and the days for papers."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from concordat.decide.combining_reasons import needed_in_words
from concordat.decide.proposal_status import ProposalStatus
from concordat.decide.proposal_timeline import Moment
from concordat.kernel.answer import Answer
from concordat.kernel.table import Table, table

Names = Mapping[str, str]


def votes_table(statuses: Sequence[ProposalStatus], names: Names) -> Table:
    """Return one row a body and proposal: its meeting, what it resolved and how the votes fell."""
    columns = {
        "proposal": "Proposal",
        "body": "Body",
        "meets_on": "Meets on",
        "status": "Status",
        "in_favour": "For [votes]",
        "against": "Against [votes]",
        "abstained": "Abstained [votes]",
        "present": "Present [people]",
        "rule": "Rule",
        "quorum": "Quorum [people]",
    }
    return table("votes", "How each body votes", columns, (row for one in statuses for row in _votes(one, names)))


def timeline_table(statuses: Sequence[ProposalStatus], names: Names) -> Table:
    """Return one row a step, in order of date: the combined result after it, and what was still needed."""
    columns = {
        "proposal": "Proposal",
        "on": "On",
        "body": "Body",
        "what": "Step",
        "vote": "What it did",
        "combined": "Combined result",
        "in_favour": "Bodies for [bodies]",
        "outstanding": "Outstanding [bodies]",
        "still_needed": "Still needed",
        "last_date": "Last date",
    }
    rows = (_moment(one, moment, names) for one in statuses for moment in one.timeline)
    return table("timeline", "The combined result as each body votes", columns, rows)


def papers_table(statuses: Sequence[ProposalStatus], names: Names) -> Table:
    """Return one row a meeting: the latest day for its papers, and the working day before where that day is none."""
    columns = {
        "proposal": "Proposal",
        "body": "Body",
        "meets_on": "Meets on",
        "clear_days": "Notice [clear days]",
        "counted": "Counted in",
        "latest": "Papers out by",
        "working_day_before": "Working day before",
    }
    return table("papers", "When papers must be out", columns, (row for one in statuses for row in _papers(one, names)))


def _votes(one: ProposalStatus, names: Names) -> Iterator[tuple[Any, ...]]:
    for vote in sorted(
        one.bodies, key=lambda vote: (vote.ballot.meets_on is None, str(vote.ballot.meets_on), vote.body)
    ):
        counted = vote.counted
        met_on = vote.resolution.met_on if vote.resolution else vote.ballot.meets_on
        votes = (counted.in_favour, counted.against, counted.abstained, counted.present) if counted else (None,) * 4
        rule, quorum = vote.ballot.rule, vote.ballot.quorum
        yield one.proposal.title, names.get(vote.body, vote.body), met_on, vote.status, *votes, rule, quorum


def _moment(one: ProposalStatus, moment: Moment, names: Names) -> tuple[Any, ...]:
    combined = moment.combined.value
    return (
        one.proposal.title,
        moment.on,
        names.get(moment.body, moment.body) if moment.body else "last date passed",
        moment.what,
        moment.vote.status if moment.vote else Answer(moment.says, moment.because) if moment.body else None,
        combined.status,
        len(combined.in_favour),
        len(combined.outstanding),
        needed_in_words(combined.still_needed, names) or None,
        one.proposal.last_date,
    )


def _papers(one: ProposalStatus, names: Names) -> Iterator[tuple[Any, ...]]:
    for vote in sorted(one.bodies, key=lambda vote: (str(vote.ballot.meets_on), vote.body)):
        notice = one.papers.get(vote.body)
        if notice is None:
            continue
        counted = "working days" if vote.ballot.working_days_only else "calendar days"
        latest = notice.value.latest_publication
        before = notice.value.working_day_before
        name = names.get(vote.body, vote.body)
        yield one.proposal.title, name, vote.ballot.meets_on, vote.ballot.clear_days, counted, latest, before
