"""Checks papers: takes the meetings, gives a finding for each paper without its item, reason, note or readable blocks, or due for review."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from concordat.decide.meetings.book import Book
from concordat.decide.meetings.private import private_items
from concordat.decide.records import Paper
from concordat.decide.spots import spot
from concordat.kernel.exempt import parts_of
from concordat.kernel.finding import Finding, Refused, Severity
from concordat.kernel.system import System


def paper_findings(system: System, book: Book) -> Iterator[Finding]:
    """Give what is wrong with the papers of every meeting."""
    for meeting, papers in book.papers.items():
        for paper in papers:
            yield from _paper(system, book, meeting, paper)
            yield from _blocks(system, paper)
        if meeting in book.meetings:
            yield from _reviews(system, book, meeting)


def _paper(system: System, book: Book, meeting: str, paper: Paper) -> Iterator[Finding]:
    def found(kind: str, what: str, why: str, then: str, field: str, severity: Severity = "warning") -> Finding:
        return Finding(kind, f"paper {paper.id}: {what}", why, then, spot(system, paper, field), severity)

    item = book.item(meeting, paper.item)
    if item is None:
        what = f"its item is “{paper.item}”, which the agenda of {meeting} does not have."
        yield found(
            "unknown-item", what, "It would be in no pack.", "Correct the number, or add the item.", "item", "stop"
        )
    if item is not None and item.openness == "private" and not paper.private:
        what = f"item {item.number} is taken in private, and the paper is not marked private."
        then = "Mark it private with its reason, or open the item."
        yield found("openness", what, "It would be public.", then, "private", "stop")
    held = book.meetings.get(meeting)
    if held is not None and paper.issued is not None and paper.issued > held.on:
        what = f"it was issued on {paper.issued}, after the meeting on {held.on}."
        yield found("issued-after-meeting", what, "Nobody could read it before.", "Correct one of the days.", "issued")
    if paper.supplement_to and not paper.note.strip():
        why = "A reader of the first paper must see what is new without comparing the two."
        yield found("no-note", "it is a supplement and does not say what changed.", why, "Say it in note.", "note")
    if paper.private and not (paper.private_reason.strip() and paper.review_on):
        why = "Whatever is withheld says why, and when that is looked at again."
        yield found(
            "no-reason", "it is private without a reason or a review date.", why, "Give both.", "private_reason"
        )


def _blocks(system: System, paper: Paper) -> Iterator[Finding]:
    try:
        parts_of(paper.text.text)
    except Refused as refused:
        for finding in refused.findings:
            place = spot(system, paper, "text")
            yield replace(finding, what=f"paper {paper.id}: {finding.what}", where=place)


def _reviews(system: System, book: Book, meeting: str) -> Iterator[Finding]:
    try:
        private = private_items(book, meeting)
    except Refused:
        return  # the blocks' own check tells it
    for one in private:
        if _due(one.review, system.settings.as_at):
            yield Finding(
                "review-due",
                f"{meeting}, item {one.item}, {one.what} of “{one.title}”: the reason was to be looked at again on {one.review}.",
                "A reason holds until its review date; then it is renewed, or the text is made public.",
                "Renew the reason with a new date, or release the text.",
                severity="warning",
            )


def _due(review: date | None, day: date) -> bool:
    return review is not None and review < day
