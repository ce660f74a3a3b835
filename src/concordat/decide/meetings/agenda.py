"""The agenda of a meeting: takes its items and papers, gives them in order, each supplement with the paper it adds to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from concordat.decide.meetings.book import Book
from concordat.decide.records import AgendaItem, Paper


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """A paper with its supplements, the first to be issued first."""

    paper: Paper
    supplements: tuple[Paper, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """An item of the agenda with its papers."""

    item: AgendaItem
    papers: tuple[PaperEntry, ...] = ()


def agenda(book: Book, meeting: str) -> tuple[AgendaEntry, ...]:
    """Return the items of a meeting in order, with their papers; raises Refused where the meeting is unknown."""
    book.meeting(meeting)
    papers = sorted(book.papers.get(meeting, ()), key=lambda paper: (paper.issued or date.max, paper.id))
    return tuple(
        AgendaEntry(item, tuple(_entries([paper for paper in papers if paper.item == item.number])))
        for item in book.items.get(meeting, ())
    )


def _entries(papers: Sequence[Paper]) -> Iterator[PaperEntry]:
    known = {paper.id: paper for paper in papers}
    heads = {paper.id: _head(paper, known) for paper in papers}
    for paper in papers:
        if heads[paper.id] == paper.id:
            yield PaperEntry(paper, tuple(one for one in papers if one is not paper and heads[one.id] == paper.id))


def _head(paper: Paper, known: dict[str, Paper]) -> str:
    """Return the paper that a supplement adds to, through supplements of supplements; one without a paper here is its own."""
    seen = {paper.id}
    while paper.supplement_to in known and paper.supplement_to not in seen:
        paper = known[paper.supplement_to]
        seen.add(paper.id)
    return paper.id
