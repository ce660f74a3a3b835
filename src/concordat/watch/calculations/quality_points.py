"""Quality points of a practice: takes an indicator's points, thresholds and patients, list and prevalence, gives points and pounds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.watch.achievement import ramp
from concordat.watch.said import said
from concordat.watch.wrong_numbers import bad


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`points` of the indicator, earned between `nothing_at` and `all_at` (shares) by patients `treated` among `register` less `exceptions`.

    `list_size` of the practice; `prevalence` of the condition there and `national_prevalence`; `on`: a day of the year.
    """

    points: Decimal
    nothing_at: Decimal
    all_at: Decimal
    treated: int
    register: int
    exceptions: int = 0
    list_size: int
    prevalence: Decimal = Decimal(1)
    national_prevalence: Decimal = Decimal(1)
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The share of patients `reached`, the `points` earned, and `pounds` to the penny."""

    reached: Fraction
    points: Fraction
    pounds: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return P·clip((reached − lower)/(upper − lower), 0, 1) × £ a point × list/average list × prevalence/national prevalence.

    Refuses equal thresholds, nobody to treat, more treated than there are, and a year whose point has no value yet.
    """
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    rule = rules.on("watch.quality_point", given.on)
    reached = Fraction(given.treated, given.register - given.exceptions)
    points = Fraction(given.points) * ramp(reached, Fraction(given.nothing_at), Fraction(given.all_at))
    size = Fraction(given.list_size) / Fraction(rule.value["average_list"])
    prevalence = Fraction(given.prevalence) / Fraction(given.national_prevalence)
    pounds = pence(points * Fraction(rule.value["pounds"]) * size * prevalence)
    says = f"{said(float(points))} of {given.points} points at {said(float(reached * 100))} % reached, for a list of {given.list_size:,}"
    parts = (
        because_rule(rule),
        Because(f"prevalence {said(float(prevalence))} times the national one", float(prevalence)),
    )
    gives = Gives(reached=reached, points=points, pounds=pounds)
    return Answer(gives, Because(says, pounds, "£", parts=parts), unit="£")


def _wrong(given: Given) -> Iterator[Finding]:
    if given.nothing_at == given.all_at:
        yield bad("all_at", "is where nothing is earned too", "no-direction")
    for name in ("points", "treated", "exceptions", "list_size", "prevalence"):
        if getattr(given, name) < 0:
            yield bad(name, "is negative", "negative-number")
    if given.national_prevalence <= 0:
        yield bad("national_prevalence", "is not above 0")
    if given.register - given.exceptions <= 0:
        yield bad("register", "leaves nobody to treat", "nobody-to-count")
    elif given.treated > given.register - given.exceptions:
        yield bad("treated", "is more than there are to treat")
