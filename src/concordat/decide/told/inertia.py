"""Takes where proposals stand, gives how long each lay with each body, the meetings that passed without a decision, and who can block alone."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from concordat.decide.inertia import BodyInertia, inertia
from concordat.decide.proposal_status import ProposalStatus
from concordat.kernel.system import System
from concordat.kernel.table import Table, table


def inertia_table(system: System, statuses: Sequence[ProposalStatus], names: Mapping[str, str]) -> Table:
    """Return one row a body and proposal, the longest first."""
    columns = {
        "proposal": "Proposal",
        "body": "Body",
        "status": "How it stands",
        "days": "Lay there [days]",
        "missed": "Meetings without a decision [meetings]",
        "blocks": "Can block alone",
        "refused": "Refused",
    }
    says = "Days run from the day a proposal was opened until the body decided, or could not any more."
    rows = (row for one in statuses for row in _rows(system, one, names))
    return table("inertia", "How long it took, and who can block", columns, rows, says)


def _rows(system: System, told: ProposalStatus, names: Mapping[str, str]) -> Iterator[tuple[Any, ...]]:
    for one in inertia(system, told):
        yield (told.proposal.title, *_row(one, names))


def _row(one: BodyInertia, names: Mapping[str, str]) -> tuple[Any, ...]:
    body = one.vote.body
    yes_no = ("no", "yes")
    blocks, refused = yes_no[one.blocks_alone], yes_no[one.refused]
    return names.get(body, body), one.vote.status.value, one.days, one.missed, blocks, refused
