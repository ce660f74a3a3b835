"""What waits for a signature: each contract and worksheet that nobody signed yet, what is still open about it, and who overrode what."""

from concordat import contract
from concordat.contract.records import ReadinessOverride
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "readiness"
TITLE = "Ready to sign"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 35)


def show(ask: Ask) -> Page:
    """Show what is still open about every contract that waits for a signature, and every override there ever was."""
    found, findings = ask.remember("waiting for a signature", lambda: contract.waiting(ask.system, ask.day))
    overrides = ask.system.all(ReadinessOverride)
    told = contract.overrides_table(overrides, contract.questions())
    waiting = contract.waiting_table(found)
    return Page(
        title=TITLE,
        says=(
            "Scope, demand, money, risk, outcomes and the way out are asked for before a contract is signed, not after. What "
            "is not answered stops the signature, or is overridden by somebody who says so by name.",
        ),
        tables=(*((waiting,) if found else ()), *((told,) if overrides else ())),
        findings=findings,
        links_of={
            "waiting": tuple(ask.path(f"readiness/{one.case.contract.id}") for one in found),
            "overrides": tuple(ask.path(f"readiness/{code}") for code in told.column("contract")),
        },
        empty="" if found or overrides else "No contract waits for a signature, and no question was ever overridden.",
        links=(
            Link("Outcomes expected", ask.path("outcomes")),
            Link("Every contract", ask.path("contracts")),
            Link("From many contracts to one", ask.path("consolidations")),
        ),
    )
