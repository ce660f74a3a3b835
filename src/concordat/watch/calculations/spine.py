"""Spine chart: takes values of areas of one sort and a benchmark, gives where each stands on the spine and where its bars end."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.watch.icons import Direction
from concordat.watch.said import said
from concordat.watch.spine import spine
from concordat.watch.wrong_numbers import bad, not_finite


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`areas` by name with their values, the value of the `benchmark`, and the `direction` that is good."""

    areas: dict[str, float]
    benchmark: float
    direction: Direction = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Places from 0 (left) to 1 (right), the benchmark at 0.5: of every area, and of the four ends of the bars from left to right."""

    areas: dict[str, float]
    bars: tuple[float, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return (value − (benchmark − half))/(2·half), turned about where low is good; refuses no areas and numbers that are none."""
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    found = spine(np.array(list(given.areas.values())), given.benchmark, given.direction)
    least, lower, upper, most = map(float, found.bars)
    places = dict(zip(given.areas, map(float, found.areas), strict=True))
    parts = [Because(f"{name}: {said(value)}", value) for name, value in given.areas.items()]
    says = f"{len(places)} areas about a benchmark of {said(given.benchmark)}, better to the right"
    if given.direction == "neutral":
        says = says.replace("better", "higher")
    return Answer(Gives(areas=places, bars=(least, lower, upper, most)), Because(says, parts=tuple(parts)))


def _wrong(given: Given) -> Iterator[Finding]:
    if not given.areas:
        yield bad("areas", "is empty")
    yield from not_finite("benchmark", given.benchmark)
    for name, value in given.areas.items():
        yield from not_finite(f"areas.{name}", value)
