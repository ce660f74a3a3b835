"""The words of a plan: its sections with what they answer, and proposals from outside with what was said to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.plan.outside_proposals import Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSection:
    """One section of a plan: its `text` says how things are, its `answer` what the plan does about it. `id` is that of the rule that asks for it."""

    FILE: ClassVar[str] = "plan/sections.csv"
    KEY: ClassVar[tuple[str, ...]] = ("plan", "id")
    REFERS: ClassVar[Mapping[str, str]] = {"plan": "Plan"}

    plan: str
    id: str
    text: str = ""
    answer: str = ""
    answered: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanProposal:
    """What somebody outside put to a plan, and the response: the `reply` in a word, the `response` with its reason, items it was `taken_up_in`."""

    FILE: ClassVar[str] = "plan/outside_proposals.csv"
    KEY: ClassVar[tuple[str, ...]] = ("plan", "id")
    REFERS: ClassVar[Mapping[str, str]] = {"plan": "Plan"}

    plan: str
    id: str
    says: str
    by: str
    received: date
    reply: Reply = ""
    response: str = ""
    answered: date | None = None
    taken_up_in: tuple[str, ...] = ()
    source: str = ""
