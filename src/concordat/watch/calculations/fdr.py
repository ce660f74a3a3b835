"""False discovery: takes p-values of a named family of comparisons, gives which stay flagged when all of them are judged together."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.watch.false_discovery import adjusted, expected_false_flags
from concordat.watch.said import said
from concordat.watch.wrong_numbers import bad, not_inside, repeated


@dataclass(frozen=True, slots=True, kw_only=True)
class Test:
    """One comparison and the chance `p` of a difference as large as the one found if there were none."""

    id: str
    p: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`family`: what is judged together, such as a page or a paper. `rate`: the share of false ones borne among those flagged.

    `dependent`: tests depend on each other, as overlapping areas or periods do. Without a `rate` that of the rulebook holds.
    """

    family: str
    tests: tuple[Test, ...]
    rate: float | None = None
    dependent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One comparison: its own `p`, the `adjusted` one, whether it is flagged `alone`, and `together` with the others."""

    id: str
    p: float
    adjusted: float
    alone: bool
    together: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`tests` in the order given; how many are flagged `alone` and `together`; `by_chance`: how many would be, alone, if nothing differed."""

    tests: tuple[Judged, ...]
    alone: int
    together: int
    by_chance: float


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return each p-value raw and adjusted; refuses an unnamed family, no comparisons, names twice and what is no chance."""
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    rule = rules.history("watch.false_discovery")[-1]
    rate = float(rule.decimal) if given.rate is None else given.rate
    because_rate = because_rule(rule) if given.rate is None else Because("rate as given", given.rate)
    raised = adjusted(np.array([one.p for one in given.tests]), given.dependent)
    tests = tuple(
        Judged(id=one.id, p=one.p, adjusted=float(own), alone=one.p <= rate, together=bool(own <= rate))
        for one, own in zip(given.tests, raised, strict=True)
    )
    gives = Gives(
        tests=tests,
        alone=sum(one.alone for one in tests),
        together=sum(one.together for one in tests),
        by_chance=expected_false_flags(len(tests), rate),
    )
    says = (
        f"{given.family}: of {counted(len(tests), 'comparison')} {gives.alone} stand out alone and {gives.together} together; "
        f"{said(gives.by_chance)} would alone if nothing differed"
    )
    named = tuple(Because(f"{one.id}: p {said(one.p)}, adjusted {said(one.adjusted)}", one.adjusted) for one in tests)
    return Answer(gives, Because(says, gives.together, parts=(because_rate, *named)))


def _wrong(given: Given) -> Iterator[Finding]:
    if not given.family.strip():
        yield bad("family", "is empty: what is judged together has to be named", "missing-value")
    if not given.tests:
        yield bad("tests", "is empty")
    yield from repeated("tests", [one.id for one in given.tests])
    yield from not_inside("rate", given.rate, 0, 1)
    for number, one in enumerate(given.tests):
        if not 0 <= one.p <= 1:
            yield bad(f"tests.{number}.p", "does not lie between 0 and 1")
