"""What must hold of the money of a system, whatever is agreed inside it: takes positions, offsets and funds, gives each rule with both its figures."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from concordat.balance.funds import Earned
from concordat.balance.offset_moves import moves_of
from concordat.balance.position import Positions
from concordat.balance.records import OffsetProposal
from concordat.balance.sums import added
from concordat.balance.tried import Overlay, tried
from concordat.balance.two_sides import by_side
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.table import Table, table

ONE_PER_CENT = Decimal(1)
Row = tuple[str, Answer[Decimal], Answer[Decimal], bool]


def holds_table(positions: Positions, offsets: Sequence[OffsetProposal], funds: Sequence[Earned]) -> Table:
    """Return one row for each rule: the two figures (£) it is about, and whether it holds."""
    columns = {"rule": "What must hold", "one": "One side [£]", "other": "Other side [£]", "holds": "Holds"}
    rows = tuple(_rows(positions, offsets, funds))
    broken = [rule for rule, *_, kept in rows if not kept]
    kept = f"These do not hold: {'; '.join(broken)}." if broken else f"All {len(rows)} hold."
    says = f"{kept} Worked out again each time this page is asked for, to the penny."
    return table("holds", "What must hold", columns, rows, says)


def _rows(positions: Positions, offsets: Sequence[OffsetProposal], funds: Sequence[Earned]) -> Iterator[Row]:
    inner = [one for one in positions.movements if one.inside == "both"]
    nothing = positions.system.because
    paid = added("paid inside", (Answer(one.paid, one.paid_because) for one in inner), otherwise=nothing)
    received = added(
        "received inside", (Answer(one.received, one.received_because) for one in inner), otherwise=nothing
    )
    yield _equal("Both sides: what members pay each other is what they receive from each other", paid, received)
    system = positions.system.named("")
    sides: dict[str, list[Answer[Decimal]]] = {}
    for side, one in by_side(positions):
        sides.setdefault(side, []).append(one.surplus)
    rolled = added("side by side", (added(side, own) for side, own in sides.items()), otherwise=nothing)
    yield _equal("Roll-up: body by body or side by side, the system's position is the same", system, rolled)
    dearer = tried(positions, Overlay(prices=ONE_PER_CENT))[-1].after
    yield _equal(
        "Internal price: the same position with every price between members one per cent higher", system, dearer
    )
    merged = tried(positions, Overlay(merged=True))[-1].after
    yield _equal("Footprint: the same position with all that buy merged into one", system, merged)
    for offset in offsets:
        moves = moves_of(offset).values()
        ups, downs = (sum((one for one in moves if (one > 0) == up), Decimal(0)) for up in (True, False))
        yield _equal(f"Offsets: “{offset.title}” sums to zero", _of(offset, ups), _of(offset, -downs))
    if funds:
        have = added("available", (_available(one) for one in funds))
        earned = added("earned", (one.sum_of("earned") for one in funds))
        rule = "Funds: no more is earned than was available"
        yield rule, earned, have, earned.value <= have.value


def _equal(rule: str, one: Answer[Decimal], other: Answer[Decimal]) -> Row:
    return rule, one, other, one.value == other.value


def _of(offset: OffsetProposal, value: Decimal) -> Answer[Decimal]:
    return Answer(value, because_record(offset.title, "OffsetProposal", offset.id, value=value, unit="£"), unit="£")


def _available(one: Earned) -> Answer[Decimal]:
    value = one.fund.available
    return Answer(value, Because(one.fund.title, value, "£", parts=(one.because,)), unit="£")
