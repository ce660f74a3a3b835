"""Takes the portfolio and a line, gives how large its contract is: between which two bounds its value a year lies."""

from typing import TYPE_CHECKING

from concordat.contract.records import Line
from concordat.contract.worth import NOTHING
from concordat.kernel.text import amount

if TYPE_CHECKING:
    from concordat.contract.portfolio import Portfolio

TITLE = "Value of the contract"
RULE = "contract.size_bounds"


def group(portfolio: "Portfolio", line: Line) -> tuple[int, str]:
    """Return the band of the contract's value a year, a bound itself in the band above it."""
    bounds = [int(one) for one in portfolio.rules.on(RULE, portfolio.on).value]
    value = sum((one.value for one in portfolio.live.lines_of[line.contract]), NOTHING)
    below = sum(1 for bound in bounds if value >= bound)
    if below == 0:
        return 0, f"below {_round(bounds[0])}"
    if below == len(bounds):
        return below, f"{_round(bounds[-1])} and more"
    return below, f"{_round(bounds[below - 1])} to below {_round(bounds[below])}"


def _round(bound: int) -> str:
    """Return a bound as it is spoken: £25m, £500k, £1,250."""
    for size, letter in ((1_000_000, "m"), (1_000, "k")):
        if bound and bound % size == 0:
            return f"{amount(bound // size, '£')}{letter}"
    return amount(bound, "£")
