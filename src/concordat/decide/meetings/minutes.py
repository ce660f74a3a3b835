"""A draft of the minutes: takes the records of a meeting, gives its minutes as Markdown, for its secretary to finish."""

from collections.abc import Iterator

from concordat.decide.meetings.book import Book
from concordat.decide.records import AgendaItem, Attendance, Declaration, Meeting, MemberVote, Resolution
from concordat.kernel.system import System
from concordat.kernel.text import counted
from concordat.who.records import Body

OUTCOMES = {
    "carried": "**Carried.**",
    "lost": "**Not carried.**",
    "noted": "**Noted.** Nothing was decided; what was asked stays open until it is answered and the answer accepted.",
    "agreed": "**Agreed without a vote.**",
    "deferred": "**Deferred.**",
    "withdrawn": "**Withdrawn.**",
}


def minutes_draft(system: System, book: Book, meeting: str) -> str:
    """Return the draft; raises Refused where the meeting is unknown. A private item shows its title and reason alone."""
    held = book.meeting(meeting)
    names = {body.id: body.name for body in system.all(Body)}
    lines = [
        f"# {names.get(held.body, held.body)}",
        "",
        f"Draft minutes of the {held.kind} on {held.on:%A} {held.on.day} {held.on:%B %Y}" + _where(held),
        "",
        f"The meeting was {'held in public' if held.openness == 'public' else held.openness}.",
        "",
    ]
    if held.exclusion:
        lines += [f"The public was excluded by resolution: {held.exclusion}", ""]
    lines += ["## Present", "", *_people(book.attendance.get(meeting, ())), ""]
    for item in book.items.get(meeting, ()):
        declared = [one for one in book.declarations.get(meeting, ()) if one.item == item.number]
        lines += [*_item(system, held, item, declared), ""]
    return "\n".join(lines).rstrip() + "\n"


def _where(meeting: Meeting) -> str:
    return "".join((f", {meeting.time}" if meeting.time else "", f", {meeting.place}" if meeting.place else "", "."))


def _people(attendance: tuple[Attendance, ...]) -> Iterator[str]:
    if not attendance:
        yield "Attendance is not recorded."
    for one in attendance:
        seat = f", {one.seat_class}" if one.seat_class else ""
        part = f", from item {one.from_item}" if one.from_item else ""
        part += f", to item {one.to_item}" if one.to_item else ""
        there = "" if one.present else " (apologies)"
        yield f"- {one.holder}{seat}, {one.role}{part}{there}"


def _item(system: System, meeting: Meeting, item: AgendaItem, declared: list[Declaration]) -> Iterator[str]:
    yield f"## {item.number}. {item.title}"
    yield ""
    if item.openness == "private":
        yield f"Taken in private: {item.private_reason or 'no reason is recorded'}."
        return
    for one in declared:
        reason = f" Reason: {one.reason}." if one.reason else ""
        what = f" ({one.organisation})" if one.organisation else ""
        ruled = f", ruled by {one.ruled_by}" if one.ruled_by else ""
        a = "an" if one.kind == "indirect" else "a"
        yield f"{one.holder} declared {a} {one.kind} interest{what}: {one.action}{ruled}.{reason}"
        yield ""
    if item.minute:
        yield item.minute
        yield ""
    for resolution in system.all(Resolution):
        if (resolution.proposal, resolution.body, resolution.met_on) == (item.proposal, meeting.body, meeting.on):
            yield (
                f"{resolution.in_favour} for, {resolution.against} against, {resolution.abstained} abstaining, "
                f"{counted(resolution.recused, 'member')} taking no part; on the text {resolution.text_sha256[:12]}…."
            )
            yield ""
            yield from _by_member(system, resolution)
    yield OUTCOMES.get(item.outcome, "The outcome is not recorded yet.")


def _by_member(system: System, resolution: Resolution) -> Iterator[str]:
    """Give who voted how, where that is open to everyone: minutes are published."""
    of = (resolution.proposal, resolution.body, resolution.met_on)
    votes = [one for one in system.all(MemberVote) if (one.proposal, one.body, one.met_on) == of]
    for choice in ("for", "against", "abstained"):
        named = [_voter(one) for one in votes if one.vote == choice and one.public]
        if named:
            yield f"{choice.capitalize()}: {', '.join(named)}."
            yield ""
    if any(not one.public for one in votes):
        yield "Members voted one by one; who voted how stays with the body."
        yield ""


def _voter(vote: MemberVote) -> str:
    deputy = f" (deputy for {vote.deputy_for})" if vote.deputy_for else ""
    return f"{vote.holder}{deputy}"
