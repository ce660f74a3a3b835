"""One paper: its text, with what is withheld marked and why, its supplements and what changed, and the meeting it is for."""

from typing import Any

from concordat import decide
from concordat.decide.meetings.agenda import PaperEntry
from concordat.publish.openness import is_public
from concordat.publish.words import bare
from concordat.web.core.ask import Ask
from concordat.web.core.audit import note_read
from concordat.web.core.live import with_figures
from concordat.web.core.markdown import parts
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo
from concordat.web.rooms.decide.seen import paper_open, require_open

PATH = "papers/<str:paper>"
TITLE = "Paper"
AUDIENCE = PUBLIC
RECORD = "Paper"


def show(ask: Ask, paper: str) -> Page:
    """Show the paper as the person who asks may read it."""
    try:
        own = ask.system.one(decide.Paper, paper)
    except LookupError:
        raise Missing(f"There is no paper “{paper}”.", (Link("Meetings", ask.path("meetings")),)) from None
    book = decide.book_of(ask.system)
    meeting = book.meeting(own.meeting)
    require_open(ask, own, meeting.body)
    whole = ask.sees(meeting.body)
    text = parts(with_figures(ask, own.text.text), whole=whole)
    if whole and (any(one.exempt for one in text) or not is_public(ask.system, own, ask.day)):
        note_read(ask, f"Paper {own.id}", meeting.body)
    name = ask.names.get(meeting.body, meeting.body)
    return Page(
        title=own.title,
        caption=f"{'Supplement' if own.supplement_to else 'Paper'} for {name}, {bare(meeting.on)}",
        says=tuple(_says(own, name, meeting)),
        links=tuple(_links(ask, own, meeting, name)),
        to_do=(
            ToDo(
                "decide.issue_paper",
                "Issue a supplement",
                {"meeting": own.meeting, "item": own.item, "supplement_to": own.id},
                meeting.body,
            ),
        ),
        trail=(
            Link("Meetings", ask.path("meetings")),
            Link(f"{name}, {bare(meeting.on)}", ask.record("Meeting", meeting.id)),
        ),
        template="decide/paper.html",
        view={"text": text, "paper": own, "supplements": _supplements(ask, book, own, meeting), "whole": whole},
        follow=("Body", meeting.body),
    )


def _says(own: decide.Paper, name: str, meeting: decide.Meeting) -> Any:
    issued = f"issued on {bare(own.issued)}" if own.issued else "not issued yet"
    yield f"For item {own.item} of {name} on {bare(meeting.on)}, {issued}."
    if own.supplement_to:
        yield f"What changed: {own.note or 'the supplement does not say'}"
    if own.private:
        until = f", looked at again on {bare(own.review_on)}" if own.review_on else ""
        yield f"Private: {own.private_reason or 'no reason is recorded'}{until}."


def _supplements(ask: Ask, book: decide.Book, own: decide.Paper, meeting: decide.Meeting) -> list[dict[str, Any]]:
    """Return what adds to this paper, in order, with its text: nobody has to look for it elsewhere."""
    entries: list[PaperEntry] = [each for entry in decide.agenda(book, meeting.id) for each in entry.papers]
    found = next((each.supplements for each in entries if each.paper.id == own.id), ())
    whole = ask.sees(meeting.body)
    return [
        {
            "paper": one,
            "href": ask.record("Paper", one.id),
            "text": parts(with_figures(ask, one.text.text), whole=whole),
        }
        for one in found
        if paper_open(ask, one, meeting)
    ]


def _links(ask: Ask, own: decide.Paper, meeting: decide.Meeting, name: str) -> Any:
    if own.supplement_to:
        yield Link("The paper that it adds to", ask.record("Paper", own.supplement_to))
    yield Link(f"The meeting of {name} on {bare(meeting.on)}", ask.record("Meeting", meeting.id))
