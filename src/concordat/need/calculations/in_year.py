"""In year: takes a year's forecast by month and its first months as they came, gives how far the rest of it is now expected to lie off."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from math import exp, log

from scipy.special import ndtri

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.wrong_given import negatives
from concordat.need.figures import figure
from concordat.need.in_range import too_large
from concordat.need.in_year import updated

CENTRAL, WIDEST = 0.9, 2
# Less in a month is as good as nought.
LEAST = "0.000001"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The `forecast` of each month of the year and the `actual` numbers of its first months.

    `shock`: spread of the year's common shock on the log scale, as it was expected; `error`: spread of the log ratio of the months
    seen by chance alone.
    """

    forecast: tuple[Decimal, ...]
    actual: tuple[Decimal, ...]
    shock: Decimal
    error: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`seen`: log ratio of the months that came; the year's `shock` as it is now expected, give or take `spread`.

    `rest`: what is expected of the other months, `year` of all, `low` and `high` the limits of 80 % for the year.
    """

    seen: Decimal
    shock: Decimal
    spread: Decimal
    rest: Decimal
    year: Decimal
    low: Decimal
    high: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the year as it is expected now; raises Refused where no month, or more than the year's, has come."""
    if wrong := tuple(_wrong(given)):
        raise Refused(wrong)
    months = len(given.actual)
    came = float(sum(given.actual, Decimal(0)))
    seen = log(came / float(sum(given.forecast[:months], Decimal(0))))
    found = updated(float(given.shock), seen, float(given.error))
    rest = float(sum(given.forecast[months:], Decimal(0)))
    reach = float(ndtri(CENTRAL)) * found.spread
    gives = Gives(
        seen=figure(seen),
        shock=figure(found.middle),
        spread=figure(found.spread),
        rest=figure(rest * exp(found.middle)),
        year=figure(came + rest * exp(found.middle)),
        low=figure(came + rest * exp(found.middle - reach)),
        high=figure(came + rest * exp(found.middle + reach)),
    )
    parts = (
        Because(f"{months} months came to {came:,.0f}", figure(came)),
        Because("log ratio of what came to what was forecast", gives.seen),
        Because("the shock that is left of it, as a part of it is chance", gives.shock),
        Because("the other months by their forecast", figure(rest)),
    )
    return Answer(
        gives, Because("the months that came, and the rest moved by the shock they show", gives.year, parts=parts)
    )


def _wrong(given: Given) -> Iterator[Finding]:
    yield from negatives(given, "shock", "error")
    yield from too_large((*given.forecast, *given.actual), "forecast")
    if max(given.shock, given.error) > WIDEST:
        what = f"a spread is above {WIDEST}."
        yield Finding(
            "number-out-of-range",
            what,
            "A year of seven times another is no year.",
            "Give it on the log scale.",
            Place(field="shock"),
        )
    if any(month < Decimal(LEAST) for month in (*given.forecast, *given.actual)):
        why = "A ratio to nought has no logarithm."
        yield Finding(
            "bad-number",
            "a month is not above nought.",
            why,
            "Correct it, or leave the line out.",
            Place(field="forecast"),
        )
    if not 0 < len(given.actual) <= len(given.forecast):
        what = f"{len(given.actual)} months came of a year of {len(given.forecast)}."
        yield Finding(
            "does-not-foot",
            what,
            "There is nothing to learn from, or nothing to say.",
            "Give the first months of it.",
            Place(field="actual"),
        )
