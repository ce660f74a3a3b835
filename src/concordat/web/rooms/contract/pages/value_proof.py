"""The proof of a single contract: no pound lost or made for any body, service, people, month or payment form, and shares side by side."""

from concordat import contract
from concordat.contract.records import Consolidation
from concordat.kernel.given import find
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page

PATH = "consolidations/<str:consolidation>/proof"
TITLE = "Proof that no pound is lost"
AUDIENCE = PUBLIC


def show(ask: Ask, consolidation: str) -> Page:
    """Show old and new value by month and by people, and the shares of commissioners."""
    own = find(ask.system, Consolidation, consolidation)
    if own is None or own.signed is not None:
        look = (Link("From many contracts to one", ask.path("consolidations")),)
        raise Missing(f"There is no open worksheet “{consolidation}”.", look)

    def made() -> contract.Consolidated:
        return next(one for one in worked.consolidated(ask) if one.consolidation.id == consolidation)

    proof = ask.remember(("value proof", consolidation), lambda: contract.value_proof(made()))
    shares = ask.remember(
        ("shares", consolidation), lambda: contract.shares_table(ask.system, contract.proposed_together(made()))
    )
    return Page(
        title=own.title,
        caption=TITLE,
        says=(
            "Old and new are counted apart from each other. They agree for each commissioner, provider, service, group of people, "
            "month and payment form, to the penny; where they did not, a finding would say so, and nobody could sign.",
        ),
        figures=(made().conserved,),
        tables=tuple(
            one for one in (proof.lines_table(), proof.months_table(), proof.people_table(), shares) if one.rows
        ),
        findings=proof.findings,
        links=(Link("The whole worksheet", ask.record("Consolidation", own.id)),),
        trail=(
            Link("From many contracts to one", ask.path("consolidations")),
            Link(own.title, ask.record("Consolidation", own.id)),
        ),
    )
