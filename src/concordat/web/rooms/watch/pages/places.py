"""Every measure, place by place: one row for each place and one column for each measure, with its class in words."""

from concordat import watch
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.watch import measures

PATH = "local"
TITLE = "Every measure, place by place"
AUDIENCE = PUBLIC
MENU = ("Need and outcomes", 22)


def show(ask: Ask) -> Page:
    """Show the heat map, and how many measures of each place are worse, similar and better."""
    found = measures.standings(ask)
    family = measures.family(ask)
    own = tuple(ask.path(f"local/{area}") for area in watch.areas_of(found))
    return Page(
        title=TITLE,
        says=(
            "Each measure of a place is held against the average of all places. What stands out among all comparisons on the page "
            "is marked; the rest of what differs could be chance among so many.",
        ),
        figures=family.figures(),
        tables=(watch.heat_table(found, ask.names, family), watch.places_table(found, ask.names)) if found else (),
        links_of={"places": own, "heat": own},
        links=(
            Link("Find a measure", ask.path("measures")),
            Link("Variation and assurance", ask.path("measures/matrix")),
            Link("Outcomes framework", ask.path("outcomes-framework")),
        ),
        empty=""
        if found
        else "No value has been brought yet: they come with the system folder, watch/indicator_values.csv.",
    )
