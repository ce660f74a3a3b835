"""One text that a body works by: what it says, since when it is in force, and the vote that adopted it."""

from concordat import decide
from concordat.decide.committee import TERMS
from concordat.publish.words import bare
from concordat.web.core.ask import Ask
from concordat.web.core.markdown import rendered
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo
from concordat.web.rooms.decide.seen import require_open

PATH = "instruments/<str:instrument>"
TITLE = "Text a body works by"
AUDIENCE = PUBLIC
RECORD = "Instrument"


def show(ask: Ask, instrument: str) -> Page:
    """Show the text; a draft only to the body whose it is and to those that vote on it."""
    try:
        own = ask.system.one(decide.Instrument, instrument)
    except LookupError:
        raise Missing(f"There is no text “{instrument}”.", (Link("All texts", ask.path("instruments")),)) from None
    voters = {one.body for one in ask.system.all(decide.Ballot) if one.proposal == own.adopted_by_proposal}
    require_open(ask, own, own.body, *sorted(voters))
    force = f"In force from {bare(own.starts)}" if own.starts else "Not in force: it is a draft"
    until = f" until {bare(own.ends)}." if own.ends else "."
    return Page(
        title=own.title,
        caption=f"{own.kind.capitalize()} of {ask.names.get(own.body, own.body)}",
        says=(force + until, *((f"Source: {own.source}.",) if own.source else ())),
        figures=(decide.committee_exists(ask.system, own.body),) if own.kind in TERMS else (),
        links=(
            (Link("The proposal that adopts it", ask.record("Proposal", own.adopted_by_proposal)),)
            if own.adopted_by_proposal
            else ()
        ),
        to_do=(ToDo("decide.adopt", "Bring it into force", {"instrument": own.id}, own.body),)
        if not own.starts
        else (),
        trail=(Link("Constitutions, terms and frameworks", ask.path("instruments")),),
        template="decide/proposal.html",
        view={"text": rendered(own.text.text), "sha256": own.text.sha256, "path": own.text.path},
        follow=("Body", own.body),
    )
