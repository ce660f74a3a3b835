"""The algebra of payment: takes steps and a value, gives what each step pays and the sum, in exact pounds.

A step is a fixed sum, a share of one slice of the value, a share of what the value falls short by, or a limit on what the steps
before it came to. Every payment form is a row of steps, so that all of them are told, drawn and compared alike.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from concordat.kernel.answer import Because
from concordat.pay.exact import decimal_of
from concordat.pay.line_to_date import text

NOUGHT = Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """A sum that is paid whatever the value."""

    says: str
    amount: Fraction
    because: tuple[Because, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """A share of the part of the value between `above` and `upto`; without `upto` of all above."""

    says: str
    share: Fraction
    above: Fraction = NOUGHT
    upto: Fraction | None = None
    because: tuple[Because, ...] = ()

    def part(self, value: Fraction) -> Fraction:
        """Return how much of a value lies in the slice."""
        end = value if self.upto is None else min(value, self.upto)
        return max(NOUGHT, end - self.above)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall:
    """A share, taken off, of what the value falls short of `below`; no further than `down_to`."""

    says: str
    share: Fraction
    below: Fraction
    down_to: Fraction | None = None
    because: tuple[Because, ...] = ()

    def part(self, value: Fraction) -> Fraction:
        """Return by how much a value falls short, as far as the step reaches."""
        end = value if self.down_to is None else max(value, self.down_to)
        return max(NOUGHT, self.below - end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """What the steps before it come to, held between a floor and a cap."""

    says: str
    floor: Fraction | None = None
    cap: Fraction | None = None
    because: tuple[Because, ...] = ()


Step = Fixed | Slice | Shortfall | Limit


@dataclass(frozen=True, slots=True)
class Paid:
    """What each step paid, in order, with why; `total` is their sum."""

    steps: tuple[tuple[Step, Fraction, Because], ...]

    @property
    def total(self) -> Fraction:
        """The sum of all steps."""
        return sum((amount for _, amount, _ in self.steps), NOUGHT)

    @property
    def limited(self) -> bool:
        """Whether a floor or a cap changed the sum."""
        return any(isinstance(step, Limit) and amount for step, amount, _ in self.steps)

    @property
    def parts(self) -> tuple[Because, ...]:
        """The reason of each step."""
        return tuple(because for _, _, because in self.steps)


def paid(steps: Sequence[Step], value: Fraction) -> Paid:
    """Return what the steps pay for a value."""
    done: list[tuple[Step, Fraction, Because]] = []
    total = NOUGHT
    for step in steps:
        amount, says = _pays(step, value, total)
        total += amount
        done.append((step, amount, Because(says, decimal_of(amount), "£", parts=step.because)))
    return Paid(tuple(done))


def _pays(step: Step, value: Fraction, before: Fraction) -> tuple[Fraction, str]:
    if isinstance(step, Fixed):
        return step.amount, f"{step.says}: {text(step.amount)}"
    if isinstance(step, Slice):
        part = step.part(value)
        return step.share * part, f"{step.says}: {decimal_of(step.share)} of {text(part)}"
    if isinstance(step, Shortfall):
        part = step.part(value)
        return -step.share * part, f"{step.says}: {decimal_of(step.share)} of {text(part)} less"
    held = before if step.cap is None else min(before, step.cap)
    held = held if step.floor is None else max(held, step.floor)
    return (
        held - before,
        f"{step.says}: {text(before)} becomes {text(held)}" if held != before else f"{step.says}: not reached",
    )
