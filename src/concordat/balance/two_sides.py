"""Both sides of the money: takes positions, gives commissioners and providers side by side, and who pays whom."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from concordat.balance.body import BodyPosition
from concordat.balance.movement import Movement
from concordat.balance.position import Positions
from concordat.balance.sums import added, less
from concordat.balance.surplus_in_words import surplus_in_words
from concordat.kernel.answer import Answer
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount, counted

BUYS, PROVIDES, BOTH, NEITHER = "buys", "provides", "buys and provides", "neither"
ORDER = (BUYS, BOTH, PROVIDES, NEITHER)
IN = ("received_inside", "received_outside", "other_income")
OUT = ("paid_inside", "paid_outside", "own_cost")
TOGETHER = {BUYS: "All that buy", BOTH: "All that buy and provide", PROVIDES: "All that provide"}


def side_of(positions: Positions, body: str) -> str:
    """Return whether a body buys care, provides it, or both, by its lines."""
    buys = any(one.line.commissioner == body for one in positions.movements)
    provides = any(one.line.provider == body for one in positions.movements)
    return BOTH if buys and provides else BUYS if buys else PROVIDES if provides else NEITHER


def by_side(positions: Positions) -> tuple[tuple[str, BodyPosition], ...]:
    """Return every body with its side, those that buy first."""
    told = ((side_of(positions, one.body), one) for one in positions.bodies)
    return tuple(sorted(told, key=lambda pair: ORDER.index(pair[0])))


def both_sides_table(positions: Positions) -> Table:
    """Return one row for each body, for each side together and for the system: money in, money out and the position (£)."""
    told = by_side(positions)
    rows: list[tuple[Any, ...]] = []
    for side in ORDER:
        own = [one for at, one in told if at == side]
        rows += [(name_in(positions, one.body), side, *_cells(one)) for one in own]
        if len(own) > 1 and side in TOGETHER:
            rows.append((TOGETHER[side], side, *_together(own)))
    sums = _together([one for _, one in told])
    rows.append(("System", "", *sums[:2], positions.system.named("")))
    columns = {
        "body": "Body",
        "side": "Side",
        "money_in": "Money in [£]",
        "money_out": "Money out [£]",
        "position": "Position [£]",
    }
    says = f"What one body of the system pays another stands on both sides, so that the system's position leaves it out. {_sides(told)}"
    return table("both_sides", f"Both sides of the money, {positions.financial_year}", columns, rows, says)


def who_pays_whom_table(positions: Positions) -> Table:
    """Return one row for each pair: what the commissioner pays, what the provider receives, and the difference (£)."""
    pairs: dict[tuple[str, str], list[Movement]] = {}
    for one in positions.movements:
        pairs.setdefault((one.line.commissioner, one.line.provider), []).append(one)
    columns = {
        "commissioner": "Pays",
        "provider": "Is paid",
        "paid": "Payer's figure [£]",
        "received": "Provider's figure [£]",
        "difference": "Difference [£]",
    }
    rows = [_pair(positions, *pair, own) for pair, own in sorted(pairs.items())]
    return table("who_pays_whom", "What each is paid by each", columns, rows, _agreed(rows))


def _sides(told: Sequence[tuple[str, BodyPosition]]) -> str:
    sums = {
        whole: sum((one.surplus.value for at, one in told if at == side), Decimal(0))
        for side, whole in TOGETHER.items()
        if any(at == side for at, _ in told)
    }
    own = (f"{whole} have {surplus_in_words(value)}" for whole, value in sums.items())
    return f"{'; '.join(own).capitalize()}." if sums else ""


def _cells(one: BodyPosition) -> tuple[Answer[Decimal], ...]:
    money_in = added("all that comes in", (one.part(name) for name in IN))
    money_out = added("all that goes out", (one.part(name) for name in OUT))
    return money_in, money_out, one.surplus.named("")


def _together(bodies: Iterable[BodyPosition]) -> tuple[Answer[Decimal], ...]:
    columns = zip(*(_cells(one) for one in bodies), strict=True)
    return tuple(added("all of these together", column) for column in columns)


def _pair(positions: Positions, buyer: str, seller: str, own: list[Movement]) -> tuple[Any, ...]:
    paid = added("paid", (Answer(one.paid, one.paid_because) for one in own))
    received = added("received", (Answer(one.received, one.received_because) for one in own))
    apart = less("provider's figure less the payer's", received, paid)
    return name_in(positions, buyer), name_in(positions, seller), paid, received, apart


def _agreed(rows: list[tuple[Any, ...]]) -> str:
    apart = [row for row in rows if row[-1].value]
    if apart:
        return f"The two figures are not the same for {len(apart)} of {counted(len(rows), 'pair')}; they are once both sides agree."
    return f"Both sides have the same figure for every pair; together {amount(sum(row[2].value for row in rows), '£')}."


def name_in(positions: Positions, body: str) -> str:
    """Return what a body is called."""
    names: Mapping[str, str] = positions.names
    return names.get(body, body)
