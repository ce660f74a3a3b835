"""Bodies that buy and provide: takes positions and a system, gives what each is paid for, what it buys from whom, and interests declared in it."""

from collections.abc import Iterator
from typing import Any

from concordat.balance.body import BodyPosition
from concordat.balance.movement import Movement
from concordat.balance.position import Positions
from concordat.balance.sums import added
from concordat.balance.two_sides import BOTH, by_side, name_in
from concordat.decide.records import Interest
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.kernel.table import Table, table


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


def _conflict(positions: Positions, system: System, one: BodyPosition) -> tuple[Any, ...]:
    sold = [each for each in positions.movements if each.line.provider == one.body]
    bought = [each for each in positions.movements if each.line.commissioner == one.body]
    paid = added("is paid", (Answer(each.received, each.received_because) for each in sold))
    pays = added("pays", (Answer(each.paid, each.paid_because) for each in bought))
    return (
        name_in(positions, one.body),
        paid,
        "; ".join(dict.fromkeys(each.line.service for each in sold)),
        pays,
        "; ".join(f"{each.line.service} from {name_in(positions, each.line.provider)}" for each in bought),
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
