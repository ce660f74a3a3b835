"""Find a measure: by what it is about, by place, by whether it is worse and getting worse; with how it stands among all that are compared."""

from dataclasses import dataclass
from typing import Annotated, Any

from concordat import watch
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.watch import measures

PATH = "measures"
TITLE = "Find a measure"
AUDIENCE = PUBLIC
MENU = ("Need and outcomes", 20)


@dataclass(frozen=True)
class Filters:
    """What narrows the page: an outcome that is wanted, a measure, a place, and what is looked for."""

    outcome: Annotated[str, "About the outcome"] = ""
    measure: str = ""
    place: str = ""
    look: Annotated[str, "Show"] = ""


def choices(ask: Ask) -> dict[str, Any]:
    """Return the outcomes that have a measure, the measures, the places, and what can be looked for."""
    found = measures.standings(ask)
    titles = {one.indicator.id: one.indicator.title for one in found}
    places = sorted(watch.areas_of(found), key=lambda area: ask.names.get(area, area))
    outcomes = [(one.outcome.id, one.outcome.title) for one in measures.framework(ask).traced if one.indicator]
    looks = (*watch.LOOKS, watch.NEW, watch.WORST, watch.BEST)
    return {
        "outcome": [("", "any"), *outcomes] if outcomes else [],
        "measure": [("", "any"), *titles.items()] if titles else [],
        "place": [("", "any"), *((area, ask.names.get(area, area)) for area in places)] if places else [],
        "look": [("", "everything"), *((look, look) for look in looks)] if found else [],
    }


def show(ask: Ask) -> Page:
    """Show the measures that are looked for, the worst first, and how each place stands in all of them."""
    every = measures.standings(ask)
    newly = ask.remember("newly", lambda: watch.newly(every, measures.measured(ask), ask.system.rules))
    family = measures.family(ask)
    found = watch.looked_for(filter(_wanted(ask), every), ask.filters.look, newly)
    places = watch.places_table(every, ask.names)
    return Page(
        title=TITLE,
        says=(
            "Each measure of a place is held against the average of all places: better or worse only where its 95 % limits leave "
            "the average out. Differences that chance can make are called similar.",
            "Who compares many finds some by chance. “Stands out” judges every measure of every place together.",
        ),
        figures=family.figures(),
        tables=tuple(one for one in (watch.found_table(found, ask.names, family, newly), places) if one.rows),
        findings=measures.safe(ask).open,
        links_of={
            "found": tuple(ask.path(f"measures/{one.indicator.id}") for one in found),
            "found.area": tuple(ask.path(f"local/{one.now.area}") for one in found),
            "places": tuple(ask.path(f"local/{area}") for area in watch.areas_of(every)),
        },
        links=(
            Link("Every measure, place by place", ask.path("local")),
            Link("Variation and assurance", ask.path("measures/matrix")),
            Link("Outcomes framework", ask.path("outcomes-framework")),
        ),
        empty=_empty(bool(every), bool(found)),
    )


def _wanted(ask: Ask) -> Any:
    """Return what says whether a standing is of the outcome, the measure and the place that are asked for."""
    own = ask.filters
    measured = {
        one.indicator.id for one in measures.framework(ask).traced if one.indicator and one.outcome.id == own.outcome
    }

    def wanted(one: watch.Standing) -> bool:
        return (
            (not own.outcome or one.indicator.id in measured)
            and own.measure in ("", one.indicator.id)
            and own.place in ("", one.now.area)
        )

    return wanted


def _empty(any_value: bool, any_found: bool) -> str:
    if not any_value:
        return "No value has been brought yet: they come with the system folder, watch/indicator_values.csv."
    return "" if any_found else "Nothing is like that: no measure of these places is, beyond chance."
