"""Codes that a reorganisation touches: where each is used, what happens to it, who does it, and when it was tested and done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

CodeAction = Literal["open", "close", "keep", "change"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeChange:
    """One use of one code in one information system, with the family of tasks that says when it is due, counted from the legal date.

    `checked_by` is the post that checked what was recorded last: that it is tested, or that it is done.
    """

    FILE: ClassVar[str] = "merge/code_changes.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "used_in", "code", "family", "action")
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "checked_by": "Post"}

    reorganisation: str
    used_in: str
    code: str
    family: str
    action: CodeAction = "change"
    purpose: str = ""
    owner: str = ""
    tested: date | None = None
    done: date | None = None
    checked_by: str = ""
    source: str = ""
