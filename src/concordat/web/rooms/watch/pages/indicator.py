"""One measure: how it is defined, where each area stands against the average, how unequal each is within, and over time."""

from dataclasses import dataclass
from typing import Annotated, Literal

from concordat import watch
from concordat.kernel.given import find
from concordat.publish.safe_values import left_out
from concordat.watch.records import Indicator
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo
from concordat.web.rooms.watch import measures

PATH = "measures/<str:indicator>"
TITLE = "Measure"
AUDIENCE = PUBLIC
RECORD = "Indicator"
CHANCE, WIDER = "chance alone", "more variation than chance"


@dataclass(frozen=True)
class Filters:
    """What the limits of the funnel of places allow for."""

    limits: Annotated[Literal["chance alone", "more variation than chance"], "Limits allow for"] = CHANCE


def show(ask: Ask, indicator: str) -> Page:
    """Show the areas in order, the best first, and each year."""
    own = find(ask.system, Indicator, indicator)
    if own is None:
        raise Missing(
            f"Nothing is measured as “{indicator}”.", (Link("Outcomes framework", ask.path("outcomes-framework")),)
        )
    values = tuple(one for one in measures.measured(ask) if one.indicator.id == indicator)
    found = tuple(one for one in measures.standings(ask) if one.indicator.id == indicator)
    unequal = tuple(one for one in measures.within(ask) if one.indicator.id == indicator)
    family = watch.family_of("this measure in every place", found, ask.system.rules)
    gaps = watch.gaps_together("the gap within every place", unequal, ask.system.rules)
    slopes = tuple(one for one in measures.slopes(ask) if one.indicator.id == indicator)
    placed = watch.funnel_of_places((one.now for one in found), ask.system.rules, ask.filters.limits == WIDER)
    hidden = left_out(values, ask.system.rules, ask.day)
    direction = "Neither direction is better" if own.better == "neither" else f"{own.better.capitalize()} is better"
    return Page(
        title=own.title,
        caption=TITLE,
        says=tuple(
            filter(
                None,
                (
                    own.why,
                    f"It counts {own.top} out of {own.bottom}: {own.population}. {direction}.",
                    f"Source: {own.data_source}." if own.data_source else "",
                    f"What changed in it: {own.changes}." if own.changes else "",
                ),
            )
        ),
        figures=(
            *family.figures(),
            *(watch.spread_figures(placed) if placed else ()),
            *gaps.figures("gaps"),
            *((hidden,) if hidden else ()),
        ),
        findings=tuple(one for one in measures.safe(ask).open if one.what.startswith(f"{own.id}:")),
        tables=tuple(
            one
            for one in (
                watch.by_area_table(found, ask.names, family),
                *((watch.funnel_table(placed, ask.names),) if placed else ()),
                watch.gap_by_place_table(unequal, ask.names, gaps),
                watch.slopes_by_place_table(slopes, ask.names),
                watch.by_group_table(values, ask.names),
                watch.over_time_table(values, ask.names),
                watch.gaps_over_time_table(unequal, ask.names),
            )
            if one.rows
        ),
        links_of={
            "by_area": tuple(ask.path(f"local/{one.now.area}") for one in watch.best_first(found)),
            "gap_by_place": tuple(ask.path(f"local/{one.area}") for one in watch.most_unequal_first(unequal)),
        },
        links=(Link("Outcomes framework", ask.path("outcomes-framework")),),
        trail=(Link("Outcomes framework", ask.path("outcomes-framework")),),
        empty="" if values else "No value has been brought yet.",
        to_do=(
            ToDo("watch.review_indicator", "Review it", {"indicator": own.id, "body": own.body}, own.body),
            ToDo(
                "watch.change_indicator", "Change how it is defined", {"indicator": own.id, "body": own.body}, own.body
            ),
        ),
    )
