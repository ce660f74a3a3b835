"""Target cost: takes target, actual cost and bands, gives gain or loss to share, within cap and collar, split by party to the penny."""

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.money import pence, share_out
from concordat.kernel.rulebook import Rulebook
from concordat.pay.bands import Band, band_findings
from concordat.pay.exact import decimal_of
from concordat.pay.gain_or_loss import gain_or_loss
from concordat.pay.given import bad, negatives


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`target` and `actual` in pounds. `bands` are shares of the target, the same for cost above and below it.

    `cap` is the most that is shared of a gain, `collar` of a loss, in pounds. `parties` are weights that sum to 1; a gain
    (cost below target) is positive, a loss negative.
    """

    target: Decimal
    actual: Decimal
    bands: tuple[Band, ...]
    cap: Decimal | None = None
    collar: Decimal | None = None
    parties: dict[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`shared` in pounds, to the penny: above nought a gain, below a loss; `by_party` sums to it; `limited`: a cap or collar bit."""

    shared: Decimal
    difference: Decimal
    limited: bool
    by_party: dict[str, Decimal]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the slices of the difference times their shares, within the limit, split by largest remainder, ties by name.

    Refuses weights that do not sum to 1, bands that overlap and sums below nought.
    """
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    found = gain_or_loss(
        Fraction(given.target), Fraction(given.actual), given.bands, _exact(given.cap), _exact(given.collar)
    )
    shared = found.sign * pence(found.found.total) + 0
    by_party = share_out(shared, given.parties) if given.parties else {}
    gives = Gives(shared=shared, difference=decimal_of(found.gain), limited=found.found.limited, by_party=by_party)
    split = (Because(f"{name}: {given.parties[name]} of it", amount, "£") for name, amount in by_party.items())
    return Answer(gives, Because(found.says, shared, "£", parts=(*found.found.parts, *split)), unit="£")


def _exact(amount: Decimal | None) -> Fraction | None:
    return None if amount is None else Fraction(amount)


def _wrong(given: Given) -> list[Finding]:
    found = [*negatives(given, "target", "actual", "cap", "collar"), *band_findings(given.bands, "bands")]
    if not given.bands:
        found.append(bad("bands", "is empty"))
    for name, weight in given.parties.items():
        if weight < 0:
            found.append(bad(f"parties.{name}", "is negative", "negative-number"))
    whole = sum(given.parties.values(), Decimal(0))
    if given.parties and whole != 1:
        found.append(bad("parties", f"sum to {whole}, not to 1", "shares-not-one"))
    return found
