"""Audit of disclosure control: takes a release and what of it is hidden, gives the least and most that each hidden cell can be."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from scipy import optimize

from concordat.watch.disclosure_cells import Cell, Release
from concordat.watch.numbers import Floats

FAR = 100


@dataclass(frozen=True, slots=True)
class Range:
    """What a reader can work out of a cell; `most` is None where nothing bounds it."""

    least: float
    most: float | None

    @property
    def width(self) -> float:
        """How far it spans."""
        return float("inf") if self.most is None else self.most - self.least


def audit(release: Release, hidden: Collection[str], asked: Iterable[str]) -> Mapping[str, Range]:
    """Return the range of each cell asked for, by linear programmes over all sums, bounds and rounding."""
    names = list(release.cells)
    place = {name: number for number, name in enumerate(names)}
    sums = np.zeros((len(release.sums), len(names)))
    for row, one in enumerate(release.sums):
        sums[row, place[one.whole]] -= 1
        for part in one.parts:
            sums[row, place[part]] += 1
    bounds = [_bounds(release, release.cells[name], name in hidden) for name in names]
    return {name: _range(sums, bounds, place[name]) for name in asked}


def must_not_be_known(release: Release, hidden: Collection[str]) -> list[str]:
    """Return the cells that are hidden, and those that are too small and not published."""
    return [
        name
        for name, cell in release.cells.items()
        if name in hidden or (not cell.published and release.too_small(cell))
    ]


def _bounds(release: Release, cell: Cell, hidden: bool) -> tuple[float, float | None]:
    """Return what is known of a cell by itself: what is shown and how it was rounded, or that it is no more than it is counted among."""
    if hidden or not cell.published:
        return 0.0, None if cell.of is None else float(cell.of)
    if release.policy.round_to == 1:
        return float(cell.count), float(cell.count)
    shown, half = release.policy.rounded(cell.count), release.policy.round_to / 2
    return max(shown - half, 0.0), shown + half


def _range(sums: Floats, bounds: list[tuple[float, float | None]], place: int) -> Range:
    # What nothing bounds is held at far more than all that is known, so that every programme has an end.
    far = FAR * (1 + sum(most or 0.0 for _, most in bounds))
    held = [(least, far if most is None else most) for least, most in bounds]
    wanted = np.zeros(len(bounds))
    wanted[place] = 1
    least, most = _solved(wanted, sums, held), -_solved(-wanted, sums, held)
    return Range(least, None if most > far / 2 else most)


def _solved(wanted: Floats, sums: Floats, bounds: list[tuple[float, float]]) -> float:
    """Return the least of one side; raises ArithmeticError where none can be found, so that nothing passes for safe."""
    equal = {"A_eq": sums, "b_eq": np.zeros(len(sums))} if len(sums) else {}
    found = optimize.linprog(wanted, bounds=bounds, method="highs", **equal)  # type: ignore[attr-defined,no-untyped-call]
    if not found.success:
        raise ArithmeticError(found.message)
    return float(found.fun)
