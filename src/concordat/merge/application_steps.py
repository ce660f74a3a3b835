"""Steps of a merger: takes the dated rule, the steps done and the first days promised, gives where the case stands and how far its first day has slipped."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.merge.application_given import DayOneTold, StepDone

RULE = "merge.application_steps"


@dataclass(frozen=True, slots=True, kw_only=True)
class MergerStep:
    """One step: what must be true when it `ends`, the day it was `done` with the document, and how it stands: the first that is not done is `now`."""

    step: str
    title: str
    ends: str
    stands: Literal["done", "now", "to come"]
    done: date | None
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOnePromise:
    """The first day of the new body as known: the `first` one promised, the `latest` (none: no date) or the one that came, days between them where both are there, and how often one was told."""

    first: date | None
    latest: date | None
    slipped: int | None
    told: int


def merger_steps(rules: Rulebook, done: Iterable[StepDone], on: date) -> tuple[tuple[MergerStep, ...], RuleValue]:
    """Return every step in order as known on a day, with the rule."""
    rule = rules.on(RULE, on)
    known: Mapping[str, StepDone] = {one.step: one for one in done if one.on <= on}
    now = next((name for name in rule.value if name not in known), "")
    steps = tuple(
        MergerStep(
            step=name,
            title=str(own["title"]),
            ends=str(own["ends"]),
            stands="done" if name in known else "now" if name == now else "to come",
            done=known[name].on if name in known else None,
            document=known[name].document if name in known else "",
        )
        for name, own in rule.value.items()
    )
    return steps, rule


def day_one_promise(told: Sequence[DayOneTold], came: date | None, on: date) -> DayOnePromise:
    """Return the first day as promised first and last, or the day it `came`; the first promise is never overwritten."""
    known = sorted((one for one in told if one.told <= on), key=lambda one: one.told)
    first = next((one.day for one in known if one.day is not None), None)
    latest = came or (known[-1].day if known else None)
    return DayOnePromise(
        first=first,
        latest=latest,
        slipped=(latest - first).days if first is not None and latest is not None else None,
        told=len(known),
    )
