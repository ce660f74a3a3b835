"""Proof of duty: for every duty, area and day who answers for it, with gaps and overlaps marked, what has moved, who checks whom, and where posts and skills are missing."""

from concordat import merge
from concordat.kernel.text import counted
from concordat.merge.records import Reorganisation
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page, ToDo
from concordat.web.rooms.merge import case

PATH = "reorganisations/<str:reorganisation>/duties"
TITLE = "Who answers for each duty, day by day"
AUDIENCE = PUBLIC
Filters = case.Filters


def show(ask: Ask, reorganisation: str) -> Page:
    """Show the function map of the case as it was known on the day, and the proof over all its days."""
    own = case.case_of(ask, reorganisation)
    told = case.proof(ask, own)
    tables = (
        merge.faults_table(told, ask.names),
        merge.bands_table(told, ask.names),
        merge.moved_table(told),
        merge.map_table(told, ask.names),
        merge.assured_table(told, ask.names),
        merge.lacks_table(told),
    )
    return Page(
        title=TITLE,
        caption=own.title,
        says=tuple(_says(own, told)),
        figures=merge.proof_figures(told),
        tables=tuple(one for one in tables if one.rows),
        findings=told.findings,
        links=tuple(case.pages(ask, own, "duties")),
        trail=case.trail(ask, own),
        to_do=(ToDo("merge.give_duty", "Give a duty to a body from a day", {"reorganisation": own.id}),),
        empty=""
        if told.map.mapped
        else "No duty is mapped yet: duties and who holds them come with the system folder, merge/duties.csv and merge/duty_holdings.csv.",
        folds=True,
    )


def _says(own: Reorganisation, told: merge.CaseProof) -> tuple[str, ...]:
    on, proof = told.map.on, told.proof
    if proof is None:
        return ()
    wrong = (
        "On every day exactly one body answers for every duty."
        if not proof.faults
        else f"{counted(len(proof.gaps), 'gap')} and {counted(len(proof.overlaps), 'overlap')}: each blocks the readiness statement."
    )
    until = own.legal_date_on(on)
    law = f"until the first day in law, {until}" if until else "as long as no first day in law is fixed"
    return (
        wrong,
        f"Told as it was known on {on}, for the days from {told.map.starts} until before {told.map.ends}. "
        f"Old bodies hold their duties {law}; what rehearses holds none.",
    )
