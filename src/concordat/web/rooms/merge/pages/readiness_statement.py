"""The readiness statement of a reorganisation: each sentence proved, blocked or an accepted risk, with alerts of old bodies, and who signed."""

from concordat import merge
from concordat.kernel.system import key_of
from concordat.merge.records import Reorganisation
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page, ToDo
from concordat.web.rooms.merge import case

PATH = "reorganisations/<str:reorganisation>/readiness"
TITLE = "Readiness statement"
AUDIENCE = PUBLIC
Filters = case.Filters


# The page of the case on which the rows of a sentence stand.
ROWS = {"duties": "duties", "transfer": "transfers", "codes": "codes", "people": "posts"}


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
        links_of={"statement": tuple(_rows(ask, own, one.id) for one in stands.sentences)},
        findings=wrong,
        links=tuple(case.pages(ask, own, "readiness")),
        trail=case.trail(ask, own),
        to_do=(
            ToDo("merge.accept_risk", "Accept a risk of a sentence", {"reorganisation": own.id}),
            ToDo("merge.sign_readiness", "Sign the statement", {"reorganisation": own.id}),
        ),
    )


def _rows(ask: Ask, own: Reorganisation, sentence: str) -> str:
    """Return where the rows that a sentence stands on are read: a page of the case, the table below, or the one record there is."""
    on = case.day_of(ask)
    whole = ask.record("Reorganisation", own.id)
    if sentence in ROWS:
        day = f"?on={on}" if sentence == "duties" and on != ask.day else ""
        return f"{whole}/{ROWS[sentence]}{day}"
    if sentence == "viability":
        return f"{whole}/readiness#merge-viability"
    conditions = merge.conditions_left(ask.system, own, on) if sentence == "conditions" else ()
    if len(conditions) == 1:
        return ask.record("ApprovalCondition", *key_of(conditions[0]))
    if sentence == "conditions":
        return f"{whole}#merge-approval_conditions"
    evidence = merge.evidence_shown(ask.system, own, sentence, on)
    return ask.record("ReadinessEvidence", *key_of(evidence)) if evidence else whole
