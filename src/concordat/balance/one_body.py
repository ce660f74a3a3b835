"""One body's year to read: takes positions, gives its parts before and after a change, and every line behind them."""

from decimal import Decimal

from concordat.balance.body import PARTS
from concordat.balance.movement import Movement
from concordat.balance.position import Positions
from concordat.kernel.answer import Answer
from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, table

WORDS = {
    "received_inside": "Received inside the system",
    "received_outside": "Received from outside",
    "other_income": "Other income",
    "paid_inside": "Paid inside the system",
    "paid_outside": "Paid outside",
    "own_cost": "Own cost",
}


def parts_table(before: Positions, after: Positions | None, body: str) -> Table:
    """Return what the body's position is made of (£), beside what it would be where a change is proposed."""
    first = before.body(body)
    then = after.body(body) if after is not None else None
    rows = [(WORDS[part], first.part(part), *((then.part(part),) if then else ())) for part in PARTS]
    rows.append(("Surplus", first.surplus.named(""), *((then.surplus.named(""),) if then else ())))
    columns = {"part": "Part", "before": "As it is [£]"} | ({"after": "As proposed [£]"} if then else {})
    return table("parts", "What it is made of", columns, rows)


def movements_table(positions: Positions, body: str) -> Table:
    """Return every contract line of the body: with whom, for what, and what it pays or receives (£)."""
    own = [one for one in positions.movements if body in (one.line.commissioner, one.line.provider)]
    columns = {
        "line": "Line",
        "service": "Service",
        "other": "With",
        "way": "Pays or receives",
        "amount": "Amount [£]",
        "inside": "Inside the system",
    }
    rows = (_row(positions, one, body) for one in own)
    return table("movements", "Line by line", columns, rows)


def of_system(told: Outcome) -> tuple[Answer[Decimal], ...]:
    """Return the figures of the whole system after a change, and what it moves by."""
    wanted = ("balance.system_position_after", "balance.system_change")
    return tuple(one for one in told.figures if one.name in wanted)


def _row(positions: Positions, one: Movement, body: str) -> tuple[object, ...]:
    buys = one.line.commissioner == body
    other = one.line.provider if buys else one.line.commissioner
    amount, because = (one.paid, one.paid_because) if buys else (one.received, one.received_because)
    return (
        one.line.id,
        one.line.service,
        positions.names.get(other, other),
        "pays" if buys else "receives",
        Answer(amount, because, unit="£"),
        one.inside == "both",
    )
