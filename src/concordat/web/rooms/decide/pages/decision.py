"""One decision of one body: the text, the votes, the rule, the interests declared, the papers, and what it meant for all bodies together."""

from typing import Any

from concordat import decide
from concordat.decide.cost_of_change import cost_of_change
from concordat.decide.meetings.book import Book
from concordat.decide.told.bodies import VOTES
from concordat.decide.told.cost import cost_figures, cost_in_words, cost_table
from concordat.decide.told.resolutions import Decision, decision
from concordat.decide.told.roll import members_table
from concordat.kernel.answer import Answer
from concordat.kernel.recorded import recorded
from concordat.kernel.table import table
from concordat.publish.words import bare
from concordat.web.core.ask import Ask
from concordat.web.core.markdown import rendered
from concordat.web.core.page import PUBLIC, Link, Missing, Page
from concordat.web.rooms.decide.seen import names_open, paper_open

PATH = "decisions/<str:proposal>/<str:body>/<str:met_on>"
TITLE = "Decision"
AUDIENCE = PUBLIC
RECORD = "Resolution"


def show(ask: Ask, proposal: str, body: str, met_on: str) -> Page:
    """Show the decision."""
    try:
        found = decision(ask.system, proposal, body, met_on)
    except LookupError:
        what = f"No decision of {ask.names.get(body, body)} on “{ask.names.get(proposal, proposal)}” is recorded for {met_on}."
        raise Missing(what, (Link("All decisions", ask.path("decisions")),)) from None
    one, own, book = found.resolution, found.proposal, decide.book_of(ask.system)
    meeting = next((each for each in book.meetings.values() if (each.body, each.on) == (one.body, one.met_on)), None)
    # What they were told by then, and nothing that became known later.
    cost = cost_of_change(ask.system, own.id, one.met_on)
    same = one.text_sha256.lower() == own.text.sha256.lower()
    return Page(
        title=f"{ask.names.get(body, body)} on “{own.title}”",
        caption="Decision",
        says=(*_says(ask, found, same=same), *cost_in_words(cost)),
        figures=(*_figures(found), *cost_figures(cost)),
        tables=tuple(
            one
            for one in (cost_table(cost, ask.names), *_members(ask, found), *_tables(ask, book, meeting, own.id))
            if one.rows
        ),
        links=tuple(_links(ask, found, meeting)),
        trail=(Link("Decisions taken", ask.path("decisions")),),
        template="decide/proposal.html",
        view={"text": rendered(own.text.text), "sha256": one.text_sha256, "path": own.text.path} if same else {},
        follow=("Proposal", proposal),
        links_of={"papers": tuple(ask.record("Paper", paper.id) for paper in _papers(ask, book, meeting, own.id))},
    )


def _says(ask: Ask, found: Decision, *, same: bool) -> Any:
    one = found.resolution
    name = ask.names.get(one.body, one.body)
    result = found.vote.status.value.lower() if found.vote else "recorded"
    yield f"On {bare(one.met_on)} {name} voted on “{found.proposal.title}”: {result}."
    if not same:
        yield "It voted on another text than that of the proposal; that counts only once others have declared it compatible."
    if one.conditions:
        yield f"On conditions: {'; '.join(one.conditions)}."
    if one.note:
        yield f"Recorded with it: {one.note}."
    if one.casting_vote:
        yield f"{one.presided_by or 'The chair'} presided and used the casting vote {one.casting_vote} it."
    if one.source:
        yield f"Source: {one.source}."


def _figures(found: Decision) -> Any:
    one, name = found.resolution, f"decide.{found.proposal.id}.{found.resolution.body}"
    if found.vote:
        yield found.vote.status
    for field in (*VOTES, "present"):
        answer = recorded(one, field, "members" if field in ("recused", "present") else "votes")
        yield answer.named(f"{name}.{field}") if answer else answer
    if found.vote and found.vote.counted:
        quorum = Answer(found.vote.counted.quorum_met, found.vote.status.because)
        yield quorum.named(f"{name}.quorum_met")
    if found.told:
        yield found.told.standing


def _members(ask: Ask, found: Decision) -> Any:
    if found.vote and found.vote.roll and names_open(ask, found.vote.ballot):
        yield members_table({ask.names.get(found.vote.body, found.vote.body): found.vote.roll})


def _tables(ask: Ask, book: Book, meeting: decide.Meeting | None, proposal: str) -> Any:
    if meeting is None:
        return
    items = {item.number for item in book.items.get(meeting.id, ()) if item.proposal == proposal}
    declared = [one for one in book.declarations.get(meeting.id, ()) if one.item in items]
    columns = {
        "holder": "Who",
        "kind": "Interest",
        "organisation": "In what",
        "action": "What was ruled",
        "ruled_by": "By whom",
        "reason": "Why",
    }
    rows = ((one.holder, one.kind, one.organisation, one.action, one.ruled_by, one.reason) for one in declared)
    yield table("declarations", "Interests declared", columns, rows)
    papers = _papers(ask, book, meeting, proposal)
    columns = {"title": "Paper", "issued": "Issued", "note": "What changed"}
    yield table("papers", "Papers before the meeting", columns, ((one.title, one.issued, one.note) for one in papers))


def _papers(ask: Ask, book: Book, meeting: decide.Meeting | None, proposal: str) -> tuple[decide.Paper, ...]:
    if meeting is None:
        return ()
    items = {item.number for item in book.items.get(meeting.id, ()) if item.proposal == proposal}
    found = book.papers.get(meeting.id, ())
    return tuple(one for one in found if one.item in items and paper_open(ask, one, meeting))


def _links(ask: Ask, found: Decision, meeting: decide.Meeting | None) -> Any:
    one = found.resolution
    yield Link(f"“{found.proposal.title}” across all its bodies", ask.record("Proposal", one.proposal))
    if meeting:
        yield Link(f"The meeting of {bare(meeting.on)}", ask.record("Meeting", meeting.id))
    place = ask.system.places.get(("Resolution", (one.proposal, one.body, one.met_on.isoformat())))
    if place and place.file.startswith("log/"):
        entry = place.file.removeprefix("log/")
        yield Link(
            "Verify this decision in the log",
            ask.path(f"log/{entry}"),
            "its entry, with a proof that it stands in the log",
        )
    elif place:
        says = f"{place}, SHA-256 {ask.system.hashes.get(place.file, 'not known')}"
        yield Link(
            "The row it was loaded from", ask.path(f"records/Resolution/{one.proposal}/{one.body}/{one.met_on}"), says
        )
