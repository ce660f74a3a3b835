"""What was tried, to read: takes bodies as tried and their targets, gives body by body what comes of it, and how the system gets there."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from concordat.balance.position import Positions
from concordat.balance.sums import added, less
from concordat.balance.targets import Targets
from concordat.balance.tried import PARTS, SYSTEM, WORDS, Tried
from concordat.kernel.answer import Answer
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount


def tried_table(positions: Positions, found: Sequence[Tried], targets: Targets) -> Table:
    """Return one row for each body and the system: as it is, as tried, what that changes, and whether it is enough (£)."""
    columns = {
        "body": "Body",
        "before": "As it is [£]",
        "after": "As tried [£]",
        "change": "Change [£]",
        "target": "Must reach [£]",
        "result": "Result",
    }
    rows = (_row(positions, one, _target(one, targets)) for one in found)
    return table("what_if", "What would come of it, body by body", columns, rows, "Nothing is recorded by trying.")


def tried_system_table(found: Sequence[Tried]) -> Table:
    """Return the way of the system's position from as it is to as tried, part by part (£)."""
    whole = found[-1]
    columns = {"part": "What moves it", "change": "Change [£]", "then": "System's position [£]"}
    rows: list[tuple[Any, ...]] = [("As it is", None, whole.before)]
    for number, part in enumerate(PARTS, 1):
        then = added("position so far", (whole.before, *(whole.parts[name] for name in PARTS[:number])))
        rows.append((WORDS[part], whole.parts[part], then))
    says = "A price between two bodies of the system moves both and never the system: only what is outside of it, and true cost, do."
    return table("what_if_system", "What would come of it for the system", columns, rows, says)


def _target(one: Tried, targets: Targets) -> Answer[Decimal] | None:
    if one.body == SYSTEM:
        return targets.system.named("") if targets.system else None
    if any(member not in targets.bodies for member in one.members) or not one.members:
        return None
    return added("what must be reached", (targets.bodies[member].after for member in one.members))


def _row(positions: Positions, one: Tried, target: Answer[Decimal] | None) -> tuple[Any, ...]:
    change = less("position as tried less position as it is", one.after, one.before)
    return (
        positions.names.get(one.body, one.body),
        one.before,
        one.after,
        change,
        target,
        "; ".join(_result(one, target)),
    )


def _result(one: Tried, target: Answer[Decimal] | None) -> Iterator[str]:
    if target is None:
        yield "no control total recorded"
        return
    ahead = one.after.value - target.value
    yield "met" if ahead >= 0 else f"missed by {amount(-ahead, '£')}"
    if (one.before.value >= target.value) != (ahead >= 0):
        yield "it was missed as it is" if ahead >= 0 else "it is met as it is"
