"""A local review policy, which is no law: how many services exceed the amount, and which of them are due for a review."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from concordat import buy
from concordat.kernel.finding import Refused
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "review-policy"
TITLE = "Local review policy"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 47)


@dataclass(frozen=True)
class Filters:
    """What is asked; what is left empty is taken from the example in the rulebook."""

    amount: Annotated[Decimal | None, "Services above, in pounds"] = None
    value: Literal["", "lifetime value", "annual value"] = ""
    months: Annotated[int | None, "Months between reviews"] = None
    on: date | None = None


def show(ask: Ask) -> Page:
    """Show the counts and the services."""
    given, says = ask.filters, ("This is a local review policy: not a legal requirement.",)
    links = (Link("The example policy", ask.path("rules/procurement.review_policy")),)
    try:
        found, figures, table = ask.remember(("reviews", given), lambda: _worked(ask, given))
    except Refused as refused:
        return Page(title=TITLE, says=says, findings=refused.findings, links=links)
    contracts = tuple(table.column("contract"))
    return Page(
        title=TITLE,
        says=(*says, buy.policy_sentence(found.value)),
        figures=figures,
        tables=(table,) if table.rows else (),
        links_of={table.name: tuple(ask.record("Contract", one) for one in contracts)},
        findings=found.findings,
        links=links,
        empty="" if table.rows else "No service in force on that day exceeds the amount.",
    )


def _worked(ask: Ask, given: Any) -> Any:
    policy = buy.ReviewPolicy(amount=given.amount, value_basis=given.value or None, interval_months=given.months)
    records = worked.register(ask)
    found = buy.service_reviews(ask.system, policy, given.on, records)
    return found, buy.review_figures(found), buy.reviews_table(ask.system, found, records)
