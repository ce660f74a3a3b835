"""Icons of a chart over time: takes the cause of its last point, its limits, its direction and its target, gives variation and assurance.

Colour is never alone: each has a word and a letter.
"""

from dataclasses import dataclass
from typing import Literal

Direction = Literal["up is good", "down is good", "neutral"]


@dataclass(frozen=True, slots=True)
class Icon:
    """One icon: its `word`, its `letter`, its `colour` on screen and what it `says`."""

    word: str
    letter: str
    colour: str
    says: str


IMPROVEMENT, CONCERN, COMMON_CAUSE, NEUTRAL = "#00b0f0", "#e46c0a", "#a6a6a6", "#490092"
VARIATION = {
    one.word: one
    for one in (
        Icon("improvement", "I", IMPROVEMENT, "special cause variation of an improving nature"),
        Icon("concern", "C", CONCERN, "special cause variation of a concerning nature"),
        Icon("neutral high", "H", NEUTRAL, "special cause variation upwards, where neither way is better"),
        Icon("neutral low", "L", NEUTRAL, "special cause variation downwards, where neither way is better"),
        Icon("common cause", "V", COMMON_CAUSE, "common cause variation: no significant change"),
    )
}
ASSURANCE = {
    one.word: one
    for one in (
        Icon("pass", "P", IMPROVEMENT, "the process as it is will meet the target every time"),
        Icon("fail", "F", CONCERN, "the process as it is will miss the target every time"),
        Icon("inconsistent", "?", COMMON_CAUSE, "the process as it is will meet the target by chance only"),
    )
}


def variation(side: int, direction: Direction) -> str:
    """Return the word of a point's variation; `side`: 1 high or rising, -1 low or falling, 0 common cause."""
    if not side:
        return "common cause"
    if direction == "neutral":
        return "neutral high" if side > 0 else "neutral low"
    return "improvement" if (side > 0) == (direction == "up is good") else "concern"


def assurance(target: float | None, lower: float, upper: float, direction: Direction, at_limit: bool = False) -> str:
    """Return the word of a target's assurance; none without a target, without limits or where neither way is better.

    `at_limit`: a target on a limit counts as beyond it, as in some tools.
    """
    if target is None or direction == "neutral" or lower != lower or upper != upper:
        return ""
    above = target >= upper if at_limit else target > upper
    below = target <= lower if at_limit else target < lower
    if above == below:
        return "inconsistent"
    return "pass" if below == (direction == "up is good") else "fail"
