"""One place against the average: every measure of it, where it stands, where it is going, and how unequal it is within."""

from urllib.parse import quote

from concordat import watch
from concordat.publish.safe_values import left_out
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
        look = (Link("Every measure, place by place", ask.path("local")),)
        raise Missing(f"No measure has a value of “{area}”.", look)
    unequal = tuple(one for one in measures.within(ask) if one.area == area)
    values = tuple(one for one in measures.measured(ask) if one.area == area)
    name = ask.names.get(area, area)
    family = watch.family_of(f"every measure of {name}", found, ask.system.rules)
    gaps = watch.gaps_together(f"the gap in every measure of {name}", unequal, ask.system.rules)
    slopes = tuple(one for one in measures.slopes(ask) if one.area == area)
    hidden = left_out(values, ask.system.rules, ask.day)
    return Page(
        title=name,
        caption=TITLE,
        says=tuple(filter(None, (watch.picture_in_words(found), watch.inequality_in_words(unequal)))),
        figures=(*family.figures(), *gaps.figures("gaps"), *((hidden,) if hidden else ())),
        tables=tuple(
            one
            for one in (
                watch.board(found, family),
                watch.unequal_table(unequal, gaps),
                watch.slopes_of_measures_table(slopes),
                watch.within_table(values),
                watch.gaps_of_measures_table(unequal),
            )
            if one.rows
        ),
        links_of={
            "board": tuple(ask.record("Indicator", one.indicator.id) for one in watch.worst_first(found)),
            "unequal": tuple(ask.path(f"measures/{one.indicator.id}") for one in watch.most_unequal_first(unequal)),
        },
        links=(
            Link("Find a measure", ask.path("measures")),
            Link("Variation and assurance", ask.path(f"measures/matrix?place={quote(area)}")),
        ),
        trail=(Link("Every measure, place by place", ask.path("local")),),
    )
