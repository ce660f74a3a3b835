"""One place against the average: every measure of it, where it stands, where it is going, and how unequal it is within."""

from concordat import watch
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page
from concordat.web.rooms.watch import measures

PATH = "local/<str:area>"
TITLE = "Against the average, by measure"
AUDIENCE = PUBLIC


def show(ask: Ask, area: str) -> Page:
    """Show each measure of the place in the order that a board should look at them."""
    found = tuple(one for one in measures.standings(ask) if one.now.area == area)
    if not found:
        look = (Link("Where each place stands", ask.path("measures")),)
        raise Missing(f"No measure has a value of “{area}”.", look)
    unequal = tuple(one for one in measures.within(ask) if one.area == area)
    values = tuple(one for one in measures.measured(ask) if one.area == area)
    name = ask.names.get(area, area)
    return Page(
        title=name,
        caption=TITLE,
        says=tuple(filter(None, (watch.picture_in_words(found), watch.inequality_in_words(unequal)))),
        tables=tuple(
            one
            for one in (
                watch.board(found),
                watch.unequal_table(unequal),
                watch.within_table(values),
                watch.gaps_of_measures_table(unequal),
            )
            if one.rows
        ),
        links_of={
            "board": tuple(ask.record("Indicator", one.indicator.id) for one in watch.worst_first(found)),
            "unequal": tuple(ask.path(f"measures/{one.indicator.id}") for one in watch.most_unequal_first(unequal)),
        },
        links=(Link("Where each place stands", ask.path("measures")),),
        trail=(Link("Where each place stands", ask.path("measures")),),
    )
