"""Price and volume with one provider: what each commissioner pays for one, and what of its bill is price and what volume."""

from concordat import contract
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page

PATH = "compare/<str:provider>/prices"
TITLE = "Price and volume"
AUDIENCE = PUBLIC


def show(ask: Ask, provider: str) -> Page:
    """Show the prices of the provider's services for each commissioner."""
    providers = worked.matrix(ask, ask.day).providers
    if provider not in providers:
        look = tuple(Link(ask.names.get(body, body), ask.path(f"compare/{body}/prices")) for body in providers)
        raise Missing(f"No provider “{provider}” has a contract in force on {ask.day:%-d %B %Y}.", look)
    found = ask.remember(
        ("prices", provider, ask.day), lambda: contract.prices(ask.system, provider, ask.day, worked.register(ask))
    )
    priced, without = found.table(), found.without_price()
    return Page(
        title=f"Price and volume with {ask.names.get(provider, provider)}",
        caption=TITLE,
        says=(priced.says,) if priced.rows else (),
        tables=tuple(one for one in (priced, without) if one.rows),
        empty="" if priced.rows or without.rows else "No line with this provider is in force on this day.",
        links=(
            Link("Terms side by side", ask.path(f"compare/{provider}")),
            Link("What every difference costs", ask.path("differences")),
        ),
        trail=(Link("Who buys from whom", ask.path("matrix")),),
    )
