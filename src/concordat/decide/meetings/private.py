"""What is taken in private: takes a meeting, gives every item, paper and block that the public does not see, with the reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordat.decide.meetings.book import Book
from concordat.decide.records import Paper
from concordat.kernel.exempt import Exempt, parts_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateItem:
    """One thing withheld: a whole item, a whole paper or a block of one; `review` is when the reason is looked at again."""

    item: str
    title: str
    what: str
    reason: str
    review: date | None = None
    by: str = ""


def private_items(book: Book, meeting: str) -> tuple[PrivateItem, ...]:
    """Return what is withheld, in order of the agenda; raises Refused where the meeting is unknown or a block cannot be read."""
    held = book.meeting(meeting)
    return tuple(one for item in book.items.get(meeting, ()) for one in _of_item(book, held.id, item.number))


def _of_item(book: Book, meeting: str, number: str) -> Iterator[PrivateItem]:
    item = book.item(meeting, number)
    if item is not None and item.openness != "public":
        what = "item" if item.openness == "private" else "part of the item"
        yield PrivateItem(item=number, title=item.title, what=what, reason=item.private_reason)
    for paper in book.papers.get(meeting, ()):
        if paper.item == number:
            yield from _of_paper(paper)


def _of_paper(paper: Paper) -> Iterator[PrivateItem]:
    if paper.private:
        reason = paper.private_reason
        yield PrivateItem(item=paper.item, title=paper.title, what="paper", reason=reason, review=paper.review_on)
        return
    for part in parts_of(paper.text.text):
        if isinstance(part, Exempt):
            yield PrivateItem(
                item=paper.item,
                title=paper.title,
                what=f"block from line {part.line}",
                reason=part.reason,
                review=part.review,
                by=part.by,
            )
