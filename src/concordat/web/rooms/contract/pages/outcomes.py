"""Outcomes that bodies want for people: how each is measured, who answers for what share, and which contract is to bring it about."""

from concordat import contract
from concordat.contract.records import ExpectedOutcome
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, ToDo

PATH = "outcomes"
TITLE = "Outcomes expected"
AUDIENCE = PUBLIC
MENU = ("Need and outcomes", 30)


def show(ask: Ask) -> Page:
    """Show every outcome, with or without a contract."""
    outcomes = ask.system.all(ExpectedOutcome)
    shares = contract.responsibility_table(outcomes)
    body = next(iter(sorted(ask.bodies)), "")
    return Page(
        title=TITLE,
        says=(
            "What is wanted for people is agreed first; which contract is to bring it about may be said later, and each line "
            "of a contract should lead to one.",
        ),
        figures=contract.outcome_figures(ask.system),
        tables=(*((contract.outcomes_table(outcomes),) if outcomes else ()), *((shares,) if shares.rows else ())),
        links_of={"outcomes": tuple(ask.record("ExpectedOutcome", one.id) for one in outcomes)},
        empty="" if outcomes else "No outcome is recorded yet. One can be, before any form of contract is chosen.",
        links=(Link("Ready to sign", ask.path("readiness")), Link("Every contract", ask.path("contracts"))),
        to_do=(
            ToDo("contract.record_outcome", "Record an expected outcome", {"body": body}, body),
            *(
                ToDo("contract.trace_outcome", f"Say what brings “{one.title}” about", {"outcome": one.id}, one.body)
                for one in outcomes
            ),
        ),
    )
