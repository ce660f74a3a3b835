"""Takes the portfolio and a line, gives its commissioner."""

from typing import TYPE_CHECKING

from concordat.contract.records import Line

if TYPE_CHECKING:
    from concordat.contract.portfolio import Portfolio

TITLE = "Commissioner"


def group(portfolio: "Portfolio", line: Line) -> tuple[str, str]:
    """Return who buys, in order of name."""
    name = portfolio.register.name(line.commissioner)
    return name.casefold(), name
