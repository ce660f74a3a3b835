"""One reorganisation: the bodies it joins or parts, its days, and where the case stands."""

from concordat import merge
from concordat.merge.records import Reorganisation
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page

PATH = "reorganisations/<str:reorganisation>"
TITLE = "Reorganisation"
AUDIENCE = PUBLIC
RECORD = "Reorganisation"


def show(ask: Ask, reorganisation: str) -> Page:
    """Show the case."""
    case = ask.system.find(Reorganisation, reorganisation)
    trail = (Link("Reorganisations", ask.path("reorganisations")),)
    if case is None:
        raise Missing(f"There is no reorganisation “{reorganisation}”.", trail)
    return Page(
        title=case.title,
        caption=TITLE,
        tables=(merge.reorganisations_table((case,), ask.names, ask.day),),
        trail=trail,
    )
