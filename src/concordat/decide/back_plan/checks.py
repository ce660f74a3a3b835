"""Checks what a back-plan is made of: takes boards and papers, gives a finding for everything that does not fit, all at once."""

from collections import Counter
from collections.abc import Iterator, Sequence

from concordat.decide.back_plan.papers import Board, PlannedPaper
from concordat.kernel.finding import Finding, Place


def faults(boards: Sequence[Board], papers: Sequence[PlannedPaper]) -> Iterator[Finding]:
    """Give what is wrong."""
    for field, names in (("boards", [one.body for one in boards]), ("papers", [one.id for one in papers])):
        for name in (name for name, times in Counter(names).items() if times > 1):
            yield _stop("duplicate-key", f"{name} is given twice.", "Only one of them could be meant.", field)
    known = {board.body: board for board in boards}
    ids = {paper.id for paper in papers}
    for paper in papers:
        board = known.get(paper.body)
        if board is None:
            what = f"“{paper.id}” goes to {paper.body}, of which no meetings are given."
            yield _stop("unknown-body", what, "Without meetings there is no date.", "papers")
        elif paper.meeting is not None and paper.meeting not in board.meetings:
            what = f"“{paper.id}” is for {paper.meeting}, on which {paper.body} does not meet."
            yield _stop("no-such-meeting", what, "A paper is taken at a meeting.", "papers")
        for other in paper.after:
            if other not in ids:
                what = f"“{paper.id}” rests on “{other}”, which is not among the papers."
                yield _stop("unknown-paper", what, "Its date cannot be planned.", "papers")


def _stop(kind: str, what: str, why: str, field: str) -> Finding:
    return Finding(kind, what, why, "Correct what was given.", Place(field=field))
