"""One meeting: notice, agenda in order with papers and what changed in them, who was there, interests, outcomes and minutes."""

from typing import Any

from concordat import decide
from concordat.decide.meetings.in_common import held_with
from concordat.decide.meetings.private import PrivateItem
from concordat.decide.told.in_common import in_common_table
from concordat.decide.told.interests import in_items_table, ways_out_table
from concordat.decide.told.meetings import clock_of, papers_by
from concordat.decide.told.roll import members_table
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.table import Table, table
from concordat.publish.openness import public_fields
from concordat.publish.words import bare
from concordat.web.core.ask import Ask
from concordat.web.core.followers.feeds import meetings_calendar
from concordat.web.core.markdown import parts
from concordat.web.core.page import PUBLIC, File, Link, Missing, Page, ToDo
from concordat.web.rooms.decide.seen import names_open, paper_open, require_open

PATH = "meetings/<str:meeting>"
TITLE = "Meeting"
AUDIENCE = PUBLIC
RECORD = "Meeting"
FILES = ("ics",)


def show(ask: Ask, meeting: str) -> Page:
    """Show the meeting."""
    book = decide.book_of(ask.system)
    if meeting not in book.meetings:
        raise Missing(f"There is no meeting “{meeting}”.", (Link("All meetings", ask.path("meetings")),))
    own = book.meetings[meeting]
    require_open(ask, own, own.body)
    name = ask.names.get(own.body, own.body)
    foreseen = _foreseen(ask, book, own)
    tables = (
        _in_common(ask, book, own),
        _people(book, own),
        _members(ask, own),
        in_items_table(foreseen, ask.names),
        ways_out_table(foreseen),
        _declared(book, meeting),
        _private(book, meeting),
    )
    return Page(
        title=f"{name}, {bare(own.on)}",
        caption="Workshop" if own.kind == "workshop" else "Meeting",
        says=tuple(_says(own, ask)),
        figures=tuple(_figures(ask, book, own, foreseen)),
        tables=tuple(one for one in tables if one.rows),
        findings=_warnings(own, foreseen),
        links=tuple(_links(ask, book, own)),
        to_do=tuple(_to_do(ask, own)),
        trail=(Link("Meetings", ask.path("meetings")),),
        template="decide/meeting.html",
        view={
            "meeting": own,
            "agenda": [_entry(ask, own, entry) for entry in decide.agenda(book, meeting)],
            "minutes": parts(own.minutes.text, whole=ask.sees(own.body)) if own.minutes else (),
        },
        files=(
            File("ics", "text/calendar; charset=utf-8", lambda: meetings_calendar(ask, {meeting}, name), "calendar"),
        ),
        follow=("Body", own.body),
    )


def _says(own: decide.Meeting, ask: Ask) -> Any:
    when = (
        f"{own.on:%A} {bare(own.on)}"
        + (f" at {own.time}" if own.time else "")
        + (f", {own.place}" if own.place else "")
    )
    if own.state == "cancelled":
        yield f"Cancelled: {own.cancelled_reason or 'no reason is recorded'}. It was to be on {when}."
    else:
        yield f"{when}. {_openness(own)}"
    if own.exclusion:
        yield f"The resolution that excludes the public: {own.exclusion}"
    if own.chair:
        yield f"In the chair: {own.chair}."
    if own.source:
        yield f"Source: {own.source}."


def _openness(own: decide.Meeting) -> str:
    if own.openness == "public":
        return "Anyone may come and listen."
    return "The public is excluded from part of it." if own.openness == "part private" else "The public is excluded."


def _foreseen(ask: Ask, book: decide.Book, own: decide.Meeting) -> tuple[decide.ItemForecast, ...]:
    """Return the forecast of each item that the person who asks may read of."""
    found = decide.quorum_forecast(ask.system, book, own.id)
    return tuple(one for one in found if one.item.openness != "private" or ask.sees(own.body))


def _warnings(own: decide.Meeting, foreseen: tuple[decide.ItemForecast, ...]) -> tuple[Finding, ...]:
    """Return what stands in the way of a meeting to come."""
    ahead = own.state in ("planned", "called")
    return tuple(finding for one in foreseen for finding in one.findings) if ahead else ()


def _figures(ask: Ask, book: decide.Book, own: decide.Meeting, foreseen: tuple[decide.ItemForecast, ...]) -> Any:
    latest = papers_by(clock_of(ask.system, book, own, ask.day))
    if latest is not None:
        yield latest.named("decide.papers_must_be_out_by")
    for forecast in foreseen:
        if forecast.quorate is not None:
            yield forecast.quorate.named(f"decide.quorum_for_item.{forecast.item.number}")


def _entry(ask: Ask, own: decide.Meeting, entry: decide.AgendaEntry) -> dict[str, Any]:
    item, shown = entry.item, public_fields(entry.item)
    whole = ask.sees(own.body)
    open_papers = [
        {
            "paper": one.paper,
            "href": ask.record("Paper", one.paper.id),
            "supplements": [
                {"paper": each, "href": ask.record("Paper", each.id)}
                for each in one.supplements
                if paper_open(ask, each, own)
            ],
        }
        for one in entry.papers
        if paper_open(ask, one.paper, own)
    ]
    return {
        "item": item,
        "outcome": item.outcome if whole or "outcome" in shown else "",
        "minute": parts(item.minute, whole=whole) if item.minute and (whole or "minute" in shown) else (),
        "private": item.openness != "public",
        "papers": open_papers,
        "held_back": len(open_papers) < len(entry.papers),
        "proposal": ask.record("Proposal", item.proposal) if item.proposal else "",
        "proposal_title": ask.names.get(item.proposal, item.proposal),
    }


def _people(book: decide.Book, meeting: decide.Meeting) -> Table:
    found = book.attendance.get(meeting.id, ())
    columns = {"holder": "Who", "role": "As", "seat_class": "Seat", "present": "Present"}
    partly = any(one.from_item or one.to_item for one in found)
    columns |= {"from_item": "From item", "to_item": "To item"} if partly else {}
    rows = ([getattr(one, name) for name in columns] for one in found)
    title = "Who was there" if meeting.state == "held" else "Who is expected"
    return table("attendance", title, columns, rows)


def _declared(book: decide.Book, meeting: str) -> Table:
    columns = {
        "holder": "Who",
        "item": "Item",
        "kind": "Interest",
        "organisation": "In what",
        "action": "What was ruled",
        "ruled_by": "By whom",
        "reason": "Why",
    }
    rows = (
        (one.holder, one.item, one.kind, one.organisation, one.action, one.ruled_by, one.reason)
        for one in book.declarations.get(meeting, ())
    )
    return table("declarations", "Interests declared", columns, rows)


def _private(book: decide.Book, meeting: str) -> Table:
    columns = {
        "title": "On what",
        "item": "Item",
        "what": "What is withheld",
        "reason": "Why",
        "by": "Decided by",
        "review": "Looked at again on",
    }
    try:
        found: tuple[PrivateItem, ...] = decide.private_items(book, meeting)
    except Refused:
        found = ()  # the check of papers tells which block cannot be read; that paper is not shown at all
    rows = ((one.title, one.item, one.what, one.reason, one.by, one.review) for one in found)
    says = "Titles and reasons are public; what was withheld is not."
    return table("private", "Taken in private, and why", columns, rows, says)


def _in_common(ask: Ask, book: decide.Book, own: decide.Meeting) -> Table:
    """Return the one agenda of the bodies that meet in common with this one; no row where it meets alone."""

    def open_to(meeting: decide.Meeting, item: decide.AgendaItem) -> bool:
        return ask.sees(meeting.body) or "outcome" in public_fields(item)

    return in_common_table(book, held_with(book, own), ask.names, open_to)


def _links(ask: Ask, book: decide.Book, own: decide.Meeting) -> Any:
    for other in held_with(book, own):
        if other.id != own.id:
            name = ask.names.get(other.body, other.body)
            yield Link(
                f"{name} meets in common with it", ask.record("Meeting", other.id), "its own items, quorum and votes"
            )
    yield Link(
        "Everything for this meeting in one document",
        ask.path(f"meetings/{own.id}/pack"),
        "agenda and papers in order, to read or print",
    )


def _votes(ask: Ask, own: decide.Meeting) -> Any:
    """Give what can be recorded of the votes on each item that takes a proposal the body has a ballot on."""
    for item, ballot in _ballots(ask, own):
        given = {"proposal": item.proposal, "body": own.body, "met_on": own.on.isoformat()}
        if ask.system.find(decide.Resolution, item.proposal, own.body, own.on.isoformat()) is None:
            what = f"on item {item.number}"
            yield ToDo("decide.vote_by_member", f"Record a member's vote {what}", given, own.body)
            roll = decide.rolls_of(ask.system, ballot).get(own.on)
            if roll and roll.votes:
                yield ToDo("decide.close_vote", f"Close the vote {what}", given, own.body)


def _ballots(ask: Ask, own: decide.Meeting) -> Any:
    for item in ask.system.all(decide.AgendaItem):
        ballot = ask.system.find(decide.Ballot, item.proposal, own.body) if item.meeting == own.id else None
        if ballot is not None:
            yield item, ballot


def _members(ask: Ask, own: decide.Meeting) -> Table:
    """Return who voted how on the items of the meeting, as far as the person who asks may read it."""
    found = (
        (item, decide.counted_rolls(ask.system, ballot)[0].get(own.on))
        for item, ballot in _ballots(ask, own)
        if names_open(ask, ballot)
    )
    return members_table({f"Item {item.number}": roll for item, roll in found if roll and roll.votes}, "Item")


def _to_do(ask: Ask, own: decide.Meeting) -> Any:
    if own.state == "cancelled":
        return
    given = {"meeting": own.id}
    yield ToDo("decide.issue_paper", "Issue a paper", given, own.body)
    yield ToDo("decide.add_item", "Add an item", given, own.body)
    yield ToDo("decide.attend", "Record who is there", given, own.body)
    yield ToDo("decide.declare", "Declare an interest", given, own.body)
    yield ToDo("decide.rule_on_interest", "Rule on an interest", given, own.body)
    yield from _votes(ask, own)
    yield ToDo("decide.record_outcome", "Record an outcome", given, own.body)
    yield ToDo("decide.approve_minutes", "Approve the minutes", given, own.body)
    yield ToDo("decide.cancel_meeting", "Cancel the meeting", given, own.body)
