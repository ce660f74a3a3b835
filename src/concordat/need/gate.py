"""The gate of a baseline: takes what is known of a line and its limits, gives each test passed, warned, blocked or not asked, and a verdict."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from concordat.kernel.registry import plugins
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.need.scores import Scores
from concordat.need.series import Usable

TESTS = "concordat.need.gate_tests"
Result = Literal["pass", "warn", "block", "not asked"]
Verdict = Literal["fit to commission on", "fit with limits", "not fit"]


@dataclass(frozen=True, slots=True)
class StepSeen:
    """The largest step of a line: its `size` as a share of the level, its first `month`, how much is gained by it, and the sum built up."""

    size: float
    month: date
    gain: float
    alarm: float


@dataclass(frozen=True, slots=True)
class GateCase:
    """All that the tests of one line may ask for; what is None or empty was not given.

    `values` by month from `first`; `usable` the months that can be forecast from; `repeated` the largest share of lines whose month equals
    the one before, with that month; `step` the largest step; the rest is as `need.quality` is given it.
    """

    first: date
    values: tuple[Decimal | None, ...]
    usable: Usable | None
    repeated: tuple[float, date] | None
    step: StepSeen | None
    merged: tuple[date, ...]
    changes: tuple[tuple[date, str], ...]
    other_source: tuple[Decimal, Decimal] | None
    unknown_codes: Decimal | None
    parts_total: tuple[Decimal, Decimal] | None
    not_final: int | None
    scores: Scores | None
    plan: Decimal | None
    limits_of_plan: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Seen:
    """What a test saw: `result`, the `number` it went by (nothing where it was not asked) and `says` it in words."""

    result: Result
    number: float | None
    says: str


@dataclass(frozen=True, slots=True)
class GateTest:
    """One test with its title, what it saw, and the rule that holds its limits."""

    name: str
    title: str
    seen: Seen
    rule: RuleValue


def not_asked(why: str) -> Seen:
    """Return what a test saw that had nothing to look at."""
    return Seen("not asked", None, why)


def above(number: float, limits: Mapping[str, str], says: str) -> Seen:
    """Return a test by a number that is worse the larger it is: above a limit it warns or blocks; a limit left out never does."""
    worse: tuple[Result, ...] = ("block", "warn")
    for result in worse:
        if result in limits and number > float(limits[result]):
            return Seen(result, number, says)
    return Seen("pass", number, says)


def gate(case: GateCase, rules: Rulebook, on: date) -> tuple[GateTest, ...]:
    """Return every test of a line."""
    found = []
    for name, test in plugins(TESTS).items():
        rule = rules.on(f"need.gate_{name}", on)
        found.append(GateTest(name, test.TITLE, test.look(case, rule.value), rule))
    return tuple(found)


def verdict(tests: tuple[GateTest, ...]) -> Verdict:
    """Return what a line is good for: not fit where one test blocks, with limits where one warns."""
    results = {test.seen.result for test in tests}
    return "not fit" if "block" in results else "fit with limits" if "warn" in results else "fit to commission on"
