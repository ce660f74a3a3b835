"""The readiness statement of a reorganisation: each sentence proved, blocked or an accepted risk, with alerts of old bodies, and who signed."""

from concordat import merge
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page, ToDo
from concordat.web.rooms.merge import case

PATH = "reorganisations/<str:reorganisation>/readiness"
TITLE = "Readiness statement"
AUDIENCE = PUBLIC
Filters = case.Filters


def show(ask: Ask, reorganisation: str) -> Page:
    """Show the statement as it stands on the day."""
    own, on = case.case_of(ask, reorganisation), case.day_of(ask)
    told, wrong = case.statement(ask, own)
    if told is None:
        return Page(
            title=TITLE,
            caption=own.title,
            findings=wrong,
            trail=case.trail(ask, own),
            links=tuple(case.pages(ask, own)),
        )
    stands = told.value
    first = "Nothing blocks it: it can be signed." if stands.ready else "It cannot be signed yet."
    start = "We could start tomorrow." if stands.could_start else "We could not start tomorrow."
    tables = (
        merge.statement_table(told, ask.names),
        merge.viability_table(ask.system, own, told, ask.names, on),
        merge.signatures_table(ask.system, own, told, ask.names, on),
    )
    return Page(
        title=TITLE,
        caption=own.title,
        says=(
            f"{first} {start}",
            f"Told as it was known on {on}; the first day is looked at as {merge.day_one_of(own, on)}.",
        ),
        figures=merge.readiness_figures(told, own),
        tables=tuple(one for one in tables if one.rows),
        findings=wrong,
        links=tuple(case.pages(ask, own, "readiness")),
        trail=case.trail(ask, own),
        to_do=(
            ToDo("merge.accept_risk", "Accept a risk of a sentence", {"reorganisation": own.id}),
            ToDo("merge.sign_readiness", "Sign the statement", {"reorganisation": own.id}),
        ),
    )
