"""What moves to whom in a reorganisation: everything in every register once, with its one receiver, what is left over, consents, and due diligence."""

import re
from dataclasses import replace

from concordat import merge
from concordat.kernel.finding import Finding
from concordat.kernel.table import Table
from concordat.merge.records import DueDiligence, Reorganisation
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page, ToDo
from concordat.web.rooms.merge import cases

PATH = "reorganisations/<str:reorganisation>/transfers"
TITLE = "What moves to whom"
AUDIENCE = PUBLIC
# A finding names a thing by its code in the schedule; people read what it is called.
QUOTED = re.compile("“([^”]*)”")


def show(ask: Ask, reorganisation: str) -> Page:
    """Show the schedule; counts and values are for everyone, things one by one for those who work in its bodies."""
    one = cases.case_of(ask, reorganisation)
    told = cases.transfers_of(ask, one)
    inside = cases.within(ask, one)
    links = (*((cases.things_link(ask, one),) if inside else ()), *cases.aspects(ask, one, "transfers"))
    if told is None:
        empty = "No first day is promised or known yet; the reorganisation needs one, in merge/reorganisations.csv."
        return Page(title=TITLE, caption=one.title, empty=empty, links=links, trail=cases.trail(ask, one))
    found = [row for row in ask.system.all(DueDiligence) if row.reorganisation == one.id]
    tables = [merge.receivers_table(told, ask.names), merge.kinds_table(told), merge.sums_table(told)]
    tables += [merge.diligence_counts(found, len(one.predecessors), ask.system.rules, ask.day)] if found else []
    tables += _inside(ask, told, found) if inside else []
    return Page(
        title=TITLE,
        caption=one.title,
        says=tuple(_says(ask, told, inside)),
        figures=(merge.moving_figure(told), merge.orphan_figure(told)),
        tables=tuple(merge.reasoned(own, merge.case_ground(one)) for own in tables if own.rows),
        findings=(*told.desk.faults, *_still_open(told)) if inside else (),
        links=links,
        trail=cases.trail(ask, one),
        to_do=_to_do(ask, one) if inside else (),
        folds=True,
    )


def _says(ask: Ask, told: merge.Transfers, inside: bool) -> list[str]:
    day, what = cases.first_day(ask, told.of)
    says = [
        f"Everything that a register of the old bodies holds stands here once, with the one body that receives it. Counted for "
        f"{day:%-d %B %Y}, {what}.",
        "The schedule is complete: nothing is open."
        if told.desk.complete
        else "The schedule is not complete: something is left over, not agreed, or needs a consent.",
    ]
    return says if inside else [*says, "Things one by one are for those who work in the bodies it is about."]


def _inside(ask: Ask, told: merge.Transfers, found: list[DueDiligence]) -> list[Table]:
    return [merge.permissions_table(told, ask.names), merge.diligence_table(found, ask.names)]


def _still_open(told: merge.Transfers) -> tuple[Finding, ...]:
    """Return what is to be done beyond things that are only on no line: these are counted, not told one by one."""
    titles = told.desk.titles
    left = (one for one in told.desk.open if one.kind != "no-receiver")
    return tuple(
        replace(one, what=QUOTED.sub(lambda found: f"“{titles.get(found[1], found[1])}”", one.what)) for one in left
    )


def _to_do(ask: Ask, one: Reorganisation) -> tuple[ToDo, ...]:
    own = next((body for body in one.predecessors if ask.holds("board secretary", body=body)), "")
    given = {"reorganisation": one.id}
    return (
        ToDo("merge.name_receiver", "Name who receives a thing", given | {"sender": own}, own),
        ToDo("merge.agree_transfer", "Agree to a transfer", given | {"body": own}, own),
        ToDo("merge.sign_assurance", "Sign an assurance", given | {"body": own}, own),
    )
