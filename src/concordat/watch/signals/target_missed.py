"""Takes targets with what was reached, gives a signal for each that is past its day and not reached, with the chance that it is reached all the same."""

from collections.abc import Iterator
from decimal import Decimal

from scipy import special

from concordat.watch.said import said
from concordat.watch.signal import A_FACT, Signal, Told, chance_of, in_a_thousand
from concordat.watch.watched import Case, WatchedTarget

TITLE = "Target missed"
WHY = "What was promised for people has not come about by the day it was wanted for."
NEXT = "Ask those who are responsible what they will do by when, and whether the target still holds."
ABOUT = "ExpectedOutcome"


def signals(case: Case) -> Iterator[Signal]:
    """Give one for each target whose day has gone and whose newest value lies short of it, or that has no value."""
    for one in case.watched.targets:
        if one.due >= case.watched.on or _reached(one):
            continue
        chance = _chance(one, case.watched.confidence)
        scale = () if chance is None else (case.scale.because,)
        wanted = f"{said(float(one.target))} {one.unit}".strip()
        if one.value is None:
            says, sure = (
                f"{wanted} was wanted by {one.due}, and no value says whether it was reached",
                "nobody can tell",
            )
        else:
            says = (
                f"{said(round(one.value, 2))} in the newest period, from {one.starts}; {wanted} was wanted by {one.due}"
            )
            sure = A_FACT if chance is None else case.sure(chance)
        why = (
            says
            if chance is None
            else f"{says}: {in_a_thousand(chance)} that it is reached all the same, by its limits"
        )
        yield Signal(
            Told(
                name="target_missed",
                of=one.id,
                about=one.title,
                says=says,
                weight="serious",
                sure=sure,
                chance=chance,
                owners=one.owners,
                post="",
                since=one.due,
            ),
            case.because(why, says, one.id, parts=scale),
        )


def _reached(one: WatchedTarget) -> bool:
    if one.value is None:
        return False
    target = float(one.target)
    return one.value <= target if one.direction == "down is good" else one.value >= target


def _chance(one: WatchedTarget, confidence: float) -> Decimal | None:
    """Return the chance that the target is reached all the same: the value spread as its limits say; none without limits."""
    if one.value is None or one.lower is None or one.upper is None or one.lower >= one.upper:
        return None
    spread = (one.upper - one.lower) / (2 * float(special.ndtri(confidence + (1 - confidence) / 2)))
    short = abs(one.value - float(one.target)) / spread
    return chance_of(float(special.ndtr(-short)))
