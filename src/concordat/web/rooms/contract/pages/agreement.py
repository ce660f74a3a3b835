"""The collaborative agreement beside a single contract, drawn from the records: parties, powers, notices, shares; as a page and as a document."""

from concordat import contract
from concordat.contract.records import Consolidation
from concordat.kernel.given import find
from concordat.publish.document import document_typst
from concordat.store.pdf import compile_pdf
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, File, Link, Missing, Page, ToDo

PATH = "consolidations/<str:consolidation>/agreement"
TITLE = "Collaborative agreement"
AUDIENCE = PUBLIC
FILES = ("pdf", "md")


def show(ask: Ask, consolidation: str) -> Page:
    """Show the agreement of a consolidation: as proposed, or as the register has it once it is signed."""
    own = find(ask.system, Consolidation, consolidation)
    if own is None:
        look = (Link("From many contracts to one", ask.path("consolidations")),)
        raise Missing(f"There is no worksheet “{consolidation}”.", look)

    def work() -> contract.Agreement:
        if own.signed is not None:
            held = contract.signed_together(worked.register(ask), own.id, ask.day)
        else:
            made = next(one for one in worked.consolidated(ask) if one.consolidation.id == consolidation)
            held = contract.proposed_together(made)
        return contract.agreement(ask.system, held)

    found = ask.remember(("agreement", consolidation), work)
    mine = next((one for one in own.commissioners if ask.holds("contract manager", body=one)), own.co_ordinator)
    return Page(
        title=found.title,
        caption=TITLE,
        says=found.opening,
        tables=tuple(one for one in found.sections if one.rows),
        to_do=(ToDo("contract.give_power", "Say who holds a power", {"contract": own.id, "holder": mine}, mine),),
        links=(
            Link("The whole worksheet", ask.record("Consolidation", own.id)),
            Link("Differences to settle", ask.path(f"consolidations/{own.id}/differences"))
            if own.signed is None
            else Link("The contract", ask.record("Contract", own.id)),
        ),
        trail=(
            Link("From many contracts to one", ask.path("consolidations")),
            Link(own.title, ask.record("Consolidation", own.id)),
        ),
        files=(
            File("pdf", "application/pdf", lambda: _pdf(found), "PDF with page numbers"),
            File("md", "text/markdown; charset=utf-8", lambda: _text(found).encode("utf-8"), "Text (Markdown)"),
        ),
    )


def _text(found: contract.Agreement) -> str:
    return f"# {found.title}\n\n{found.markdown()}"


def _pdf(found: contract.Agreement) -> bytes:
    return compile_pdf(document_typst(found.title, found.co_ordinator, found.on, found.markdown()))
