"""The function map: each duty with its basis and what becomes of it, and who holds it, where and when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

DutySort = Literal["statutory duty", "statutory power", "function of a programme"]
Treatment = Literal["grow", "keep and adapt", "review for transfer"]
DutyLevel = Literal["neighbourhood", "place", "system", "several systems"]
DutyStatus = Literal["stays", "moves", "shared", "ends by law"]
How = Literal["accountable", "exercises"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedDuty:
    """One duty, power or function of a reorganisation, owed in `areas`, or everywhere where none is named.

    `assures` names the bodies it is a check on. `posts_needed` and `posts_filled` are in whole-time equivalents, and
    `skills_missing` says what nobody can do yet.
    """

    FILE: ClassVar[str] = "merge/duties.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "id")
    REFERS: ClassVar[Mapping[str, str]] = {
        "reorganisation": "Reorganisation",
        "areas": "Body or Area",
        "assures": "Body",
    }

    reorganisation: str
    id: str
    title: str
    sort: DutySort = "statutory duty"
    statutory_basis: str = ""
    treatment: Treatment = "keep and adapt"
    level: DutyLevel = "system"
    becomes: DutyStatus = "moves"
    areas: tuple[str, ...] = ()
    starts: date | None = None
    ends: date | None = None
    assures: tuple[str, ...] = ()
    posts_needed: Decimal | None = None
    posts_filled: Decimal | None = None
    skills_missing: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyHolding:
    """That a body holds a duty from a day up to but not including another, in `areas`, or wherever it is owed.

    `accountable` is who answers for it; who `exercises` it does so `under` a clause of a scheme, and may be one of several.
    What was `recorded` on a day counts from that day until it is `withdrawn`; a correction withdraws and adds.
    """

    FILE: ClassVar[str] = "merge/duty_holdings.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "duty", "body", "starts", "how", "recorded")
    REFERS: ClassVar[Mapping[str, str]] = {
        "reorganisation": "Reorganisation",
        "body": "Body",
        "areas": "Body or Area",
        "under": "Grant",
    }

    reorganisation: str
    duty: str
    body: str
    areas: tuple[str, ...] = ()
    starts: date
    ends: date | None = None
    how: How = "accountable"
    under: str = ""
    recorded: date
    withdrawn: date | None = None
    source: str = ""
