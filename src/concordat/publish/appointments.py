"""Appointments made public: takes a system, gives who holds which post with day and source, and each change of lead with its reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import System
from concordat.kernel.table import HasTable, Table, table
from concordat.publish.names import names_of
from concordat.publish.openness import first_public
from concordat.publish.records.commitments import Commitment
from concordat.publish.trackers.commitments import row
from concordat.who.knowledge import known
from concordat.who.officers import LEADING, Holding, because_holding, changes, holdings
from concordat.who.records import Appointment, Post

LEAVES = "leaves"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """A change of lead: the day, what happened, who and why, and the commitments that the post has to pass on."""

    on: date
    what: str
    holding: Holding
    reason: Answer[str]
    items: tuple[Commitment, ...]


@dataclass(frozen=True, repr=False)
class Handovers(HasTable):
    """The changes of lead in a period; `findings` are leads who left without a reason, and items left without an owner."""

    changes: tuple[Handover, ...]
    findings: tuple[Finding, ...]
    rows: Table

    def table(self) -> Table:
        """Return one row for each change."""
        return self.rows


def appointments_published(system: System, day: date | None = None) -> Table:
    """Return every appointment known on a day, the newest first, each with the day it was made public and its source."""
    on = day or system.settings.as_at
    names = names_of(system)
    posts = {post.id: post for post in system.all(Post)}
    found = sorted(known(system.all(Appointment), on), key=lambda one: (one.starts, one.body, one.post), reverse=True)
    rows = []
    for one in found:
        post = posts.get(one.post)
        published = first_public(system, one, on) or one.recorded or one.starts
        rows.append(
            (
                names.get(one.body, one.body),
                post.title if post else one.post,
                post.role if post else "",
                one.holder,
                one.starts,
                one.ends,
                one.reason,
                published,
                one.source,
            )
        )
    columns = {
        "body": "Body",
        "post": "Post",
        "role": "Role",
        "holder": "Who",
        "starts": "From",
        "ends": "Until",
        "reason": "Why",
        "published": "Made public",
        "source": "Source",
    }
    return table("appointments", "Appointments", columns, rows, f"As known on {on}.")


def lead_changes(system: System, since: date, until: date) -> Handovers:
    """Return each change of chair, lead or accountable officer from `since` up to `until`, with what is handed over."""
    names = names_of(system)
    moved = [one for one in changes(system.all(Post), system.all(Appointment), since, until) if one[2].role in LEADING]
    found = tuple(_handover(system, *one) for one in moved)
    columns = {
        "on": "Day",
        "body": "Body",
        "post": "Post",
        "who": "Who",
        "what": "What",
        "reason": "Why",
        "items": "Handed over",
    }
    rows = (
        (
            one.on,
            names.get(one.holding.body, one.holding.body),
            one.holding.title,
            one.holding.holder,
            one.what,
            one.reason,
            "; ".join(item.says for item in one.items),
        )
        for one in found
    )
    findings = tuple(finding for one in found for finding in _findings(system, one))
    return Handovers(found, findings, table("lead_changes", "Changes of lead", columns, rows))


def _handover(system: System, on: date, what: str, holding: Holding) -> Handover:
    owned = (one for one in system.all(Commitment) if one.owner == holding.post and one.promised <= on)
    items = tuple(one for one in owned if what == LEAVES and not row(system, one, on).value.closed)
    reason = reason_of(holding, what, system.settings.as_at)
    why = Because(reason or "no reason was recorded", parts=(because_holding(holding),))
    return Handover(on=on, what=what, holding=holding, reason=Answer(reason, why), items=items)


def reason_of(holding: Holding, what: str, day: date) -> str:
    """Return the reason of a change; once a holder has left, the one reason of an appointment is that of leaving."""
    left = holding.ends is not None and holding.ends <= day
    return "" if left and what == "takes up" else holding.reason


def _findings(system: System, one: Handover) -> Iterator[Finding]:
    place = Place("who/appointments.csv", field="reason")
    if one.what == LEAVES and not one.reason.value:
        yield Finding(
            "no-reason",
            f"{one.holding.holder} {one.what} {one.holding.title} of {one.holding.body} on {one.on} without a reason.",
            "A change of lead is an event that people ask the reason of.",
            "Give the reason.",
            place,
            severity="warning",
        )
    held = {each.post for each in holdings(system.all(Post), system.all(Appointment), one.on)}
    for item in one.items:
        if item.owner not in held:
            yield Finding(
                "no-owner",
                f"“{item.says}” was owned by {one.holding.title}, whom nobody follows on {one.on}.",
                "What was promised outlives the person who promised it.",
                "Give the commitment another owner.",
                Place("publish/commitments.csv", field="owner"),
                severity="warning",
            )
