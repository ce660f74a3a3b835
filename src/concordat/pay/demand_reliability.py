"""Odds against what came: takes how far forecasts can be trusted, gives what came of the odds of past plans that were about the same."""

from collections.abc import Iterator

from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Table, table
from concordat.need.calculations.backtest import Odds
from concordat.need.figures import figure
from concordat.pay.demand_quality import DemandTrust

SAYS = (
    "Plans as last year, and 2 and 5 per cent above it, for every line with a history: the odds a forecast would have given that each is "
    "exceeded, against how often it was."
)


def reliability_table(trust: DemandTrust) -> Table:
    """Return one row for odds that were about the same; no row where no line could be tried on its past."""
    columns = {"odds": "Odds", "said": "Said, on average [%]", "came": "Came [%]", "plans": "Plans tried"}
    rows = tuple(_rows(trust.odds, trust.because)) if trust.odds and trust.because else ()
    return table("reliability", "Odds said against what came", columns, rows, SAYS if rows else "")


def _rows(odds: Odds, because: Because) -> Iterator[tuple[object, ...]]:
    for one in odds.parts:
        said, came = (figure(float(100 * share), 1) for share in (one.said, one.came))
        yield (
            f"about {round(said)} in 100",
            Answer(said, Because("mean of the odds said", said, "%", parts=(because,))),
            Answer(came, Because("share of these plans that was exceeded", came, "%", parts=(because,))),
            Answer(one.number, Because("plans tried with such odds", one.number, parts=(because,))),
        )
