"""The votes of one body on one item as they are given: by number, or by name of members with their classes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

CastingVote = Literal["", "for", "against"]
People = int | tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One member of a body.

    - `id`: a name or pseudonym, unique in the body
    - `classes`: such as `lay`, `clinical`, `executive`, `GP`
    - `organisation`: whom the member stands for, where a rule or quorum counts organisations
    - `weight`: votes the member carries, for rules by weight; 1 unless given
    """

    id: str
    classes: tuple[str, ...] = ()
    organisation: str = ""
    weight: Decimal | Fraction = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Votes:
    """One body and its votes on one item. Give people either all by number or all by name of `members`.

    - `rule`: what carries, a sentence such as `more than 1/2 of cast` or a table of the same algebra
    - `quorum`: people who must be present and not recused, or a rule such as
      `at least 5 persons and at least 1 of class lay`; 0 for none
    - `seats`: all seats, filled and vacant; `vacant`: those of them without a holder
    - `members`: the holders of filled seats, where votes are given by name
    - `present`: who is at the meeting for the item, recused members among them; where left out, those who voted and
      those recused, or, before anyone has voted, every member
    - `recused`: who may not vote; they leave the quorum, every vote, and the bases cast, present and eligible
    - `in_favour`, `against`, `abstained`: the votes; those present in none of them may still vote
    - `chair`: the person presiding on the item; `chair_has_casting_vote`: whether the rules of the body give one;
      `casting_vote`: how it was used, `for` or `against`
    - `veto_holders`: members whose vote against is a declared veto
    - `closed`: whether voting is over, so that those who did not vote no longer can
    - `as_at`, `last_date`: the day asked about, and the last day (included) on which the matter can be decided
    """

    rule: str | Mapping[str, Any]
    quorum: int | str | Mapping[str, Any] = 0
    seats: int | None = None
    vacant: int = 0
    members: tuple[Member, ...] = ()
    present: People | None = None
    recused: People = 0
    in_favour: People = 0
    against: People = 0
    abstained: People = 0
    chair: str = ""
    chair_has_casting_vote: bool = False
    casting_vote: CastingVote = ""
    veto_holders: tuple[str, ...] = ()
    closed: bool = False
    as_at: date | None = None
    last_date: date | None = None
