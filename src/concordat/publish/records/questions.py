"""Questions: what people ask a body, and the standing questions whose answers are always on show."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question or petition to a body, with its reply; `asker` is a name only where its owner agreed to publish it.

    It is public from `published`.
    """

    FILE: ClassVar[str] = "publish/questions.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}
    PERSONAL: ClassVar[tuple[str, ...]] = ("asker",)

    id: str
    kind: Literal["question", "petition"] = "question"
    body: str
    meeting: str = ""
    received: date
    asker: str = ""
    text: str
    signatures: int | None = None
    reply: str = ""
    replied: date | None = None
    published: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingQuestion:
    """What scrutiny asks again and again of a proposal: an owner, a live answer, the day it was last updated, or when it is due."""

    FILE: ClassVar[str] = "publish/standing_questions.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "owner": "Body"}

    id: str
    proposal: str = ""
    question: str
    owner: str
    answer: str = ""
    updated: date | None = None
    due: date | None = None
    address: str = ""
    source: str = ""
