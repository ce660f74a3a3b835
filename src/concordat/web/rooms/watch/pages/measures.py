"""Where each place stands: how many measures are worse or better than the average, and which are getting worse, place by place."""

from concordat import watch
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.watch import measures

PATH = "measures"
TITLE = "Where each place stands"
AUDIENCE = PUBLIC
MENU = ("Need and outcomes", 20)


def show(ask: Ask) -> Page:
    """Show every place with its measures in classes, and every measure by place."""
    found = measures.standings(ask)
    places = watch.places_table(found, ask.names)
    return Page(
        title=TITLE,
        says=(
            "Each measure of a place is held against the average of all places: better or worse only where its 95 % limits leave "
            "the average out. Differences that chance can make are called similar.",
        ),
        tables=(places, watch.heat_table(found, ask.names)) if found else (),
        links_of={
            "places": tuple(ask.path(f"local/{area}") for area in watch.areas_of(found)),
            "heat": tuple(ask.path(f"local/{area}") for area in watch.areas_of(found)),
        },
        links=(Link("Outcomes framework", ask.path("outcomes-framework")),),
        empty=""
        if found
        else "No value has been brought yet: they come with the system folder, watch/indicator_values.csv.",
    )
