"""Takes where every proposal stands, gives the list of them: the combined result, who is outstanding, and by when."""

from collections.abc import Iterable, Mapping

from concordat.decide.proposal_status import ProposalStatus
from concordat.kernel.answer import Answer, Because, because_nothing, because_record
from concordat.kernel.table import Table, table

OPEN = "OPEN"


def proposals_table(statuses: Iterable[ProposalStatus], names: Mapping[str, str]) -> Table:
    """Return one row a proposal, the open ones first and among these the soonest to end."""
    columns = {
        "title": "Proposal",
        "status": "All bodies together",
        "in_favour": "For [bodies]",
        "against": "Against [bodies]",
        "outstanding": "Outstanding [bodies]",
        "who": "Who has yet to decide",
        "opened": "Put forward on",
        "last_date": "Last date",
    }
    told = sorted_by_urgency(statuses)
    return table("proposals", "Proposals", columns, (_row(one, names) for one in told))


def sorted_by_urgency(statuses: Iterable[ProposalStatus]) -> tuple[ProposalStatus, ...]:
    """Return proposals with the open ones first, the soonest to end before the others."""
    return tuple(
        sorted(
            statuses,
            key=lambda one: (one.standing.value != OPEN, str(one.proposal.last_date or "9"), one.proposal.id),
        )
    )


def count_open(statuses: Iterable[ProposalStatus], area: str = "") -> Answer[int]:
    """Return how many proposals are open, with each of them; where none is, with all that were looked at in the `area`."""
    every = tuple(statuses)
    found = [one for one in every if one.standing.value == OPEN]
    parts = tuple(because_record(f"“{one.proposal.title}” is open", "Proposal", one.proposal.id) for one in found)
    settled = (because_record(f"“{one.proposal.title}”", "Proposal", one.proposal.id) for one in every)
    parts = parts or tuple(settled) or because_nothing("nothing is put to the vote", area)
    because = Because("proposals that bodies have yet to settle", len(found), "proposals", parts=parts)
    return Answer(len(found), because, "decide.open_proposals", "proposals")


def _row(one: ProposalStatus, names: Mapping[str, str]) -> tuple[object, ...]:
    combined = one.combined
    value = combined.value
    waiting = "; ".join(names.get(body, body) for body in value.outstanding) if one.standing.value == OPEN else ""
    return (
        one.proposal.title,
        one.standing,
        Answer(len(value.in_favour), combined.because, unit="bodies"),
        Answer(len(value.against), combined.because, unit="bodies"),
        Answer(len(value.outstanding), combined.because, unit="bodies"),
        waiting,
        one.proposal.opened,
        one.proposal.last_date,
    )
