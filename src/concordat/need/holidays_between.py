"""Bank holidays of all months of a forecast: takes lines and months ahead, gives what is taken to be known with the bank holidays of England."""

from dataclasses import replace
from datetime import timedelta

from concordat.kernel.holidays import bank_holidays
from concordat.kernel.rulebook import Rulebook
from concordat.need.given_lines import MonthlyLine, last_of
from concordat.need.months import month_after
from concordat.need.prior import Prior


def with_holidays(prior: Prior, rules: Rulebook, lines: tuple[MonthlyLine, ...], ahead: int) -> Prior:
    """Return what is known with the bank holidays; raises Refused, naming each, for years whose list the rulebook lacks."""
    first = min(line.first_month for line in lines)
    last = month_after(last_of(lines), ahead + 1) - timedelta(days=1)
    return replace(prior, holidays=bank_holidays(rules, first, last))
