"""Takes the portfolio and a line, gives the form of its contract."""

from typing import TYPE_CHECKING, get_args

from concordat.contract.records import Form, Line

if TYPE_CHECKING:
    from concordat.contract.portfolio import Portfolio

TITLE = "Form of contract"


def group(portfolio: "Portfolio", line: Line) -> tuple[int, str]:
    """Return the form, in the order in which forms are listed everywhere."""
    form = portfolio.contract(line).form
    return get_args(Form).index(form), form
