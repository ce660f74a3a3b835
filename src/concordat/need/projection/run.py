"""Possible years of a projection: takes a model and draws of its parameters, gives activity, bed days, what leaves and the waterfall by draw.

Everything here is expected activity given the parameters; counts are drawn from it in `counts`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from concordat.need.projection.levers import REMOVES
from concordat.need.projection.model import Model
from concordat.need.projection.parameters import Drawn

Numbers = NDArray[np.float64]
# Numbers of one table held at once.
AT_ONCE = 2_000_000
POPULATION, HEALTH, ARRIVES = "population", "health status", "arrives from other settings"


@dataclass(frozen=True)
class Years:
    """Expected activity of each draw.

    - `before`: by output, before any unit is avoided or converted; `kept`: after; `runs`: kept, by run of groups with one stay
    - `left`: by lever that avoids or converts, the units it took; `converted`: by output and lever that converts, the same
    - `waterfall`: parts by name of what changed, which add up in every draw
    """

    before: Numbers
    kept: Numbers
    runs: Numbers
    left: Numbers
    converted: Numbers
    waterfall: dict[str, Numbers]


def run(model: Model, drawn: Drawn) -> Years:
    """Return the years of all draws, worked out some draws at a time."""
    step = max(1, AT_ONCE // max(1, len(model.count)))
    draws = len(drawn.variant)
    parts = [_some(model, drawn, slice(first, min(first + step, draws))) for first in range(0, draws, step)]

    def whole(name: str) -> Numbers:
        return np.concatenate([getattr(part, name) for part in parts])

    return Years(
        before=whole("before"),
        kept=whole("kept"),
        runs=whole("runs"),
        left=whole("left"),
        converted=whole("converted"),
        waterfall={name: np.concatenate([part.waterfall[name] for part in parts]) for name in parts[0].waterfall},
    )


def expected(model: Model, drawn: Drawn, rows: slice) -> Numbers:
    """Return activity by group after population and health alone; straight between two steps of health."""
    variant = drawn.variant[rows]
    found = np.empty((len(variant), len(model.count)))
    for sex in np.unique(model.sex):
        own = np.flatnonzero(model.sex == sex)
        below, part = _step(model, drawn.health[rows, min(int(sex), drawn.health.shape[1] - 1)])
        table = model.activity[:, :, own]
        low = table[variant, below]
        found[:, own] = low if len(model.steps) == 1 else low + part[:, None] * (table[variant, below + 1] - low)
    return found


def _step(model: Model, health: Numbers) -> tuple[NDArray[np.int64], Numbers]:
    if len(model.steps) == 1:
        return np.zeros(len(health), dtype=np.int64), np.zeros(len(health))
    place = health * (len(model.steps) - 1)
    below = np.clip(np.floor(place), 0, len(model.steps) - 2).astype(np.int64)
    return below, place - below


def _some(model: Model, drawn: Drawn, rows: slice) -> Years:
    roles = np.array([lever.role for lever in model.levers], dtype=object)
    grows, removes = np.flatnonzero(roles == "grow"), np.flatnonzero(np.isin(roles, REMOVES))
    logs = np.log(drawn.factors[rows])
    member = model.member.astype(float)
    people = expected(model, drawn, rows)
    before = people * np.exp(logs[:, grows] @ member[:, grows].T)
    log_kept = logs[:, removes] @ member[:, removes].T
    kept = before * np.exp(log_kept)
    # What leaves is credited to each lever by the part of its logarithm, so that nothing is counted twice.
    each = np.divide(before - kept, -log_kept, out=np.zeros_like(kept), where=log_kept < 0)
    return Years(
        before=_summed(before, model.starts),
        kept=_summed(kept, model.starts),
        runs=_summed(kept, model.run_starts),
        left=-logs[:, removes] * (each @ member[:, removes]),
        converted=_converted(model, logs, each),
        waterfall=dict(_waterfall(model, drawn, rows, people, kept, logs)),
    )


def _converted(model: Model, logs: Numbers, each: Numbers) -> Numbers:
    converts = [number for number, lever in enumerate(model.levers) if lever.role == "convert"]
    found = np.empty((len(each), len(model.starts), len(converts)))
    for place, number in enumerate(converts):
        found[:, :, place] = -logs[:, [number]] * _summed(each * model.member[:, number], model.starts)
    return found


def _waterfall(
    model: Model, drawn: Drawn, rows: slice, people: Numbers, kept: Numbers, logs: Numbers
) -> Iterator[tuple[str, Numbers]]:
    """Give the parts of the change, group by group: each factor by the part of its logarithm in that of all."""
    some = model.count > 0
    ratio = np.divide(kept, model.count, out=np.ones_like(kept), where=some)
    whole = np.log(ratio)
    mean = np.divide(kept - model.count, whole, out=np.broadcast_to(model.count, kept.shape).copy(), where=ratio != 1)
    start = model.activity[drawn.variant[rows], 0]
    of_people = np.log(np.divide(start, model.count, out=np.ones_like(start), where=some))
    of_health = np.log(np.divide(people, start, out=np.ones_like(start), where=start > 0))
    yield POPULATION, (mean * of_people).sum(axis=1)
    yield HEALTH, (mean * of_health).sum(axis=1)
    each = mean @ model.member.astype(float)
    for number, lever in enumerate(model.levers):
        if lever.role != "shorten":
            yield lever.name, logs[:, number] * each[:, number]


def _summed(values: Numbers, starts: NDArray[np.int64]) -> Numbers:
    return np.asarray(np.add.reduceat(values, starts, axis=1))
