"""Consultations: whether a change is substantial, who was asked, between which days, and when the decision is taken."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """A consultation on a proposal, from `starts` up to but not including `ends`; a decision before its end is a warning.

    `assessment` says why the change is or is not substantial; `bodies` are those consulted.
    """

    FILE: ClassVar[str] = "publish/consultations.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "by": "Body", "bodies": "Body"}

    id: str
    title: str
    by: str
    proposal: str = ""
    substantial: Literal["yes", "no", "not assessed"] = "not assessed"
    assessment: str = ""
    bodies: tuple[str, ...] = ()
    starts: date
    ends: date
    responses: int | None = None
    decision_on: date | None = None
    address: str = ""
    source: str = ""
