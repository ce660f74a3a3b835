"""What an application of commissioning bodies is given: takes bodies, evidence for tests, steps done and promised first days, gives a finding for each that cannot be."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from concordat.kernel.finding import Finding, Place, Severity

BodyKind = Literal["clinical commissioning group", "integrated care board"]
Change = Literal["merger", "boundary change", "dissolution"]
# A merger is of two bodies at least.
PAIR = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationEvidence:
    """What was shown for one test on a day: the document, the figure where the test has one, and what whoever judges it `found`."""

    test: str
    on: date
    document: str = ""
    value: Decimal | None = None
    found: Literal["", "met", "not met"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDone:
    """A step that was completed on a day, and the document that shows it."""

    step: str
    on: date
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOneTold:
    """On the day it was `told`, the first day of the new body was to be this `day`; none: it was said that there is no date."""

    told: date
    day: date | None = None


def application_faults(
    change: Change,
    bodies: Collection[str],
    evidence: Iterable[ApplicationEvidence],
    steps: Collection[StepDone],
    day_ones: Collection[DayOneTold],
    tests_known: Collection[str],
    steps_known: Collection[str],
) -> Iterator[Finding]:
    """Give what stops an answer: too few bodies, names that are not known, steps and days told twice, a first day already gone when told."""
    if change == "merger" and len(set(bodies)) < PAIR:
        yield application_found("missing-value", "A merger has two bodies at least.", "Name them.", "bodies")
    if not bodies:
        yield application_found("missing-value", "No body applies.", "Name it.", "bodies")
    yield from _twice("body", bodies, "bodies")
    if any(not body.strip() for body in bodies):
        yield application_found("missing-value", "A body has no name.", "Name it.", "bodies")
    for number, one in enumerate(evidence):
        yield from _known("test", one.test, tests_known, f"evidence.{number}.test")
    for number, step in enumerate(steps):
        yield from _known("step", step.step, steps_known, f"steps.{number}.step")
    yield from _twice("step", [one.step for one in steps], "steps")
    yield from _twice("day on which a first day was told", [str(one.told) for one in day_ones], "day_ones")
    for number, told in enumerate(day_ones):
        if told.day is not None and told.day < told.told:
            what = f"On {told.told} the first day was told to be {told.day}, which had gone."
            yield application_found("dates-cross", what, "Correct one of the days.", f"day_ones.{number}")


def application_found(kind: str, what: str, then: str, field: str, severity: Severity = "stop") -> Finding:
    """Return one finding about an application."""
    why = "An application is judged by the rules of its day, test by test."
    return Finding(kind, what, why, then, Place(field=field), severity)


def _known(noun: str, name: str, known: Collection[str], field: str) -> Iterator[Finding]:
    if name not in known:
        what = f"“{name}” is no {noun} of any edition; there are {', '.join(known) or 'none'}."
        yield application_found("unknown-code", what, "Correct it.", field)


def _twice(noun: str, names: Iterable[str], field: str) -> Iterator[Finding]:
    met: dict[str, int] = {}
    for name in names:
        met[name] = met.get(name, 0) + 1
    for name, times in met.items():
        if times > 1:
            yield application_found(
                "duplicate-key", f"The {noun} “{name}” is given {times} times.", "Give it once.", field
            )
