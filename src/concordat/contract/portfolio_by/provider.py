"""Takes the portfolio and a line, gives its provider."""

from typing import TYPE_CHECKING

from concordat.contract.records import Line

if TYPE_CHECKING:
    from concordat.contract.portfolio import Portfolio

TITLE = "Provider"


def group(portfolio: "Portfolio", line: Line) -> tuple[str, str]:
    """Return who gives the care, in order of name."""
    name = portfolio.register.name(line.provider)
    return name.casefold(), name
