"""Scrutiny: what a committee asked for, and the updates it was promised, each with the days that its clock runs by."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class ScrutinyRequest:
    """What a scrutiny committee asked for. The body sets `answered`; only the committee sets `accepted`; nothing closes by ageing.

    A `report` of the committee is answered within the days of the rulebook; other requests are due on `due`, where a day was
    given.
    """

    FILE: ClassVar[str] = "publish/scrutiny_requests.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"committee": "Body", "body": "Body"}

    id: str
    committee: str
    meeting: str = ""
    kind: Literal["information", "attendance", "consultation", "report"] = "information"
    asked: date
    request: str
    body: str
    promised: date | None = None
    promised_by: str = ""
    owner: str = ""
    due: date | None = None
    response: str = ""
    answered: date | None = None
    accepted: date | None = None
    withdrawn: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatePromise:
    """A promise to keep a committee informed, such as “as often as required”, with the largest gap in days that it means.

    It runs until the committee marks it met.
    """

    FILE: ClassVar[str] = "publish/update_promises.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"committee": "Body", "by": "Body", "topic": "Topic"}

    id: str
    committee: str
    by: str
    topic: str
    words: str
    promised: date
    largest_gap_days: int
    met: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """An update given under a promise: the day, what it said, the paper it cites, and what was not told and why."""

    FILE: ClassVar[str] = "publish/updates.csv"
    KEY: ClassVar[tuple[str, ...]] = ("promise", "on")
    REFERS: ClassVar[Mapping[str, str]] = {"promise": "UpdatePromise"}

    promise: str
    on: date
    says: str
    paper: str = ""
    not_told: str = ""
    source: str = ""
