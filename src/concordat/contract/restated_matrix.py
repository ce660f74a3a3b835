"""The matrix on another structure: takes a matrix and a bridge between bodies, gives it re-keyed, with its totals conserved."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from concordat.contract.matrix import Cell, Matrix, Pair
from concordat.kernel.answer import Because
from concordat.kernel.finding import Finding
from concordat.kernel.text import counted
from concordat.who.restating.links import Bridge
from concordat.who.restating.restate import Row, Unit, restate

Side = Literal["commissioner", "provider"]
SHOWN = 5


def on_structure(matrix: Matrix, bridge: Bridge, sides: Iterable[Side] = ("commissioner", "provider")) -> Matrix:
    """Return the matrix with its commissioners, its providers or both re-keyed by a bridge.

    Pounds and activity are split by the bridge's shares to the penny and to the whole (to hundredths where a plan is not
    whole; Refused for finer), and their totals hold. A body
    that the bridge lacks stays under its own key and is found. Pairs that become one are one conversation from then on.
    """
    found: list[Finding] = []
    for side in sides:
        bodies = {getattr(cell, side) for cell in matrix.cells}
        missing = sorted(body for body in bodies if body not in bridge.by_old)
        found += _not_in_bridge(missing, side)
        matrix = _side(matrix, bridge, side)
    return replace(
        matrix,
        findings=(*matrix.findings, *bridge.findings, *found),
        source=f"{matrix.source}, restated to {bridge.to_day}",
    )


def _side(matrix: Matrix, bridge: Bridge, side: Side) -> Matrix:
    value = _amounts(matrix, bridge, side, "value", "money")
    planned = [cell.activity for cell in matrix.cells if cell.activity is not None]
    whole = all(activity == activity.to_integral_value() for activity in planned)
    activity = _amounts(matrix, bridge, side, "activity", "people" if whole else "money")
    lines: dict[tuple[str, str, str], int] = defaultdict(int)
    for cell in matrix.cells:
        for new in _shares(bridge, getattr(cell, side)):
            lines[(*_moved(cell.commissioner, cell.provider, side, new), cell.service)] += cell.lines
    cells = tuple(
        Cell(*key, number, value.get(key, Decimal(0)), activity.get(key)) for key, number in sorted(lines.items())
    )
    own: dict[tuple[str, str], list[Cell]] = defaultdict(list)
    for cell in cells:
        own[cell.commissioner, cell.provider].append(cell)
    pairs: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    reasons: dict[tuple[str, str], list[Because]] = defaultdict(list)
    for pair in matrix.pairs:
        for new in _shares(bridge, getattr(pair, side)):
            key = _moved(pair.commissioner, pair.provider, side, new)
            pairs[key].append(pair)
            reasons[key] += matrix.reasons.get((pair.commissioner, pair.provider), ())
    return replace(
        matrix,
        pairs=tuple(_pair(key, old, own[key]) for key, old in sorted(pairs.items())),
        cells=cells,
        reasons={key: tuple(parts) for key, parts in reasons.items()},
    )


def _pair(key: tuple[str, str], old: list[Pair], own: list[Cell]) -> Pair:
    planned = [cell.activity for cell in own if cell.activity is not None]
    return Pair(
        *key,
        tuple(sorted({contract for pair in old for contract in pair.contracts})),
        sum(cell.lines for cell in own),
        sum((cell.value for cell in own), Decimal(0)),
        sum(planned, Decimal(0)) if planned else None,
        "\n".join(sorted({pair.term_set for pair in old})),
    )


def _amounts(
    matrix: Matrix, bridge: Bridge, side: Side, measure: Literal["value", "activity"], unit: Unit
) -> dict[tuple[str, str, str], Decimal]:
    other = "provider" if side == "commissioner" else "commissioner"
    amounts: dict[tuple[str, str, str], Decimal] = defaultdict(Decimal)
    moved: list[Row] = []
    for cell in matrix.cells:
        amount = cell.value if measure == "value" else cell.activity
        if amount is None:
            continue
        key = getattr(cell, side)
        if key in bridge.by_old:
            moved.append(Row(key=key, value=amount, by={other: getattr(cell, other), "service": cell.service}))
        else:
            amounts[cell.commissioner, cell.provider, cell.service] += amount
    if moved:
        for row in restate(moved, bridge, unit).value.rows:
            sides = {side: row.key, other: row.by[other]}
            amounts[sides["commissioner"], sides["provider"], row.by["service"]] += row.value
    return dict(amounts)


def _shares(bridge: Bridge, body: str) -> tuple[str, ...]:
    return tuple(link.new for link in bridge.by_old.get(body, ())) or (body,)


def _moved(commissioner: str, provider: str, side: Side, new: str) -> tuple[str, str]:
    return (new, provider) if side == "commissioner" else (commissioner, new)


def _not_in_bridge(bodies: Sequence[str], side: Side) -> Iterator[Finding]:
    """Give one finding for all bodies of a side that the bridge lacks: a published file has hundreds."""
    if not bodies:
        return
    more = f" and {len(bodies) - SHOWN:,} more" if len(bodies) > SHOWN else ""
    yield Finding(
        "not-in-bridge",
        f"Nothing is known of what became of {counted(len(bodies), side)}: {', '.join(bodies[:SHOWN])}{more}.",
        "Each stays under its own code, beside bodies of the other structure, and every total holds.",
        "Where one of them became another body, add its succession.",
        severity="warning",
    )
