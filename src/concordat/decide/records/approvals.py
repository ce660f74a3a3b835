"""What makes an approval count that is not plain: declarations that it is compatible, and conditions that are discharged."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Compatibility:
    """An act: `body` declares compatible what `approved_by` carried at its meeting of `met_on`. Append-only.

    That is an amended text, or conditions that were made, or both; `text_sha256` is the hash of the text that was carried.
    """

    FILE: ClassVar[str] = "decide/compatibilities.csv"
    KEY: ClassVar[tuple[str, ...]] = ("proposal", "body", "approved_by", "met_on")
    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "body": "Body", "approved_by": "Body"}

    proposal: str
    body: str
    approved_by: str
    met_on: date
    text_sha256: str
    declared: date
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discharge:
    """An act: a condition on which `body` carried a text at its meeting of `met_on` is met, as `evidence` shows. Append-only.

    Conditions of a resolution count from 1, in the order in which they were made.
    """

    FILE: ClassVar[str] = "decide/discharges.csv"
    KEY: ClassVar[tuple[str, ...]] = ("proposal", "body", "met_on", "condition")
    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "body": "Body"}

    proposal: str
    body: str
    met_on: date
    condition: int
    discharged: date
    evidence: str
    source: str = ""
