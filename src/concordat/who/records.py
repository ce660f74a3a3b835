"""The nouns of `who`: bodies and everything about them that holds between dates.

Every dated fact has two times: `starts`/`ends` (half-open, when it was true) and `recorded`/`withdrawn` (when it was
known); a missing `recorded` means known from the start. Nothing is overwritten: a correction withdraws and adds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

SuccessionKind = Literal["merge", "split", "rename", "recode", "boundary", "transfer-of-function", "absorb"]
Basis = Literal["resident", "registered", "weighted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An organisation, arrangement or place-based partnership with an identity of its own; a code is not a body."""

    FILE: ClassVar[str] = "who/bodies.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)

    id: str
    kind: str
    name: str
    short_name: str = ""
    legal_person: bool
    established: date | None = None
    abolished: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name that a body bore between dates, where it differs from the one in `bodies.csv`."""

    FILE: ClassVar[str] = "who/names.csv"
    KEY: ClassVar[tuple[str, ...]] = ("body", "starts")
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}

    body: str
    name: str
    starts: date
    ends: date | None = None
    recorded: date | None = None
    withdrawn: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """A code of a body in a scheme (`ODS`, `GSS`, `local`) for a purpose, between dates."""

    FILE: ClassVar[str] = "who/identifiers.csv"
    KEY: ClassVar[tuple[str, ...]] = ("scheme", "value", "purpose", "starts")
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}

    body: str
    scheme: str
    value: str
    purpose: str = "legal entity"
    starts: date | None = None
    ends: date | None = None
    recorded: date | None = None
    withdrawn: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """A dated link from one body to another: `parent`, `member of`, `in system`, `principal system`, `hosted by` ..."""

    FILE: ClassVar[str] = "who/relationships.csv"
    KEY: ClassVar[tuple[str, ...]] = ("body", "kind", "to", "starts")
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "to": "Body"}

    body: str
    kind: str
    to: str
    share: Decimal | None = None
    starts: date | None = None
    ends: date | None = None
    recorded: date | None = None
    withdrawn: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """One line of an event by which bodies follow bodies, many to many; shares out of one predecessor sum to exactly 1.

    A line marked `residue` needs no share: it receives what no other line of its predecessor names.
    """

    FILE: ClassVar[str] = "who/successions.csv"
    KEY: ClassVar[tuple[str, ...]] = ("event", "predecessor", "successor")
    REFERS: ClassVar[Mapping[str, str]] = {"predecessor": "Body", "successor": "Body"}

    event: str
    on: date
    kind: SuccessionKind
    predecessor: str
    successor: str
    share: Decimal | None = None
    share_basis: str = ""
    residue: bool = False
    instrument: str = ""
    recorded: date | None = None
    withdrawn: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A place: a small area, district, county or other named piece of land, with the larger place it lies in."""

    FILE: ClassVar[str] = "who/areas.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"within": "Area"}

    id: str
    name: str
    kind: str
    within: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """A body covers an area, or a stated share of its people, between dates; footprints need not nest."""

    FILE: ClassVar[str] = "who/coverage.csv"
    KEY: ClassVar[tuple[str, ...]] = ("body", "area", "starts")
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "area": "Area"}

    body: str
    area: str
    share: Decimal | None = None
    starts: date | None = None
    ends: date | None = None
    recorded: date | None = None
    withdrawn: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Population:
    """People of a place or body in one year, on one basis, by sex and age; `age_to` is the last age, none for open."""

    FILE: ClassVar[str] = "who/populations.csv"
    KEY: ClassVar[tuple[str, ...]] = ("of", "year", "basis", "sex", "age_from", "age_to")
    REFERS: ClassVar[Mapping[str, str]] = {"of": "Area or Body"}

    of: str
    year: int
    basis: Basis
    sex: str = "persons"
    age_from: int = 0
    age_to: int | None = None
    people: int
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """An office: chair, lead, executive and officer are distinct roles; a post may sit on several bodies."""

    FILE: ClassVar[str] = "who/posts.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)

    id: str
    title: str
    role: Literal["chair", "lead", "accountable officer", "executive", "clinical", "lay", "member"]
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """A holder (a pseudonym) in a post of one body between dates; the same holder on several bodies is a shared officer."""

    FILE: ClassVar[str] = "who/appointments.csv"
    KEY: ClassVar[tuple[str, ...]] = ("post", "body", "holder", "starts")
    REFERS: ClassVar[Mapping[str, str]] = {"post": "Post", "body": "Body"}

    post: str
    body: str
    holder: str
    starts: date
    ends: date | None = None
    cost_share: Decimal | None = None
    reason: str = ""
    recorded: date | None = None
    withdrawn: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee:
    """What sort of committee a body is, and the text it works by; its parents are relationships `committee of`."""

    FILE: ClassVar[str] = "who/committees.csv"
    KEY: ClassVar[tuple[str, ...]] = ("body", "starts")
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}

    body: str
    form: Literal["committee", "joint committee", "committees in common", "partnership", "advisory"]
    terms: str = ""
    terms_sha256: str = ""
    starts: date | None = None
    ends: date | None = None
    recorded: date | None = None
    withdrawn: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Seats of one class (`GP`, `clinical`, `lay`, `executive` ...) on a board or committee between dates."""

    FILE: ClassVar[str] = "who/seats.csv"
    KEY: ClassVar[tuple[str, ...]] = ("body", "seat_class", "starts")
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}

    body: str
    seat_class: str
    number: int
    voting: bool = True
    starts: date | None = None
    ends: date | None = None
    recorded: date | None = None
    withdrawn: date | None = None
    source: str = ""
