"""Who was asked about a reorganisation: which people, when, how, about what, how many answered, and what came of it."""

from concordat import merge
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page, ToDo
from concordat.web.rooms.merge import case

PATH = "reorganisations/<str:reorganisation>/engagement"
TITLE = "Who was asked"
AUDIENCE = PUBLIC
Filters = case.Filters


def show(ask: Ask, reorganisation: str) -> Page:
    """Show the log, the last first."""
    own, on = case.case_of(ask, reorganisation), case.day_of(ask)
    told = merge.engagement_table(ask.system, own, ask.names, on)
    return Page(
        title=TITLE,
        caption=own.title,
        says=tuple(merge.engagement_says(ask.system, own, on)),
        tables=(told,) if told.rows else (),
        links=tuple(case.pages(ask, own, "engagement")),
        trail=case.trail(ask, own),
        to_do=(ToDo("merge.log_engagement", "Log who was asked", {"reorganisation": own.id}),),
        empty=""
        if told.rows
        else "Nobody is recorded as asked yet: the log comes with the system folder, merge/engagements.csv, or is kept here.",
    )
