"""Releases: what has been made public and when; and lines that an editor withheld from a report, with the reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A thing made public on a day, by its kind and key. It is never silently private again: a withdrawal has a day and a reason."""

    FILE: ClassVar[str] = "publish/releases.csv"
    KEY: ClassVar[tuple[str, ...]] = ("kind", "key", "on")
    REFERS: ClassVar[Mapping[str, str]] = {"by": "Body"}

    kind: str
    key: str
    on: date
    by: str
    note: str = ""
    withdrawn: date | None = None
    withdrawn_reason: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithheldLine:
    """A line of a committee's report that an editor withheld: it still shows, as withheld, with the reason."""

    FILE: ClassVar[str] = "publish/withheld_lines.csv"
    KEY: ClassVar[tuple[str, ...]] = ("follower", "kind", "key")
    REFERS: ClassVar[Mapping[str, str]] = {"follower": "Body"}

    follower: str
    kind: str
    key: str
    reason: str
    by: str
    on: date
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveringNote:
    """A note that an editor puts before a committee's report of the meeting on `meeting_on`; it adds and removes nothing."""

    FILE: ClassVar[str] = "publish/covering_notes.csv"
    KEY: ClassVar[tuple[str, ...]] = ("follower", "meeting_on")
    REFERS: ClassVar[Mapping[str, str]] = {"follower": "Body"}

    follower: str
    meeting_on: date
    says: str
    by: str
    source: str = ""
