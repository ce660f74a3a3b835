"""The plan of each body: takes its reports of a year, gives the last one that was told by a day."""

from datetime import date

from concordat.balance.records import ForecastReport
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System


def own_plans(system: System, year: str, on: date) -> dict[str, ForecastReport]:
    """Return by body the report that last told its own plan of the year's surplus."""
    found: dict[str, ForecastReport] = {}
    for one in sorted(system.all(ForecastReport), key=lambda one: (one.reported, one.month)):
        if str(FinancialYear.of(one.month)) == str(FinancialYear.parse(year)) and one.reported <= on:
            found[one.body] = one
    return found
