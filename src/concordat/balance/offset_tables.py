"""Offsets to read: takes proposals to move control totals and what bodies must reach, gives each proposal and what each body would have to reach."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from concordat.balance.offset_moves import moves_of
from concordat.balance.records import OffsetProposal
from concordat.balance.sums import added
from concordat.balance.targets import Targets
from concordat.kernel.answer import Answer, because_record
from concordat.kernel.table import Table, table


def offsets_table(offsets: Sequence[OffsetProposal], on: date) -> Table:
    """Return one row for each proposal: what changes hands, what its moves sum to, and since when it holds."""
    columns = {
        "offset": "Proposal",
        "moved": "Changes hands [£]",
        "remainder": "Sum of all moves [£]",
        "reason": "Why",
        "proposed_on": "Proposed",
        "state": "Standing",
    }
    rows = (_row(one, on) for one in offsets)
    says = "The moves of an offset sum to zero: what the system must reach stays as it is."
    return table("offsets", "Proposals to move control totals", columns, rows, says)


def moves_table(offset: OffsetProposal, targets: Targets, names: Mapping[str, str], number: int) -> Table:
    """Return one row for each body that a proposal moves: its control total before and after it (£)."""
    columns = {"body": "Body", "old": "Before it [£]", "moved": "Moves by [£]", "new": "After it [£]"}
    rows = _moves(offset, targets, names)
    return table(f"offset_{number}", f"Whom “{offset.title}” moves", columns, rows)


def _row(one: OffsetProposal, on: date) -> tuple[Any, ...]:
    moves = [_cell(one, value) for value in moves_of(one).values()]
    held = one.agreed_on is not None and one.agreed_on <= on
    state = f"agreed, holds from {one.agreed_on}" if held else "proposed, moves nothing yet"
    up = added("moved one way", [each for each in moves if each.value > 0], otherwise=_cell(one, Decimal(0)).because)
    return one.title, up, added("all moves", moves, otherwise=up.because), one.reason, one.proposed_on, state


def _moves(one: OffsetProposal, targets: Targets, names: Mapping[str, str]) -> Iterator[tuple[Any, ...]]:
    held = one.agreed_on is not None
    for body, value in moves_of(one).items():
        own, move = targets.bodies.get(body), _cell(one, value)
        now = own.after if own else None
        # An agreed offset is in what must be reached already.
        other = (
            None
            if now is None
            else added("without it" if held else "with it", (now, _cell(one, -value if held else value)))
        )
        before, after = (other, now) if held else (now, other)
        yield names.get(body, body), before, move, after


def _cell(one: OffsetProposal, value: Decimal) -> Answer[Decimal]:
    return Answer(value, because_record(one.title, "OffsetProposal", one.id, value=value, unit="£"), unit="£")
