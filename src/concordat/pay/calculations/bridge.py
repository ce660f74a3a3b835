"""Bridge: takes planned and actual activity and price of each line, gives how much of the difference is volume, mix, price, unplanned or one-off."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import PENNY
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import amount
from concordat.pay.bridge import EFFECTS, Bridged, BridgeLine, bridged


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The lines of a plan and of what was done, in one grain such as the point of delivery.

    A line has `name`, `planned_activity`, `planned_price` (£ for all of it), `actual_activity`, `actual_price`, and
    `flex_price` where an earlier cut of the actual is known. What is priced without activity has 0 of both.
    """

    lines: tuple[BridgeLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Pounds from `planned` to `actual`: the `difference` is `volume`, `mix`, `price`, `unplanned` and `one_off` together.

    - `volume`: the whole plan grown or shrunk as all activity together has
    - `mix`: other lines than planned, at planned prices
    - `price`: what was done at other prices than planned
    - `unplanned`: lines with activity that the plan has none of
    - `one_off`: what is priced without activity
    - `movement`: from flex to freeze, of the lines whose flex price is given
    - `lines`: the same of each line, each rounded to the penny so that it sums to the line's difference
    """

    planned: Decimal
    actual: Decimal
    difference: Decimal
    volume: Decimal
    mix: Decimal
    price: Decimal
    unplanned: Decimal
    one_off: Decimal
    movement: Decimal | None
    lines: tuple[Bridged, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the bridge; its effects sum to the difference to the penny, line by line and in all."""
    findings = tuple(_findings(given))
    if findings:
        raise Refused(findings)
    lines = bridged(given.lines)
    sums = {effect: sum((getattr(one, effect) for one in lines), Decimal(0)) for effect in EFFECTS}
    planned = sum((one.planned_price for one in given.lines), Decimal(0))
    actual = sum((one.actual_price for one in given.lines), Decimal(0))
    moved = [one.movement for one in lines if one.movement is not None]
    gives = Gives(
        planned=planned,
        actual=actual,
        difference=actual - planned,
        movement=sum(moved, Decimal(0)) if moved else None,
        lines=lines,
        **sums,
    )
    says = f"from {amount(planned, '£')} planned to {amount(actual, '£')}"
    rounding = rules.history("payment.rounding")[-1]
    parts = (
        *(Because(f"{effect.replace('_', '-')}", sums[effect], "£") for effect in EFFECTS),
        because_rule(rounding),
    )
    return Answer(gives, Because(says, gives.difference, "£", parts=parts), unit="£")


def _findings(given: Given) -> Iterator[Finding]:
    names = [one.name for one in given.lines]
    for at, one in enumerate(given.lines):
        where = f"lines.{at}"
        if names.index(one.name) != at:
            what = f"“{one.name}” stands here more than once."
            why = "Two lines of one name cannot be told apart."
            yield Finding("duplicate-key", what, why, "Make one line of them.", Place(field=f"{where}.name"))
        for field in ("planned_activity", "actual_activity"):
            if getattr(one, field) < 0:
                what = f"{field.replace('_', ' ')} of “{one.name}” is below nought."
                why = "Nobody can be treated less than never."
                yield Finding("negative-number", what, why, "Correct the line.", Place(field=f"{where}.{field}"))
        for field in ("planned_price", "actual_price", "flex_price"):
            price = getattr(one, field)
            if price is not None and price != price.quantize(PENNY):
                what = f"{field.replace('_', ' ')} of “{one.name}” is not whole pence."
                why = "A bridge of unrounded sums would not sum to what was invoiced."
                yield Finding(
                    "bad-number", what, why, "Give the line's sum to the penny.", Place(field=f"{where}.{field}")
                )
