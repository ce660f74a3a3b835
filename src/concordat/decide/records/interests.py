"""The register of interests: what a person declared once, in which organisation, and between which days it holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.decide.records.meetings import InterestKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest:
    """An interest of one person in one organisation, as it stands in the register of a body. It is ended, never removed.

    It holds on the days between `starts` and `ends`, in every body the person sits on. `organisation` is a code where the
    organisation has one: then the interest is also one in the body it was merged into. What it is in detail stands in
    `description` and is kept from the public.
    """

    FILE: ClassVar[str] = "decide/interests.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}
    PERSONAL: ClassVar[tuple[str, ...]] = ("description",)

    id: str
    body: str
    holder: str
    kind: InterestKind
    organisation: str
    description: str = ""
    declared: date
    starts: date | None = None
    ends: date | None = None
    ended_reason: str = ""
    source: str = ""
