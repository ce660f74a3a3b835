"""The contracts of one provider, term by term: which terms are the same, differ or are missing, and what each difference costs."""

from dataclasses import dataclass
from typing import Literal

from concordat import contract
from concordat.kernel.finding import Refused
from concordat.pay import Differences
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page

PATH = "compare/<str:provider>"
TITLE = "Terms side by side"
AUDIENCE = PUBLIC


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    state: Literal["", "same", "differs", "missing"] = ""


def show(ask: Ask, provider: str) -> Page:
    """Show the terms of the provider's contracts beside each other."""
    if provider not in worked.matrix(ask, ask.day).providers:
        look = tuple(
            Link(ask.names.get(body, body), ask.path(f"compare/{body}"))
            for body in worked.matrix(ask, ask.day).providers
        )
        raise Missing(f"No provider “{provider}” has a contract in force on {ask.day:%-d %B %Y}.", look)
    compared = worked.comparison(ask, provider, ask.day)
    name = ask.names.get(provider, provider)
    shown = compared.of_state(ask.filters.state)
    cost = _cost(ask, provider)
    departs = contract.apart_table(shown)
    return Page(
        title=f"Terms with {name}",
        caption=TITLE,
        says=(
            compared.table().says,
            "A term that differs is settled by each commissioner with the provider on its own.",
        ),
        figures=(compared.count(), *(cost.figures if cost else ())),
        tables=(
            shown.table(),
            *((departs,) if departs.rows else ()),
            *((cost.table(),) if cost and cost.priced else ()),
        )
        if shown.clauses
        else (),
        findings=(*compared.findings, *(cost.findings if cost else ())),
        links_of={f"compare_{provider}": tuple(ask.record("Clause", row.clause.key) for row in shown.clauses)},
        empty="" if shown.clauses else "No term of these contracts is in this state.",
        links=(
            *(
                Link(f"Make them one: {one.consolidation.title}", ask.record("Consolidation", one.consolidation.id))
                for one in _proposed(ask, provider)
            ),
            Link("Price and volume", ask.path(f"compare/{provider}/prices")),
            Link("What every difference costs", ask.path("differences")),
        ),
        trail=(Link("Who buys from whom", ask.path("matrix")),),
    )


def _cost(ask: Ask, provider: str) -> Differences | None:
    try:
        return next((one for one in worked.differences(ask) if one.provider == provider), None)
    except Refused:
        return None


def _proposed(ask: Ask, provider: str) -> list[worked.contract.Consolidated]:
    try:
        return [one for one in worked.consolidated(ask) if provider in one.consolidation.providers]
    except Refused:
        return []
