"""What an act decides, as a scheme is asked: takes nothing, gives type of decision, day, each body's share, and the vote behind it."""

from dataclasses import dataclass
from datetime import date

from concordat.decide.authority.question import BodyShare


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What an act decides, by one of the types of decision of the rulebook, on the day on which it must be lawful.

    - `affected`: the bodies it is decided for, each with what it is worth to it
    - `vote`: the proposal that was put to the vote about it, empty where none is named
    - `happened`: it records what was done already; then a missing authority is told and does not keep it from the record
    """

    decision_type: str
    on: date
    affected: tuple[BodyShare, ...]
    vote: str = ""
    happened: bool = False
