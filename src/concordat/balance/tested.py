"""Tests of a regime: takes positions and targets, gives for each body and the system whether it is tested, met, and by how much."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from concordat.balance.position import Positions
from concordat.balance.regime import Regime
from concordat.balance.sums import less
from concordat.balance.targets import Targets
from concordat.balance.two_sides import BUYS, by_side
from concordat.kernel.answer import Answer
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount, counted

SYSTEM = "System"
NO_TARGET = "no control total recorded"


@dataclass(frozen=True, slots=True)
class Test:
    """One test (£): the position, the target where there is one, by how much it is met (below nought: missed), and whether it is tested."""

    body: str
    side: str
    position: Answer[Decimal]
    target: Answer[Decimal] | None
    ahead: Answer[Decimal] | None
    tested: bool

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None where there is none."""
        return None if self.ahead is None else self.ahead.value >= 0

    @property
    def says(self) -> str:
        """The result in words: passed or by how much not, and whether it counts."""
        if self.ahead is None:
            return NO_TARGET
        result = "met" if self.met else f"missed by {amount(-self.ahead.value, '£')}"
        return result if self.tested else f"{result}; not tested under the regime"


def bodies_in_words(tests: Sequence[Test]) -> str:
    """Return how many bodies with a target meet theirs."""
    own = [one for one in tests if one.body != SYSTEM and one.met is not None]
    met = [one for one in own if one.met]
    return f"{len(met)} of {counted(len(own), 'body', 'bodies')} meet theirs"


def tests_of(positions: Positions, targets: Targets, regime: Regime | None) -> tuple[Test, ...]:
    """Return the test of each body, those that buy first, and of the system last; none is tested where there is no regime."""
    return tuple(_tests(positions, targets, regime))


def _tests(positions: Positions, targets: Targets, regime: Regime | None) -> Iterator[Test]:
    for side, one in by_side(positions):
        own = targets.bodies.get(one.body)
        counts = regime is not None and regime.tested != "together" and (regime.whom == "all" or side != BUYS)
        yield _test(one.body, side, one.surplus.named(""), own.after if own else None, counts)
    counts = regime is not None and regime.tested != "each"
    yield _test(SYSTEM, "", positions.system.named(""), targets.system, counts)


def _test(body: str, side: str, position: Answer[Decimal], target: Answer[Decimal] | None, counts: bool) -> Test:
    ahead = None if target is None else less("position less what must be reached", position, target)
    return Test(body, side, position, target, ahead, counts)


def tests_table(positions: Positions, targets: Targets, found: tuple[Test, ...]) -> Table:
    """Return one row for each test; a control total moved by agreed offsets is shown as it was set too."""
    moved = any(one.moved for one in targets.bodies.values())
    columns = {
        "body": "Body",
        "position": "Position [£]",
        **({"set_at": "As set [£]"} if moved else {}),
        "target": "Must reach [£]",
        "ahead": "Ahead, or short if below nought [£]",
        "result": "Result",
    }
    rows = (_row(positions, targets, one, moved) for one in found)
    short = [positions.names.get(one.body, one.body) for one in found if one.met is False]
    missed = f"{', '.join(short)} {'misses its own' if len(short) == 1 else 'miss theirs'}. " if short else ""
    says = f"{missed}Below nought is a deficit, or short of what must be reached."
    return table("tests", "Is the control total met?", columns, rows, says)


def _row(positions: Positions, targets: Targets, one: Test, moved: bool) -> tuple[Any, ...]:
    own = targets.bodies.get(one.body)
    first = own.set_at if own else one.target
    target = None if one.target is None else one.target.named("")
    name = positions.names.get(one.body, one.body)
    return (
        name,
        one.position,
        *((None if first is None else first.named(""),) if moved else ()),
        target,
        one.ahead,
        one.says,
    )
