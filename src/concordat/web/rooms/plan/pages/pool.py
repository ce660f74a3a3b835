"""One pooled fund in one year: who puts in what, what it is spent on, who bears an overspend in which order, returns, and what ends it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from concordat import plan
from concordat.kernel.given import find
from concordat.plan.records import Pool
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo

PATH = "pools/<str:pool>"
TITLE = "Pooled fund"
AUDIENCE = PUBLIC
RECORD = "Pool"


@dataclass(frozen=True)
class Filters:
    """The year, and an overspend in pounds to try in place of the forecast; below nought it is an underspend. Nothing is kept."""

    year: str = ""
    overspend: Annotated[Decimal | None, "Overspend to try, in pounds; below nought: underspend"] = None


def choices(ask: Ask) -> dict[str, Any]:
    """Return the years of the pool."""
    own = find(ask.system, Pool, ask.parts["pool"])
    years = plan.pool_in_year(ask.system, own, ask.day).years if own else ()
    return {"year": [("", "the year of the day"), *((one, one) for one in years)]}


def show(ask: Ask, pool: str) -> Page:
    """Show the pool; an overspend that is tried is shared out in the same order."""
    own = find(ask.system, Pool, pool)
    if own is None:
        raise Missing(f"There is no pooled fund “{pool}”.", (Link("Pooled funds", ask.path("pools")),))
    asked = ask.filters
    found = plan.pool_in_year(ask.system, own, ask.day, asked.year, asked.overspend)
    tables = (
        plan.order_table(found),
        plan.parties_table(found),
        plan.contributions_table(found),
        plan.lines_table(found),
        plan.returns_table(found),
        plan.triggers_table(found),
    )
    return Page(
        title=own.title,
        caption=TITLE,
        says=tuple(_says(ask, found)),
        figures=plan.pool_figures(found),
        tables=tuple(one for one in tables if one.rows),
        findings=found.findings,
        trail=(Link("Pooled funds", ask.path("pools")),),
        to_do=(ToDo("plan.record_pool_return", "Record a return", {"pool": own.id, "body": own.host}, own.host),),
        view={"live": True},
    )


def _says(ask: Ask, found: plan.PoolInYear) -> Iterator[str]:
    own = found.pool
    manager = own.pool_manager or "nobody named"
    yield (
        f"{ask.names.get(own.host, own.host)} keeps the money; it is managed by: {manager}. It stands on {own.statute}, and is told for "
        f"{found.year}."
    )
    if own.review_by:
        yield f"The agreement is looked at again by {own.review_by}."
    if ask.filters.overspend is not None:
        yield "This is what is tried, in place of the forecast. Nothing is kept; the address of this page keeps the choice."
