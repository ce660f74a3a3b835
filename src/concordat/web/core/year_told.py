"""The year as the service tells it: takes a system, gives its story without evaluations, which are open on their own pages alone."""

from concordat.buy.records import Evaluation
from concordat.flow import Year, year
from concordat.kernel.act import without
from concordat.kernel.system import System


def year_told(system: System) -> Year:
    """Return the story; raises Refused where a step of it cannot be taken.

    Whoever reads a figure of the year, or has its report written, may have a conflict with a bidder, or work for another body.
    """
    return year(without(system, Evaluation))
