"""Takes the portfolio and a line, gives the financial year in which it ends."""

from typing import TYPE_CHECKING

from concordat.contract.records import Line
from concordat.kernel.period import ONE_DAY, FinancialYear

if TYPE_CHECKING:
    from concordat.contract.portfolio import Portfolio

TITLE = "Year of expiry"


def group(portfolio: "Portfolio", line: Line) -> tuple[int, str]:
    """Return the year of the last day in force; those without an end come last."""
    ends = portfolio.ends(line)
    if ends is None:
        return 9999, "no end"
    year = FinancialYear.of(ends - ONE_DAY)
    return year.starts_in, str(year)
