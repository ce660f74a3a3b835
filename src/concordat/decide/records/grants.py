"""A scheme of reservation and delegation as rows: what a body keeps, gives to another, or lets another recommend."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

Effect = Literal["RESERVED", "DELEGATED", "JOINT", "RECOMMEND", "CONSULT", "CALL-IN"]
Basis = Literal["", "annual", "whole-life", "variation", "cumulative variations"]
ExerciseRule = Literal["", "alone", "with a named second", "by vote"]
Onward = Literal["none", "named", "any"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """One clause of a scheme: `grantor` reserves a type of decision, or lets `holder` take it, recommend, be consulted or call it in.

    It holds for values from `low` up to but not including `high`, counted on `basis`, and only within its function, area,
    care group and contract class where these are named. Without `starts` it is a draft. `post_at` is the body at which a
    post is held (the grantor where it is empty); a reservation without `holder` is held by the grantor itself. `replaces`
    names the clauses or instruments that it says it takes the place of; `evidence` what must be there before it is used.
    """

    FILE: ClassVar[str] = "decide/grants.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {
        "instrument": "Instrument",
        "grantor": "Body",
        "holder": "Body or Post",
        "post_at": "Body",
        "area": "Area",
        "second": "Post",
        "report_to": "Body or Post",
        "urgent_by": "Post",
        "onward_to": "Body or Post",
    }

    id: str
    instrument: str
    clause_reference: str = ""
    grantor: str
    effect: Effect
    holder: str = ""
    post_at: str = ""
    decision_type: str
    function: str = ""
    statute: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    basis: Basis = ""
    area: str = ""
    care_group: str = ""
    contract_class: str = ""
    exercise_rule: ExerciseRule = ""
    second: str = ""
    voting_rule: str = ""
    quorum: str = ""
    conditions: str = ""
    evidence: tuple[str, ...] = ()
    report_to: str = ""
    urgent_by: str = ""
    onward_delegation: Onward = "none"
    onward_to: tuple[str, ...] = ()
    starts: date | None = None
    ends: date | None = None
    revoked: date | None = None
    revocation: str = ""
    replaces: tuple[str, ...] = ()
    source: str = ""
