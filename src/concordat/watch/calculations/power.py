"""Power of an indicator: takes a change and how many there are, gives how many it would need, and the smallest change that so many can show."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Literal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.watch.numbers import numbers_of
from concordat.watch.said import said
from concordat.watch.sample_size import Errors, against_target, ratio, smallest_ratio, smallest_share, two_periods
from concordat.watch.wrong_numbers import bad, not_finite, not_inside

Kind = Literal["share against a target", "share in two periods", "ratio to a benchmark"]
UNITS: dict[Kind, str] = {
    "share against a target": "people",
    "share in two periods": "people in each period",
    "ratio to a benchmark": "expected events",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`start`: the share of the target, or of the first period (none for a ratio). `change_to`: the share, or ratio, that is to be seen.

    `available`: how many people, or expected events, there will be by the day that matters. `overdispersion`: by how much they
    vary beyond chance (1: not at all). `false_alarm` and `missed`: chances of error; without them those of the rulebook hold.
    """

    kind: Kind
    change_to: float
    start: float | None = None
    available: float | None = None
    overdispersion: float = 1.0
    false_alarm: float | None = None
    missed: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`needed`: how many it takes to see the change. With `available` that it is `enough`, and the `smallest_rise` and `smallest_fall`
    that can be seen, as a share or ratio reached (none: not even the largest can)."""

    needed: int
    enough: bool | None
    smallest_rise: float | None
    smallest_fall: float | None


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return how many are needed; warns where there are fewer, because such an indicator cannot pay fairly.

    Refuses no change, shares that are none, and chances of error that do not lie between 0 and 1.
    """
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    numbers = numbers_of(rules, "power")
    errors = Errors(
        numbers["false_alarm"] if given.false_alarm is None else given.false_alarm,
        numbers["missed"] if given.missed is None else given.missed,
    )
    # Half a millionth less than a whole number is that number: the rest is what binary numbers leave over.
    needed = ceil(_needed(given, errors) * given.overdispersion - 1e-6)
    enough = None if given.available is None else given.available >= needed
    rise, fall = _smallest(given, errors, True), _smallest(given, errors, False)
    gives = Gives(needed=needed, enough=enough, smallest_rise=rise, smallest_fall=fall)
    parts: tuple[Because, ...] = (numbers.because, Because(f"{given.kind}: {_change(given)}", given.change_to))
    if given.available is not None:
        parts = (*parts, Because(f"there are {said(given.available)} {UNITS[given.kind]}", given.available))
    says = f"{needed:,} {UNITS[given.kind]} are needed to see {_change(given)}"
    findings = (_too_few(given, gives),) if enough is False else ()
    return Answer(gives, Because(says, needed, UNITS[given.kind], parts=parts), findings=findings)


def _needed(given: Given, errors: Errors) -> float:
    if given.kind == "ratio to a benchmark" or given.start is None:
        return ratio(given.change_to, errors)
    return (against_target if given.kind == "share against a target" else two_periods)(
        given.start, given.change_to, errors
    )


def _smallest(given: Given, errors: Errors, up: bool) -> float | None:
    if given.available is None:
        return None
    number = given.available / given.overdispersion
    if given.kind == "ratio to a benchmark" or given.start is None:
        return smallest_ratio(number, errors, up)
    needed = against_target if given.kind == "share against a target" else two_periods
    return smallest_share(needed, given.start, number, errors, up)


def _change(given: Given) -> str:
    if given.start is None:
        return f"a ratio of {said(given.change_to)}"
    return f"a share of {said(given.change_to)} where it was {said(given.start)}"


def _too_few(given: Given, gives: Gives) -> Finding:
    what = f"{said(given.available)} {UNITS[given.kind]} cannot show {_change(given)}: it needs {gives.needed:,}."
    why = "A payment on it would reward and punish by chance."
    then = "Wait longer, join places, or choose an indicator that more people or events stand behind."
    return Finding("too-few-to-tell", what, why, then, Place(field="available"), "warning")


def _wrong(given: Given) -> Iterator[Finding]:
    yield from not_finite("change_to", given.change_to)
    yield from not_inside("false_alarm", given.false_alarm, 0, 1)
    yield from not_inside("missed", given.missed, 0, 1)
    if not 1 <= given.overdispersion < float("inf"):
        yield bad("overdispersion", "is less than 1, or no number")
    if given.available is not None and not 0 < given.available < float("inf"):
        yield bad("available", "is not above 0")
    if given.kind == "ratio to a benchmark":
        if given.start is not None:
            yield bad("start", "is given, but a ratio is to its benchmark", "unknown-field")
        if given.change_to < 0:
            yield bad("change_to", "is negative", "negative-number")
        if given.change_to == 1:
            yield bad("change_to", "is no change")
        return
    if given.start is None:
        yield bad("start", "is missing", "missing-field")
    yield from not_inside("start", given.start, 0, 1)
    if not 0 <= given.change_to <= 1:
        yield bad("change_to", "does not lie between 0 and 1")
    elif given.change_to == given.start:
        yield bad("change_to", "is no change")
