"""A projection made ready: takes cells, levers and population, gives groups of cells with age summed out, so that a draw is a few scalars."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from concordat.need.projection.cells import Cells, Codes, Flags, one_code
from concordat.need.projection.demography import Demography, age_free
from concordat.need.projection.levers import Lever

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Model:
    """Groups of cells that share every factor, in order of the output they belong to.

    - `activity`: expected by variant, step of health and group; `count`: of the baseline; `sex`, `stay` and `member` (by lever) of
      each group; `steps`: shares of added years in good health at the steps
    - `outputs`: the values of the columns told `by`; `starts`: the first group of each output
    - `part_group`, `part_weight`, `part_lever`: where bed days are counted: runs of groups with one stay, once for each lever
      that shortens it (a unit meets one of them by chance), `part_starts` the first part of each output
    """

    by: tuple[str, ...]
    levers: tuple[Lever, ...]
    activity: Numbers
    count: Numbers
    sex: Codes
    stay: Codes
    member: Flags
    steps: Numbers
    outputs: tuple[tuple[str, ...], ...]
    starts: Codes
    run_starts: Codes
    part_run: Codes
    part_weight: Numbers
    part_lever: Codes
    part_stay: Codes
    part_starts: Codes


def model_of(cells: Cells, levers: Sequence[Lever], demography: Demography | None, by: Sequence[str]) -> Model:
    """Return the model; it is made once and run for any draws."""
    shorten = [lever.member for lever in levers if lever.role == "shorten"]
    others = [lever.member for lever in levers if lever.role != "shorten"]
    curves = [cells.columns[demography.health_by].codes] if demography and demography.health_by else []
    output = [cells.columns[name].codes for name in by] or [np.zeros(len(cells.count), dtype=np.int64)]
    group, first = one_code([*output, cells.stay, *shorten, *others, cells.sex.codes, *curves])
    count = np.asarray(np.bincount(group, weights=cells.count), dtype=float)
    member = np.stack([lever.member[first] for lever in levers], axis=1) if levers else np.zeros((len(first), 0), bool)
    shortened = np.array([lever.role == "shorten" for lever in levers], dtype=bool)
    of_output, first_of_output = one_code([one[first] for one in output])
    runs, _ = one_code([of_output, cells.stay[first], *(one[first] for one in shorten)])
    run_starts = np.flatnonzero(np.diff(runs, prepend=-1))
    part_run, part_weight, part_lever = _parts(member[run_starts][:, shortened], np.flatnonzero(shortened))
    of_part = of_output[run_starts][part_run]
    places = first[first_of_output]
    return Model(
        by=tuple(by),
        levers=tuple(levers),
        activity=count[None, None, :] if demography is None else age_free(cells, demography, group, len(first)),
        count=count,
        sex=cells.sex.codes[first],
        stay=cells.stay[first],
        member=member,
        steps=demography.steps if demography else np.zeros(1),
        outputs=tuple(
            tuple(cells.columns[name].labels[cells.columns[name].codes[place]] for name in by) for place in places
        ),
        starts=np.flatnonzero(np.diff(of_output, prepend=-1)),
        run_starts=run_starts,
        part_run=part_run,
        part_weight=part_weight,
        part_lever=part_lever,
        part_stay=cells.stay[first][run_starts][part_run],
        part_starts=np.flatnonzero(np.diff(of_part, prepend=-1)),
    )


def _parts(flags: Flags, levers: Codes) -> tuple[Codes, Numbers, Codes]:
    """Return run, weight and lever of each part; a run that nothing shortens is one part without a lever (-1)."""
    run: list[int] = []
    weight: list[float] = []
    lever: list[int] = []
    for number, row in enumerate(flags):
        own = levers[row]
        run += [number] * max(1, len(own))
        weight += [1 / max(1, len(own))] * max(1, len(own))
        lever += own.tolist() or [-1]
    return np.array(run, dtype=np.int64), np.array(weight), np.array(lever, dtype=np.int64)
