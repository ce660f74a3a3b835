"""Both sides of the money: takes positions, gives commissioners and providers side by side, who pays whom, and bodies that do both."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from concordat.balance.body import BodyPosition
from concordat.balance.movement import Movement
from concordat.balance.position import Positions
from concordat.balance.sums import added, less
from concordat.decide.records import Interest
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.kernel.table import Table, table

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
        rows += [(_name(positions, one.body), side, *_cells(one)) for one in own]
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
    says = "What one body of the system pays another stands on both sides, so that the system's position leaves it out."
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
    rows = (_pair(positions, *pair, own) for pair, own in sorted(pairs.items()))
    return table(
        "who_pays_whom", "What each is paid by each", columns, rows, "Both figures are the same once both sides agree."
    )


def conflicts_table(positions: Positions, system: System) -> Table:
    """Return one row for each body that buys and provides: what it is paid for, what it buys from whom, and interests declared in it."""
    columns = {
        "body": "Body",
        "paid": "Is paid [£]",
        "provides": "Provides",
        "pays": "Pays others [£]",
        "buys": "Buys",
        "conflict": "Conflict",
        "interests": "Interests declared in it",
    }
    rows = (_conflict(positions, system, one) for side, one in by_side(positions) if side == BOTH)
    says = "A body that buys and provides chooses between others and itself: whoever decides for it has an interest."
    return table("buys_and_provides", "Bodies that buy and provide", columns, rows, says)


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
    return _name(positions, buyer), _name(positions, seller), paid, received, apart


def _conflict(positions: Positions, system: System, one: BodyPosition) -> tuple[Any, ...]:
    sold = [each for each in positions.movements if each.line.provider == one.body]
    bought = [each for each in positions.movements if each.line.commissioner == one.body]
    paid = added("is paid", (Answer(each.received, each.received_because) for each in sold))
    pays = added("pays", (Answer(each.paid, each.paid_because) for each in bought))
    return (
        _name(positions, one.body),
        paid,
        "; ".join(dict.fromkeys(each.line.service for each in sold)),
        pays,
        "; ".join(f"{each.line.service} from {_name(positions, each.line.provider)}" for each in bought),
        "; ".join(_says(one.body, sold, bought)),
        _interests(system, one.body),
    )


def _says(body: str, sold: list[Movement], bought: list[Movement]) -> Iterator[str]:
    same = {each.line.service for each in sold} & {each.line.service for each in bought}
    if any(each.line.provider == body for each in bought):
        yield "it pays itself"
    if same:
        yield f"it buys what it also provides: {', '.join(sorted(same))}"
    yield "what it does not buy from others it keeps for its own services"


def _interests(system: System, body: str) -> Answer[int]:
    day = system.settings.as_at
    own = [
        one
        for one in system.all(Interest)
        if one.organisation == body and one.body != body and holds(one.starts, one.ends, day)
    ]
    parts = tuple(because_record("declared", "Interest", one.id) for one in own)
    nobody = because_record("nobody declared one", "Body", body)
    return Answer(len(own), Because(f"interests declared in {body}", len(own), parts=parts or (nobody,)))


def _name(positions: Positions, body: str) -> str:
    names: Mapping[str, str] = positions.names
    return names.get(body, body)
