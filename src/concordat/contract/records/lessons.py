"""What was learnt from a contract: the lesson, and what is done otherwise since."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractLesson:
    """An act: a lesson that a body learnt from a contract, and what differs now. Append-only, and public."""

    FILE: ClassVar[str] = "contract/lessons.csv"
    KEY: ClassVar[tuple[str, ...]] = ("contract", "number")
    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "body": "Body"}

    contract: str
    number: int
    body: str
    lesson: str
    differs_now: str
    recorded: date
    source: str = ""
