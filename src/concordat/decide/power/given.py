"""Who votes, as `decide.power` is given it: voters or seats alike, and boards inside a joint rule."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class PowerVoter:
    """One voter, or so many alike.

    - `id`: a name or pseudonym; of several alike each gets a number, such as `GP 1`, `GP 2`
    - `number`: how many voters alike
    - `classes`: such as `lay`, `clinical`, `executive`, `GP`
    - `organisation`: whom the voter stands for, where a rule counts organisations
    - `weights`: by name, such as `population`, where a rule weighs; `weight` is 1 unless given
    """

    id: str
    number: int = 1
    classes: tuple[str, ...] = ()
    organisation: str = ""
    weights: Mapping[str, Decimal | Fraction] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """One board inside a joint rule.

    - `body`: its name or code, unique in the vote
    - `rule`: what carries on the board
    - `members`: its members, or `seats`: how many there are, all alike; `vacant`: empty seats besides
    - `chair`, `chair_has_casting_vote`: who presides, and whether the board's rules give a casting vote; where nobody is
      named the first member presides
    - `weights`, `classes`, `organisation`: of the board itself, where the joint rule weighs or counts boards by them
    """

    body: str
    rule: str | Mapping[str, Any] = "more than 1/2 of cast"
    members: tuple[PowerVoter, ...] = ()
    seats: int = 0
    vacant: int = 0
    chair: str = ""
    chair_has_casting_vote: bool = False
    weights: Mapping[str, Decimal | Fraction] = field(default_factory=dict)
    classes: tuple[str, ...] = ()
    organisation: str = ""
