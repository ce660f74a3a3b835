"""Gain or loss: takes a target, an actual cost and bands, gives what is shared of the difference, slice by slice, within cap and collar."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from concordat.kernel.answer import Because
from concordat.pay.algebra import Limit, Paid, paid
from concordat.pay.bands import Band, slices
from concordat.pay.line_to_date import text


@dataclass(frozen=True, slots=True)
class GainOrLoss:
    """What is shared: `gain` is target less actual, `found` what its slices come to."""

    gain: Fraction
    found: Paid

    @property
    def sign(self) -> int:
        """1 for a gain, -1 for a loss."""
        return 1 if self.gain >= 0 else -1

    @property
    def shared(self) -> Fraction:
        """What is shared, in exact pounds: a gain above nought, a loss below."""
        return self.sign * self.found.total

    @property
    def says(self) -> str:
        """The sentence for it."""
        what = "a gain" if self.gain >= 0 else "a loss"
        return f"{what} of {text(abs(self.gain))} against the target, shared slice by slice"


def gain_or_loss(
    target: Fraction,
    actual: Fraction,
    bands: Sequence[Band],
    cap: Fraction | None = None,
    collar: Fraction | None = None,
    *,
    loss_bands: Sequence[Band] | None = None,
    because: tuple[Because, ...] = (),
) -> GainOrLoss:
    """Return Σ share × slice of |target − actual|, no more than the cap of a gain or the collar of a loss.

    The bands are shares of the target, the same above and below it unless `loss_bands` are given; `because` is what agreed them.
    """
    gain = target - actual
    most = cap if gain >= 0 else collar
    limit = Limit(says="cap" if gain >= 0 else "collar", cap=most, because=because)
    held = bands if gain >= 0 or loss_bands is None else loss_bands
    parts = (replace(one, because=because) for one in slices(held, target))
    return GainOrLoss(gain, paid((*parts, limit), abs(gain)))
