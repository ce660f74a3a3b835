"""What if: takes positions and what is tried beside them, gives each body's position and the system's as tried, part by part (£).

Prices between bodies of the system move by per cent, what moves with activity by what contracts let through, own costs by savings; the
bodies that buy may be taken as one. Nothing is recorded.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from concordat.balance.body import BodyPosition
from concordat.balance.chance_given import Uncertain
from concordat.balance.position import Positions
from concordat.balance.two_sides import BUYS, by_side
from concordat.kernel.answer import Answer, Because
from concordat.kernel.money import as_fraction, pence

PARTS = ("prices", "activity", "savings")
WORDS = {
    "prices": "Prices between bodies of the system",
    "activity": "Activity, and what it costs",
    "savings": "Savings in own costs",
}
ONE, SYSTEM = "One commissioner", "System"


@dataclass(frozen=True, slots=True)
class Overlay:
    """What is tried, in per cent: `prices` and `activity` above or below what they are, `savings` of own costs; `merged` buyers are one body."""

    prices: Decimal = Decimal(0)
    activity: Decimal = Decimal(0)
    savings: Decimal = Decimal(0)
    merged: bool = False

    @property
    def activity_share(self) -> Decimal:
        """How much activity there is as tried, of what there was."""
        return 1 + self.activity / Decimal(100)

    @property
    def anything(self) -> bool:
        """Whether anything is tried."""
        return bool(self.prices or self.activity or self.savings or self.merged)


@dataclass(frozen=True, slots=True)
class Tried:
    """One body, or all together: its position as it is, what each part moves it by, and what it comes to (£)."""

    body: str
    members: tuple[str, ...]
    before: Answer[Decimal]
    parts: Mapping[str, Answer[Decimal]]

    @property
    def after(self) -> Answer[Decimal]:
        """The position as tried."""
        value = self.before.value + sum((one.value for one in self.parts.values()), Decimal(0))
        below = (self.before.because, *(one.because for one in self.parts.values()))
        return Answer(value, Because("position as tried", value, "£", parts=below), unit="£")


def tried(
    positions: Positions, overlay: Overlay, moved: Sequence[Uncertain] = (), why: Because | None = None
) -> tuple[Tried, ...]:
    """Return each body as tried, those that buy first and as one where they merge, and the system last.

    `moved` is what contracts add in the one year in which activity is as tried, and `why` it is so.
    """
    own = [_tried(positions, overlay, moved, why, body) for body in (one.body for _, one in by_side(positions))]
    if overlay.merged:
        buyers = {one.body for side, one in by_side(positions) if side == BUYS}
        own = [
            _together(ONE, [one for one in own if one.body in buyers]),
            *(one for one in own if one.body not in buyers),
        ]
    return (*own, _together(SYSTEM, own))


def _tried(positions: Positions, overlay: Overlay, moved: Sequence[Uncertain], why: Because | None, body: str) -> Tried:
    base = positions.body(body)
    parts = {
        "prices": _prices(positions, overlay.prices, body),
        "activity": _activity(base, overlay.activity, moved, why),
        "savings": _share(base.part("own_cost"), overlay.savings, f"{overlay.savings} % of own cost"),
    }
    return Tried(body, (body,), base.surplus.named(""), parts)


def _prices(positions: Positions, per_cent: Decimal, body: str) -> Answer[Decimal]:
    """Return what inner prices move a body by: the same pennies come in on one side and go out on the other."""
    below, whole = [], Decimal(0)
    for one in positions.movements:
        sign = (one.line.provider == body) - (one.line.commissioner == body)
        if one.inside == "both" and sign:
            amount = sign * _of(one.paid, per_cent)
            whole += amount
            below.append(Because(f"{per_cent} % on line {one.line.id}", amount, "£", parts=(one.paid_because,)))
    return _moved(f"prices between bodies of the system {per_cent} % higher", whole, below, positions, body)


def _activity(
    base: BodyPosition, per_cent: Decimal, moved: Sequence[Uncertain], why: Because | None
) -> Answer[Decimal]:
    body, below, whole = base.body, [], Decimal(0)
    for one in moved:
        if body not in (one.payer, one.provider):
            continue
        paid, cost = (draws[0] if draws else Decimal(0) for draws in (one.paid_draws, one.cost_draws))
        amount = -paid if body == one.payer else paid - cost
        whole += amount
        below.append(
            Because(f"{per_cent} % more activity under {one.id}", amount, "£", parts=(why or base.surplus.because,))
        )
    says = f"activity {per_cent} % higher, by each contract's own form; what it is worth stands in for what it costs"
    return Answer(whole, Because(says, whole, "£", parts=tuple(below) or (base.surplus.because,)), unit="£")


def _moved(says: str, whole: Decimal, below: list[Because], positions: Positions, body: str) -> Answer[Decimal]:
    parts = tuple(below) or (positions.body(body).surplus.because,)
    return Answer(whole, Because(says, whole, "£", parts=parts), unit="£")


def _share(cost: Answer[Decimal], per_cent: Decimal, says: str) -> Answer[Decimal]:
    value = _of(cost.value, per_cent)
    return Answer(value, Because(says, value, "£", parts=(cost.because,)), unit="£")


def _of(amount: Decimal, per_cent: Decimal) -> Decimal:
    return pence(as_fraction(amount) * as_fraction(per_cent) / 100)


def _together(name: str, own: list[Tried]) -> Tried:
    members = tuple(member for one in own for member in one.members)
    before = _sum("positions together", [one.before for one in own])
    parts = {part: _sum(WORDS[part].lower(), [one.parts[part] for one in own]) for part in PARTS}
    return Tried(name, members, before, parts)


def _sum(says: str, answers: list[Answer[Decimal]]) -> Answer[Decimal]:
    whole = sum((one.value for one in answers), Decimal(0))
    return Answer(whole, Because(says, whole, "£", parts=tuple(one.because for one in answers)), unit="£")
