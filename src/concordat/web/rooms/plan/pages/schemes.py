"""Building schemes: each with what it is for, its legal power and funding, by which route, and whether it is late; and the partnerships they go through."""

from concordat import plan
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.plan import estates

PATH = "schemes"
TITLE = "Building schemes"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 112)


def show(ask: Ask) -> Page:
    """Show every scheme and partnership."""
    own = estates.estate(ask)
    schemes = tuple(own.schemes.values())
    if not schemes:
        empty = "No building scheme is recorded yet: they come with the system folder, plan/estate_schemes.csv."
        return Page(title=TITLE, empty=empty)
    partnerships = plan.partnerships_table(own, ask.names)
    return Page(
        title=TITLE,
        caption=ask.system.settings.name,
        says=(
            plan.may_proceed_in_words(own, schemes, ask.day),
            "Clinical direction leads, and the building follows: each scheme says first what it is for. It proceeds only once its routes "
            "were compared over their whole life, and through a partnership only where that is better value.",
        ),
        tables=(
            plan.schemes_table(own, schemes, ask.names),
            *((partnerships,) if partnerships.rows else ()),
            plan.gates_of_schemes_table(own, schemes, ask.day),
        ),
        links_of={
            name: tuple(ask.record("EstateScheme", one.id) for one in schemes) for name in ("schemes", "may_proceed")
        },
        links=(
            Link("Estates and backlog", ask.path("estates")),
            Link("Which schemes, and which sites to keep", ask.path("estates/portfolio")),
        ),
    )
