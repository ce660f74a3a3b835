"""Risk corridor: takes a benchmark, what was spent and the bands, gives which part of the difference is kept, slice by slice."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.pay.algebra import paid
from concordat.pay.bands import Band, band_findings, slices
from concordat.pay.exact import decimal_of
from concordat.pay.given import bad, negatives
from concordat.pay.line_to_date import text


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`benchmark` and `expenditure` in pounds; `corridors`: the share kept of each slice of the difference, as shares of the benchmark."""

    benchmark: Decimal
    expenditure: Decimal
    corridors: tuple[Band, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`kept` in pounds, to the penny: above nought of a saving, below of a loss; the `difference`, and `kept_share` of the benchmark."""

    kept: Decimal
    difference: Decimal
    kept_share: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the sum over the slices of share × part; raises Refused for bands that overlap and sums below nought."""
    wrong = (*negatives(given, "benchmark", "expenditure"), *band_findings(given.corridors, "corridors"))
    if not given.benchmark:
        wrong = (*wrong, bad("benchmark", "is nought"))
    if not given.corridors:
        wrong = (*wrong, bad("corridors", "is empty"))
    if wrong:
        raise Refused(wrong)
    benchmark, saved = Fraction(given.benchmark), Fraction(given.benchmark) - Fraction(given.expenditure)
    found = paid(slices(given.corridors, benchmark), abs(saved))
    sign = 1 if saved >= 0 else -1
    kept = sign * pence(found.total)
    gives = Gives(kept=kept + 0, difference=decimal_of(saved), kept_share=decimal_of(sign * found.total / benchmark))
    says = f"{'a saving' if saved >= 0 else 'a loss'} of {text(abs(saved))}, shared slice by slice"
    return Answer(gives, Because(says, gives.kept, "£", parts=found.parts), unit="£")
