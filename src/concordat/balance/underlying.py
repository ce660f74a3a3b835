"""Reported and underlying: takes positions, conditional money and what will not come again, gives both for each body and the system (£)."""

from decimal import Decimal
from typing import Any

from concordat.balance.body import BodyPosition
from concordat.balance.funds import Earned
from concordat.balance.position import Positions
from concordat.balance.records import OneOff
from concordat.balance.sums import added
from concordat.balance.surplus_in_words import surplus_in_words
from concordat.balance.two_sides import by_side
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import System
from concordat.kernel.table import Table, table

COLUMNS = {
    "body": "Body",
    "position": "Position [£]",
    "earned": "Conditional money earned [£]",
    "reported": "Reported [£]",
    "support": "Support money in the position [£]",
    "one_off": "Other one-off items in it [£]",
    "underlying": "Underlying [£]",
}
REPORTED, UNDERLYING = (tuple(COLUMNS).index(name) for name in ("reported", "underlying"))
Cells = tuple[Answer[Decimal], ...]


def one_offs_of(system: System) -> tuple[OneOff, ...]:
    """Return what of the system's year will not come again."""
    return tuple(one for one in system.all(OneOff) if one.financial_year == system.settings.financial_year)


def underlying_table(positions: Positions, funds: tuple[Earned, ...], one_offs: tuple[OneOff, ...]) -> Table:
    """Return one row for each body and the system; the reported position has conditional money, the underlying neither that nor one-offs."""
    found = [(one.body, cells_of(one, funds, one_offs)) for _, one in by_side(positions)]
    rows: list[tuple[Any, ...]] = [(positions.names.get(body, body), *cells) for body, cells in found]
    if found:
        rows.append(
            (
                "System",
                *(added("all bodies together", column) for column in zip(*(own for _, own in found), strict=True)),
            )
        )
    says = (
        "Reported: the position and the conditional money that was earned. Underlying: the position without support money and without "
        "what will not come again; conditional money is never in it."
    )
    if found:
        reported, underlying = (surplus_in_words(rows[-1][at].value) for at in (REPORTED, UNDERLYING))
        says += f" The system reported {reported}; underlying it has {underlying}."
    return table("underlying", "Underlying against reported", COLUMNS, rows, says)


def cells_of(one: BodyPosition, funds: tuple[Earned, ...], one_offs: tuple[OneOff, ...]) -> Cells:
    """Return a body's position, earned money, reported position, support, other one-offs and underlying position (£)."""
    none = because_record("nothing recorded", "Body", one.body)
    position = one.surplus.named("")
    earned = added(
        "conditional money earned",
        (each.sum_of("earned") for each in funds if each.fund.body == one.body),
        otherwise=none,
    )
    own = [each for each in one_offs if each.body == one.body]
    support = added("support money", (_signed(each) for each in own if each.kind == "support money"), otherwise=none)
    other = added(
        "other one-off items", (_signed(each) for each in own if each.kind != "support money"), otherwise=none
    )
    reported = added("position and conditional money", (position, earned))
    left = position.value - support.value - other.value
    parts = (position.because, support.because, other.because)
    underlying = Answer(
        left, Because("position less support money and one-off items", left, "£", parts=parts), unit="£"
    )
    return position, earned, reported, support, other, underlying


def _signed(one: OneOff) -> Answer[Decimal]:
    """Return what a one-off adds to the position; a cost takes away."""
    value = -one.amount if one.kind == "one-off cost" else one.amount
    return Answer(
        value,
        because_record(one.label, "OneOff", one.body, one.financial_year, one.label, value=value, unit="£"),
        unit="£",
    )
