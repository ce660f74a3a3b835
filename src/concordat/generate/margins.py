"""Tables that meet their margins: takes totals and weights, gives whole numbers that add up to every total exactly."""

from collections import deque
from collections.abc import Sequence
from math import fsum

from concordat.kernel.finding import Finding, Refused

CLOSE_ENOUGH = 0.01
MOST_ROUNDS = 200
Matrix = list[list[int]]


def share_whole(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Split `total` by whole `weights` into whole parts that add up to it, by largest remainder, ties by position.

    Raises ValueError where a weight or the total is negative, or something is to be shared and all weights are nought.
    """
    whole = sum(weights)
    if total < 0 or min(weights, default=0) < 0 or (whole == 0 and total):
        raise ValueError("the total and the weights must not be negative, and the weights not all nought")
    if not total:
        return (0,) * len(weights)
    parts = [total * weight // whole for weight in weights]
    left = total - sum(parts)
    if left:
        by_remainder = sorted(range(len(weights)), key=lambda place: (-(total * weights[place] % whole), place))
        for place in by_remainder[:left]:
            parts[place] += 1
    return tuple(parts)


def fit(rows: Sequence[int], columns: Sequence[int], prior: Sequence[Sequence[int]]) -> Matrix:
    """Return the whole-number table nearest in shape to `prior` whose rows and columns add up to the given totals exactly.

    Iterative proportional fitting, then rounding by largest remainder; what is still missing moves along the cheapest
    free path. A nought in `prior` stays nought. Raises Refused where the totals disagree, a number is negative, or the
    noughts leave no table that meets the totals.
    """
    _check(rows, columns, prior)
    shares = _proportional(rows, columns, prior)
    cells = [[int(share) for share in line] for line in shares]
    rows_left = [total - sum(line) for total, line in zip(rows, cells, strict=True)]
    columns_left = [total - sum(line[place] for line in cells) for place, total in enumerate(columns)]
    _take_back(cells, rows_left, columns_left)
    _round_up(cells, shares, prior, rows_left, columns_left)
    for row, left in enumerate(rows_left):
        while left:
            left -= _move(cells, prior, columns_left, row, left)
    return cells


def _check(rows: Sequence[int], columns: Sequence[int], prior: Sequence[Sequence[int]]) -> None:
    if sum(rows) != sum(columns):
        raise Refused(
            Finding(
                "does-not-foot",
                f"the rows add up to {sum(rows):,}, the columns to {sum(columns):,}.",
                "Both are totals of the same table.",
                "Correct the totals so that they agree.",
            )
        )
    if min((*rows, *columns, *(cell for line in prior for cell in line)), default=0) < 0:
        raise Refused(
            Finding("negative-number", "a total or weight is negative.", "Counts cannot be.", "Correct the totals.")
        )


def _proportional(rows: Sequence[int], columns: Sequence[int], prior: Sequence[Sequence[int]]) -> list[list[float]]:
    # fsum is rounded exactly, whatever the version of Python; plain sums of floats are not.
    shares = [[float(cell) for cell in line] for line in prior]
    for _ in range(MOST_ROUNDS):
        for place, total in enumerate(columns):
            scale = _scale(total, fsum(line[place] for line in shares))
            for line in shares:
                line[place] *= scale
        furthest = 0.0
        for place, total in enumerate(rows):
            found = fsum(shares[place])
            furthest = max(furthest, abs(found - total))
            scale = _scale(total, found)
            shares[place] = [share * scale for share in shares[place]]
        if furthest < CLOSE_ENOUGH:
            break
    return shares


def _scale(wanted: int, found: float) -> float:
    return wanted / found if found else 0.0


def _take_back(cells: Matrix, rows_left: list[int], columns_left: list[int]) -> None:
    """Lower the largest cells of a column (or row) that holds more than its total."""
    for column, left in enumerate(columns_left):
        for row in sorted(range(len(cells)), key=lambda row: (-cells[row][column], row)) if left < 0 else ():
            taken = min(cells[row][column], -columns_left[column])
            cells[row][column] -= taken
            rows_left[row] += taken
            columns_left[column] += taken
    for row, left in enumerate(rows_left):
        line = cells[row]
        for column in sorted(range(len(line)), key=lambda place: (-line[place], place)) if left < 0 else ():
            taken = min(line[column], -rows_left[row])
            line[column] -= taken
            rows_left[row] += taken
            columns_left[column] += taken


def _round_up(
    cells: Matrix,
    shares: list[list[float]],
    prior: Sequence[Sequence[int]],
    rows_left: list[int],
    columns_left: list[int],
) -> None:
    order = sorted(
        ((int(share) - share, row, column) for row, line in enumerate(shares) for column, share in enumerate(line))
    )
    for _, row, column in order:
        if rows_left[row] > 0 and columns_left[column] > 0 and prior[row][column]:
            cells[row][column] += 1
            rows_left[row] -= 1
            columns_left[column] -= 1


def _move(cells: Matrix, prior: Sequence[Sequence[int]], columns_left: list[int], row: int, most: int) -> int:
    """Add up to `most` to `row` along the shortest path of free cells to a column that lacks some; return how many."""
    reached: dict[int, tuple[int, int | None]] = {}
    waiting: deque[tuple[int, int | None]] = deque([(row, None)])
    seen = {row}
    while waiting:
        at, through = waiting.popleft()
        for column in range(len(columns_left)):
            if column in reached or not prior[at][column]:
                continue
            reached[column] = (at, through)
            if columns_left[column] > 0:
                return _push(cells, columns_left, reached, column, most)
            for next_row, line in enumerate(cells):
                if next_row not in seen and line[column] > 0:
                    seen.add(next_row)
                    waiting.append((next_row, column))
    raise Refused(
        Finding(
            "totals-cannot-be-met",
            f"no table meets the totals: row {row + 1} lacks {most:,} that no column can take.",
            "A pair without any weight must stay empty.",
            "Give some weight to more pairs, or correct the totals.",
        )
    )


def _push(
    cells: Matrix, columns_left: list[int], reached: dict[int, tuple[int, int | None]], end: int, most: int
) -> int:
    path, column = [], end
    amount = min(most, columns_left[end])
    while True:
        at, through = reached[column]
        path.append((at, column, through))
        if through is None:
            break
        amount = min(amount, cells[at][through])
        column = through
    for at, column, through in path:
        cells[at][column] += amount
        if through is not None:
            cells[at][through] -= amount
    columns_left[end] -= amount
    return amount
