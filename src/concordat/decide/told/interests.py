"""Takes the register of interests, gives it as a table, the interests in the items of a meeting, and the ways out of one without a quorum."""

from collections.abc import Iterable, Mapping
from datetime import date

from concordat.decide.interest_matches import Match
from concordat.decide.meetings.forecast import ItemForecast
from concordat.decide.records import Interest
from concordat.kernel.answer import Answer
from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.who.records import Appointment, Post


def entries(
    system: System, *, body: str = "", kind: str = "", organisation: str = "", ended: bool = True, day: date
) -> tuple[Interest, ...]:
    """Return the entries of a register, the newest first; without `ended` only those that still hold on the day."""
    found = (
        one
        for one in system.all(Interest)
        if body in ("", one.body) and kind in ("", one.kind) and organisation in ("", one.organisation)
        if ended or one.ends is None or day < one.ends
    )
    return tuple(sorted(found, key=lambda one: (-one.declared.toordinal(), one.body, one.holder, one.id)))


def register_table(system: System, found: Iterable[Interest], names: Mapping[str, str]) -> Table:
    """Return one row an entry: whose it is, in what capacity, in which organisation, and how long it holds."""
    columns = {
        "holder": "Who",
        "as": "As",
        "body": "Register of",
        "kind": "Interest",
        "organisation": "In what",
        "declared": "Declared on",
        "starts": "From",
        "ends": "Until",
        "ended_reason": "Why it ended",
        "entry": "Entry",
    }
    posts = {post.id: post.title for post in system.all(Post)}
    appointments = system.all(Appointment)
    rows = (
        (
            one.holder,
            capacity_of(one, appointments, posts),
            names.get(one.body, one.body),
            one.kind,
            names.get(one.organisation, one.organisation),
            one.declared,
            one.starts,
            one.ends,
            one.ended_reason,
            one.id,
        )
        for one in found
    )
    return table("interests", "Register of interests", columns, rows)


def capacity_of(one: Interest, appointments: Iterable[Appointment], posts: Mapping[str, str]) -> str:
    """Return the posts that the person held when the interest was declared; a member where none is on record."""
    own = (each for each in appointments if each.holder == one.holder and holds(each.starts, each.ends, one.declared))
    return ", ".join(dict.fromkeys(posts.get(each.post, each.post) for each in own)) or "Member"


def in_items_table(forecasts: Iterable[ItemForecast], names: Mapping[str, str]) -> Table:
    """Return who has an interest in which item by the register, and what is proposed for it or was ruled."""
    columns = {"item": "Item", "holder": "Who", "kind": "Interest", "organisation": "In what"}
    columns |= {"action": "What follows", "by": "Proposed or ruled", "why": "Why"}
    rows = (
        (
            forecast.item.number,
            one.ruled.person,
            one.ruled.kind,
            names.get(one.ruled.organisation, one.ruled.organisation),
            Answer(one.ruled.action, one.because),
            one.ruled.by,
            one.ruled.why if one.ruled.by == "ruled" else "by the kind of interest; the chair rules",
        )
        for forecast in forecasts
        for one in forecast.interests
    )
    says = "An interest in an organisation is one in the body it was merged into. What is proposed holds until it is ruled on."
    return table("interests-in-items", "Interests in the items, from the register", columns, rows, says)


def ways_out_table(forecasts: Iterable[ItemForecast]) -> Table:
    """Return the ways to take each item that will have no quorum."""
    columns = {"item": "Item", "way": "Way out", "tried": "Tried with what is on record", "quorate": "A quorum"}
    rows = (
        (
            forecast.item.number,
            way.told.way[:1].upper() + way.told.way[1:],
            Answer(way.says, way.because),
            way.told.quorate,
        )
        for forecast in forecasts
        for way in forecast.ways_out
    )
    says = "In the order in which they are to be tried."
    return table("ways-out", "Ways out of an item without a quorum", columns, rows, says)


def matches_table(matches: Iterable[Match], names: Mapping[str, str]) -> Table:
    """Return the items of meetings in which one interest is one, and what follows."""
    columns = {"meeting": "Meeting", "on": "Day", "item": "Item", "title": "On what"}
    columns |= {"action": "What follows", "by": "Proposed or ruled"}
    rows = (
        (
            names.get(one.meeting.body, one.meeting.body),
            one.meeting.on,
            one.item.number,
            one.item.title,
            Answer(one.found.ruled.action, one.found.because),
            one.found.ruled.by,
        )
        for one in matches
    )
    return table("items", "Items in which it is an interest", columns, rows)
