"""One body's year: what it receives, what it pays and costs, and what is left, as it is and as proposed."""

from concordat import balance
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page

PATH = "position/<str:body>"
TITLE = "Position of a body"
AUDIENCE = PUBLIC


def show(ask: Ask, body: str) -> Page:
    """Show the position of the body."""
    before, after = worked.positions(ask)
    if body not in {one.body for one in before.bodies}:
        look = (Link("Every body's position", ask.path("position")),)
        raise Missing(f"“{body}” has no position of its own in {before.financial_year}.", look)
    name = ask.names.get(body, body)
    proposed = bool(worked.consolidated(ask))
    lines = balance.movements_table(before, body)
    parts = balance.parts_table(before, after if proposed else None, body)
    return Page(
        title=name,
        caption=f"{TITLE}, {before.financial_year}",
        says=(_says(name, before, after if proposed else None, body),),
        figures=(before.body(body).surplus,),
        tables=(parts, *((lines,) if lines.rows else ())),
        links_of={lines.name: tuple(ask.record("Line", str(key)) for key in lines.column("line"))},
        links=(Link(f"About {name}", ask.record("Body", body)),),
        trail=(Link("Does the system balance?", ask.path("position")),),
    )


def _says(name: str, before: balance.Positions, after: balance.Positions | None, body: str) -> str:
    now = balance.surplus_in_words(before.body(body).surplus.value)
    then = next((one.surplus.value for one in after.bodies if one.body == body), None) if after else None
    proposed = "" if then is None else f"; under the single contracts proposed, {balance.surplus_in_words(then)}"
    return f"By contracts and budgets of {before.financial_year} {name} has {now}{proposed}."
