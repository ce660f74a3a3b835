"""The page of an update: takes a promise to keep a committee informed, gives everything the records tell of its topic, and what was not told."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from concordat.decide import status
from concordat.decide.records import AgendaItem, Meeting, Paper, Proposal
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.system import System, key_of
from concordat.kernel.table import HasTable, Table, table
from concordat.kernel.text import counted
from concordat.publish.items import Item, find
from concordat.publish.names import names_of
from concordat.publish.openness import first_public
from concordat.publish.records.commitments import Commitment
from concordat.publish.records.scrutiny import ScrutinyRequest, UpdatePromise
from concordat.publish.records.topics import Topic
from concordat.publish.topics import topic_page
from concordat.publish.tracked import Tracked
from concordat.publish.trackers import commitments, scrutiny_requests, update_promises


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the page: under which heading, on which day, what, why, and what it cites."""

    heading: str
    on: date | None
    says: Answer[str]
    cites: str


@dataclass(frozen=True, repr=False)
class UpdatePage(HasTable):
    """The page: the promise with its clock, when the matter was first told, what was not told, and how everything stands.

    `first_told` is the first day on which anything of the topic was made public or told to the committee.
    """

    promise: UpdatePromise
    title: str
    on: date
    clock: Answer[Tracked]
    longest_gap: Answer[int]
    first_told: Answer[date | None]
    lines: tuple[Told, ...]
    findings: tuple[Finding, ...]

    def under(self, heading: str) -> tuple[Told, ...]:
        """Return the lines under one heading."""
        return tuple(line for line in self.lines if line.heading == heading)

    def table(self) -> Table:
        """Return one row for each line."""
        columns = {"heading": "Heading", "on": "Day", "says": "What", "cites": "Where it is written"}
        rows = ((line.heading, line.on, line.says, line.cites) for line in self.lines)
        return table("update_page", self.title, columns, rows, f"As on {self.on}.")


GIVEN, STANDS, NOT_TOLD, ASKED = "Told so far", "How it stands", "Not told", "Asked and not yet accepted"


def update_page(system: System, promise: str, day: date | None = None) -> UpdatePage:
    """Return the page of a promise on a day; raises LookupError where there is no such promise."""
    one, on = system.one(UpdatePromise, promise), day or system.settings.as_at
    page = topic_page(system, system.one(Topic, one.topic), on)
    lines = (
        *_given(system, one, on),
        *(line for item in page.items for line in _stands(system, item, on)),
        *_not_told(system, one, page.items, on),
        *_asked(system, one, on),
    )
    return UpdatePage(
        one,
        page.topic.title,
        on,
        update_promises.row(system, one, on),
        update_promises.longest_gap(system, one, on),
        _first_told(system, one, page.items, on),
        lines,
        page.findings,
    )


def _given(system: System, promise: UpdatePromise, day: date) -> Iterator[Told]:
    for one in update_promises.updates(system, promise, day):
        because = because_record(one.says, "Update", *key_of(one))
        yield Told(GIVEN, one.on, Answer(one.says, because), _cites(system, one))


def _stands(system: System, item: Item, day: date) -> Iterator[Told]:
    if isinstance(item.record, Proposal):
        yield from _proposal(system, item.record, day)
    elif isinstance(item.record, Commitment):
        stands = commitments.row(system, item.record, day)
        moved = commitments.slippage(system, item.record, day).value
        slipped = f", {counted(moved.days, 'day')} after its first date" if moved.days else ""
        still = f", nothing said of it for {counted(moved.still, 'day')}" if moved.still else ""
        says = f"“{item.title}”: {stands.value.state}{slipped}{still}"
        yield Told(STANDS, item.record.promised, Answer(says, stands.because), item.record.source)
    elif not isinstance(item.record, ScrutinyRequest):
        yield Told(STANDS, None, Answer(f"{item.title}", item.because), getattr(item.record, "source", ""))


def _proposal(system: System, proposal: Proposal, day: date) -> Iterator[Told]:
    names = names_of(system)
    try:
        told = status(system, proposal.id, day, known_at=day)
    except Refused as refused:
        why = Because("; ".join(finding.what for finding in refused.findings))
        yield Told(STANDS, proposal.opened, Answer(f"“{proposal.title}” cannot be counted", why), proposal.source)
        return
    whole = f"“{proposal.title}”: {told.combined.value.status}"
    yield Told(STANDS, proposal.opened, Answer(whole, told.combined.because), proposal.source)
    for vote in told.bodies:
        says = f"{names.get(vote.body, vote.body)}: {vote.status.value}"
        yield Told(STANDS, vote.ballot.meets_on, Answer(says, vote.status.because), vote.ballot.source)


def _not_told(system: System, promise: UpdatePromise, items: tuple[Item, ...], day: date) -> Iterator[Told]:
    for one in update_promises.updates(system, promise, day):
        if one.not_told:
            because = because_record(one.not_told, "Update", *key_of(one))
            yield Told(NOT_TOLD, one.on, Answer(one.not_told, because), _cites(system, one))
    proposals = {item.key for item in items if item.kind == "Proposal"}
    meetings = {one.id: one for one in system.all(Meeting) if one.on <= day}
    private: set[tuple[str, str]] = set()
    for entry in system.all(AgendaItem):
        if entry.proposal in proposals and entry.meeting in meetings and entry.openness != "public":
            private.add((entry.meeting, entry.number))
            yield Told(
                NOT_TOLD, meetings[entry.meeting].on, _kept(entry.title, entry.private_reason, entry), entry.source
            )
    about = {(one.meeting, one.number) for one in system.all(AgendaItem) if one.proposal in proposals} - private
    for paper in system.all(Paper):
        if paper.private and (paper.meeting, paper.item) in about and paper.meeting in meetings:
            yield Told(NOT_TOLD, paper.issued, _kept(paper.title, paper.private_reason, paper), paper.source)


def _kept(title: str, reason: str, record: Any) -> Answer[str]:
    says = f"“{title}” is private: {reason or 'no reason was recorded'}"
    return Answer(says, because_record(says, type(record).__name__, *key_of(record)))


def _asked(system: System, promise: UpdatePromise, day: date) -> Iterator[Told]:
    for one in system.all(ScrutinyRequest):
        if one.committee == promise.committee and one.asked <= day:
            stands = scrutiny_requests.row(system, one, day)
            if not stands.value.closed:
                says = f"“{one.request}”: {stands.value.state}"
                yield Told(ASKED, one.asked, Answer(says, stands.because), one.source)


def _first_told(system: System, promise: UpdatePromise, items: tuple[Item, ...], day: date) -> Answer[date | None]:
    told = [
        (one.on, because_record(one.says, "Update", *key_of(one)))
        for one in update_promises.updates(system, promise, day)
    ]
    told += [(on, item.because) for item in items if (on := first_public(system, item.record, day))]
    name = f"publish.updates.{promise.id}.first_told"
    if not told:
        record = because_record(promise.words, "UpdatePromise", promise.id)
        return Answer(None, Because(f"nothing of it was told by {day}", parts=(record,)), name)
    on, why = min(told, key=lambda one: one[0])
    return Answer(on, Because(f"first told on {on}", on, parts=(why,)), name)


def _cites(system: System, update: Any) -> str:
    paper = find(system, "Paper", update.paper) if update.paper else None
    return f"{paper.title} ({paper.key})" if paper else update.paper or update.source
