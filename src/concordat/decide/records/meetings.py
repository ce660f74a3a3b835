"""A meeting on paper: when and where a body meets, its agenda, papers, who was there, and the interests declared."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from concordat.kernel.system import Document

Openness = Literal["public", "part private", "private"]
MeetingState = Literal["planned", "called", "held", "cancelled"]
Outcome = Literal["", "carried", "lost", "noted", "agreed", "deferred", "withdrawn"]
InterestKind = Literal["financial", "non-financial professional", "non-financial personal", "indirect"]
Ruling = Literal["note", "speak, no vote", "leave", "no papers"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting of a body. A workshop decides nothing; it is kept because papers come out of it.

    `openness` says who may be there; where the public is excluded from all or part of it, `exclusion` is the resolution
    that excludes it, with its reasons. `notice_given` is the day of the public notice, `papers_out` that of the papers. A
    cancelled meeting stays on record.
    """

    FILE: ClassVar[str] = "decide/meetings.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "chair": "Post"}

    id: str
    body: str
    kind: Literal["meeting", "workshop"] = "meeting"
    on: date
    time: str = ""
    place: str = ""
    openness: Openness = "public"
    exclusion: str = ""
    notice_given: date | None = None
    papers_out: date | None = None
    state: MeetingState = "planned"
    cancelled_reason: str = ""
    chair: str = ""
    minutes: Document | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One item of a meeting, in the order of its number, and what came of it. Its title is public even where it is private.

    `noted` is an outcome of its own: the meeting took note and decided nothing, and what was asked stays open.
    `organisations` are the suppliers and beneficiaries it touches, by code, and `contracts` those that it or its papers are
    about, whose parties it touches too; interests in them are interests in it.
    """

    FILE: ClassVar[str] = "decide/agenda.csv"
    KEY: ClassVar[tuple[str, ...]] = ("meeting", "number")
    REFERS: ClassVar[Mapping[str, str]] = {"meeting": "Meeting", "proposal": "Proposal", "contracts": "Contract"}

    meeting: str
    number: str
    title: str
    proposal: str = ""
    purpose: Literal["decision", "information", "discussion"] = "decision"
    openness: Openness = "public"
    private_reason: str = ""
    outcome: Outcome = ""
    minute: str = ""
    organisations: tuple[str, ...] = ()
    contracts: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper for an item of a meeting; `supplement_to` names the paper it adds to, `note` says what changed.

    Its text is Markdown in which a block may be exempt. A paper that is private as a whole gives its reason and the day on
    which that reason is looked at again.
    """

    FILE: ClassVar[str] = "decide/papers.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"meeting": "Meeting", "supplement_to": "Paper"}

    id: str
    meeting: str
    item: str
    title: str
    text: Document
    issued: date | None = None
    supplement_to: str = ""
    note: str = ""
    private: bool = False
    private_reason: str = ""
    review_on: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One person at a meeting: a member, or someone in attendance. `from_item` and `to_item` are the first and last item there for.

    Before the meeting it says who is expected.
    """

    FILE: ClassVar[str] = "decide/attendance.csv"
    KEY: ClassVar[tuple[str, ...]] = ("meeting", "holder")
    REFERS: ClassVar[Mapping[str, str]] = {"meeting": "Meeting"}

    meeting: str
    holder: str
    role: Literal["member", "in attendance"] = "member"
    present: bool
    seat_class: str = ""
    from_item: str = ""
    to_item: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """An interest declared in one item, and what was ruled: from `note` (takes part in full) to `no papers` (takes no part at all)."""

    FILE: ClassVar[str] = "decide/declarations.csv"
    KEY: ClassVar[tuple[str, ...]] = ("meeting", "item", "holder", "kind", "organisation")
    REFERS: ClassVar[Mapping[str, str]] = {"meeting": "Meeting"}

    meeting: str
    item: str
    holder: str
    kind: InterestKind
    organisation: str = ""
    description: str = ""
    action: Ruling = "note"
    ruled_by: str = ""
    reason: str = ""
    source: str = ""
