"""Low-volume activity: takes the values of the last three years, gives the one block payment of the year, and refuses every other line."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.pay.given import bad
from concordat.pay.line_to_date import text
from concordat.pay.mean_of_years import YEARS, mean_of_years


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`last_three_years`: the value of each year in pounds; `in_year_lines`: what else was billed in the year, by name."""

    last_three_years: tuple[Decimal, ...]
    in_year_lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`payment` in pounds, to the penny; `refused`: the lines that are not paid."""

    payment: Decimal
    refused: tuple[str, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the mean of the three years; raises Refused for another number of years and for values below nought."""
    wrong = [
        bad(f"last_three_years.{number}", "is negative", "negative-number")
        for number, value in enumerate(given.last_three_years)
        if value < 0
    ]
    if len(given.last_three_years) != YEARS:
        wrong.append(bad("last_three_years", f"holds {counted(len(given.last_three_years), 'value')}, not {YEARS}"))
    if wrong:
        raise Refused(wrong)
    payment = pence(mean_of_years([Fraction(value) for value in given.last_three_years]))
    parts = tuple(
        Because(f"{text(Fraction(value))} in year {number}", value, "£")
        for number, value in enumerate(given.last_three_years, 1)
    )
    because = Because(f"the mean of the last {YEARS} years", payment, "£", parts=parts)
    gives = Gives(payment=payment, refused=given.in_year_lines)
    return Answer(gives, because, unit="£", findings=tuple(map(_refused, given.in_year_lines)))


def _refused(line: str) -> Finding:
    return Finding(
        "line-beside-block",
        f"{line} is not paid.",
        "A low-volume block is the only payment between the two bodies in the year.",
        "Take the line off the invoice.",
        Place(field="in_year_lines"),
        "warning",
    )
