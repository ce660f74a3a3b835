"""Where converted units arrive: takes a model and what was converted from each output, gives activity by output with arrivals, new outputs included."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from concordat.need.projection.model import Model

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Arrivals:
    """`outputs` are those of the model, then those that exist only because units arrive there; `into` holds arrivals by draw and output."""

    outputs: tuple[tuple[str, ...], ...]
    into: Numbers


def arrivals(model: Model, converted: Numbers) -> Arrivals:
    """Return where the converted units of each draw arrive."""
    place = {output: number for number, output in enumerate(model.outputs)}
    converts = [lever for lever in model.levers if lever.role == "convert"]
    target = np.empty((len(model.outputs), len(converts)), dtype=np.int64)
    for number, lever in enumerate(converts):
        for row, output in enumerate(model.outputs):
            target[row, number] = place.setdefault(_target(model.by, output, lever.to), len(place))
    into = np.zeros((len(converted), len(place)))
    for number in range(len(converts)):
        for row in range(len(model.outputs)):
            into[:, target[row, number]] += converted[:, row, number]
    return Arrivals(tuple(place), into)


def _target(by: tuple[str, ...], output: tuple[str, ...], to: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(to.get(name, value) for name, value in zip(by, output, strict=True))
