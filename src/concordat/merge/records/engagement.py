"""Who was asked about a reorganisation: which people, when, how, about what, how many answered, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

PeopleAsked = Literal["general practices", "clinicians", "staff", "public", "councils", "providers", "partners"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement:
    """One time that people were asked: how many were `people_invited` and `people_answered`, none where nobody counted."""

    FILE: ClassVar[str] = "merge/engagements.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "id")
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "body": "Body"}

    reorganisation: str
    id: str
    body: str
    people_asked: PeopleAsked
    who: str
    on: date
    by_means_of: str
    about: str
    people_invited: int | None = None
    people_answered: int | None = None
    came_of_it: str = ""
    source: str = ""
