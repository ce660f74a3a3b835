"""Sums of answers: takes pounds with their reasons, gives their sum with all of them below it."""

from collections.abc import Iterable
from decimal import Decimal

from concordat.kernel.answer import Answer, Because


def added(
    says: str, parts: Iterable[Answer[Decimal]], name: str = "", otherwise: Because | None = None
) -> Answer[Decimal]:
    """Return the sum of some pounds; `otherwise` is the reason for nought where there are none."""
    own = tuple(parts)
    whole = sum((one.value for one in own), Decimal(0))
    below = tuple(one.because for one in own) or ((otherwise,) if otherwise else ())
    return Answer(whole, Because(says, whole, "£", parts=below), name, "£")


def less(says: str, first: Answer[Decimal], second: Answer[Decimal]) -> Answer[Decimal]:
    """Return the first less the second, with both as reasons."""
    value = first.value - second.value
    return Answer(value, Because(says, value, "£", parts=(first.because, second.because)), unit="£")
