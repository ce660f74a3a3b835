"""How far something is tried: takes the numbers given and the rule of the day, gives what is tried and a finding for each that is further."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from concordat.balance.tried import PARTS, Overlay
from concordat.kernel.finding import Finding, Place
from concordat.kernel.rulebook import Rulebook

TRIAL = "balance.trial"


def most_tried(rules: Rulebook, on: date) -> Mapping[str, Decimal]:
    """Return how far each number can be tried on a day, in per cent either way."""
    return {name: Decimal(most) for name, most in dict(rules.on(TRIAL, on).value).items()}


def overlay_within(
    given: Mapping[str, Decimal | None], most: Mapping[str, Decimal], *, merged: bool
) -> tuple[Overlay, tuple[Finding, ...]]:
    """Return what is tried, in per cent, without those numbers that are further than can be tried: each of them is a finding."""
    numbers = {name: given.get(name) or Decimal(0) for name in PARTS}
    beyond = [name for name, one in numbers.items() if abs(one) > most[name]]
    within = {name: one for name, one in numbers.items() if name not in beyond}
    return Overlay(**within, merged=merged), tuple(_beyond(name, numbers[name], most[name]) for name in beyond)


def _beyond(name: str, tried: Decimal, most: Decimal) -> Finding:
    return Finding(
        "beyond-what-can-be-tried",
        f"{name.capitalize()} cannot be tried at {tried:,} %.",
        f"Further than {most} % is another plan, and the possible years say nothing of it.",
        "It is left out; try less.",
        Place(field=name),
    )
