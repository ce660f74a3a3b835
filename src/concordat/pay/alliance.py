"""Gain and loss of an alliance: takes target, actual, bands, limits, gates and members' shares, gives what each member gains or loses to the penny."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Because
from concordat.kernel.money import pence, share_out
from concordat.pay.bands import Band
from concordat.pay.gain_or_loss import GainOrLoss, gain_or_loss

NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A level that has to be reached (`at_least`) before a gain is shared, and the one that was `reached`."""

    name: str
    at_least: Decimal
    reached: Decimal

    @property
    def met(self) -> bool:
        """Whether it was reached."""
        return self.reached >= self.at_least


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """How an alliance shares: its target in pounds, bands as shares of it, limits in pounds, and members' shares, which sum to 1."""

    target: Fraction
    gain_bands: Sequence[Band]
    loss_bands: Sequence[Band]
    gain_cap: Fraction | None = None
    loss_collar: Fraction | None = None
    shares: Mapping[str, Decimal] = field(default_factory=dict)
    because: tuple[Because, ...] = ()

    def at(self, actual: Fraction) -> GainOrLoss:
        """Return what is shared at an actual sum, before any gate."""
        return gain_or_loss(
            self.target,
            actual,
            self.gain_bands,
            self.gain_cap,
            self.loss_collar,
            loss_bands=self.loss_bands,
            because=self.because,
        )

    @property
    def most_lost(self) -> Fraction | None:
        """The most that is shared of a loss, in pounds; None where nothing limits it."""
        whole, above = NOTHING, NOTHING
        for band in self.loss_bands:
            if band.up_to is None:
                if band.share:
                    return self.loss_collar
                break
            whole += Fraction(band.share) * (Fraction(band.up_to) - above) * self.target
            above = Fraction(band.up_to)
        return whole if self.loss_collar is None else min(whole, self.loss_collar)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What an alliance shares, to the penny: `by_member` sums to `amount`; `unmet` are the gates that kept a gain from being shared."""

    found: GainOrLoss
    amount: Decimal
    unmet: tuple[Gate, ...]
    by_member: Mapping[str, Decimal]


def shared(sharing: Sharing, actual: Fraction, gates: Sequence[Gate] = ()) -> Shared:
    """Return the gain or loss at an actual sum, split by largest remainder; a gain is shared only where every gate is met."""
    found = sharing.at(actual)
    unmet = tuple(gate for gate in gates if not gate.met) if found.gain > 0 else ()
    amount = pence(NOTHING) if unmet else found.sign * pence(found.found.total) + 0
    return Shared(found=found, amount=amount, unmet=unmet, by_member=share_out(amount, sharing.shares))


def worst(sharing: Sharing) -> Mapping[str, Decimal | None]:
    """Return the most that each member can lose, in pounds; None where no limit is agreed."""
    most = sharing.most_lost
    if most is None:
        return dict.fromkeys(sharing.shares)
    return dict(share_out(pence(most), sharing.shares))
