"""Takes back-plans of votes, gives one table: each body's papers, the last safe day, and how it stands."""

from collections.abc import Iterable, Mapping
from typing import Any

from concordat.decide.back_plan.of_proposal import PaperDate, ProposalPlan
from concordat.kernel.answer import Answer
from concordat.kernel.table import Table, table


def safe_dates_table(plans: Iterable[ProposalPlan], names: Mapping[str, str]) -> Table:
    """Return one row for each body's papers, the first to be out first."""
    columns = {
        "what": "Proposal",
        "body": "Body",
        "part": "What it does",
        "meets_on": "Planned for",
        "last_meeting": "Last meeting that would do",
        "publish_by": "Papers safe until",
        "stands": "How it stands",
    }
    rows = (_row(paper, names) for plan in plans for paper in plan.papers)
    says = "Scrutiny sees the text before any body decides, and all decide by the last date."
    return table("safe_dates", "Last safe day of every paper", columns, rows, says)


def _row(paper: PaperDate, names: Mapping[str, str]) -> tuple[Any, ...]:
    last = paper.last.value
    return (
        paper.proposal.title,
        names.get(paper.body, paper.body),
        "sees it first" if paper.scrutiny else "decides",
        paper.meets_on,
        last.meeting,
        Answer(last.publish_by, paper.last.because, paper.last.name) if last.publish_by else None,
        paper.stands,
    )
