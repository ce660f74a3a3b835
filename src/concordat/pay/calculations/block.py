"""Block: takes the planned value of a year, gives what is due each month and up to a month, whatever the activity."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import pence
from concordat.kernel.period import FinancialYear
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`planned_value` in pounds for `financial_year` (such as 2017/18); `months` gone by, 1 to 12."""

    planned_value: Decimal
    financial_year: str
    months: int = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`due` up to the month in pounds; `instalments`, one for each of those months, sum to it exactly."""

    due: Decimal
    instalments: tuple[Decimal, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return planned value × months / 12, rounded once; each instalment is due to date less due to date before."""
    findings = []
    if given.planned_value < 0:
        findings.append(_bad("negative-number", "planned_value", f"{given.planned_value} is negative"))
    if not 1 <= given.months <= 12:
        findings.append(_bad("bad-number", "months", f"{given.months} is not a number of months from 1 to 12"))
    try:
        day = FinancialYear.parse(given.financial_year).interval.start
    except ValueError as error:
        raise Refused([*findings, _bad("bad-year", "financial_year", str(error))]) from None
    if findings:
        raise Refused(findings)
    to_date = [pence(Fraction(given.planned_value) * month / 12) for month in range(given.months + 1)]
    instalments = tuple(after - before for before, after in pairwise(to_date))
    says = f"{given.months} of 12 equal instalments"
    parts = (
        Because("planned value as given", given.planned_value, "£"),
        because_rule(rules.on("payment.rounding", day)),
    )
    return Answer(
        Gives(due=to_date[-1], instalments=instalments), Because(says, to_date[-1], "£", parts=parts), unit="£"
    )


def _bad(kind: str, field: str, what: str) -> Finding:
    return Finding(kind, f"{what}.", "Nothing can be worked out from it.", "Correct it.", Place(field=field))
