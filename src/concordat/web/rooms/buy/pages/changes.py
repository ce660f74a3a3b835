"""The ledger of changes of one contract since it was signed, by sort of reason, with what may still be added."""

from concordat import buy
from concordat.contract.records import Contract
from concordat.kernel.given import find
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page

PATH = "changes/<str:contract>"
TITLE = "Changes of a contract since it was signed"
AUDIENCE = PUBLIC


def show(ask: Ask, contract: str) -> Page:
    """Show the value as first signed, each change, and the headroom that is left."""
    one = find(ask.system, Contract, contract)
    if one is None:
        raise Missing(f"There is no contract “{contract}”.", (Link("Every contract", ask.path("contracts")),))
    trail = (Link("Contracts", ask.path("contracts")), Link(one.title, ask.record("Contract", one.id)))
    says = ("Added up from the value as first signed, never from the last variation. A reading aid, not legal advice.",)
    found = buy.contract_changes(ask.system, one)
    return Page(
        title=one.title,
        caption=TITLE,
        says=says,
        figures=found.figures(),
        tables=(found.ledger_table(),) if found.changes else (),
        findings=found.findings,
        links_of={"ledger.service": tuple(ask.record("Line", one.line) for one in found.changes)},
        links=(
            Link(
                "Test a change",
                ask.path(f"change-of-contract?contract={one.id}"),
                "the grounds in the order of the law",
            ),
        ),
        trail=trail,
        empty=""
        if found.changes
        else "No change is recorded since it was signed. Every variation of one of its lines will stand here.",
    )
