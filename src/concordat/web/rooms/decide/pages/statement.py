"""One joint statement: its text, who signed it, and who has yet to."""

from concordat.decide.records import JointStatement
from concordat.kernel.table import table
from concordat.publish.words import bare
from concordat.web.core.ask import Ask
from concordat.web.core.markdown import rendered
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo
from concordat.web.rooms.decide.seen import require_open

PATH = "statements/<str:statement>"
TITLE = "Joint statement"
AUDIENCE = PUBLIC
RECORD = "JointStatement"


def show(ask: Ask, statement: str) -> Page:
    """Show the statement."""
    try:
        own = ask.system.one(JointStatement, statement)
    except LookupError:
        raise Missing(f"There is no joint statement “{statement}”.", (Link(TITLE, ask.path("statements")),)) from None
    require_open(ask, own, *own.invited)
    columns = {"body": "Body", "signed": "Signed"}
    rows = ((ask.names.get(body, body), body in own.signatories) for body in own.invited)
    issued = (
        f"Issued on {bare(own.issued)}."
        if own.issued
        else "Not issued yet: it waits for the bodies that have not signed."
    )
    return Page(
        title=own.title,
        caption=TITLE,
        says=(issued, *((f"Source: {own.source}.",) if own.source else ())),
        tables=(table("signatories", "Who signs it", columns, rows),),
        links=(Link("The proposal it is about", ask.record("Proposal", own.proposal)),) if own.proposal else (),
        to_do=tuple(
            ToDo(
                "decide.sign_statement",
                f"Sign for {ask.names.get(body, body)}",
                {"statement": own.id, "body": body},
                body,
            )
            for body in own.invited
            if body not in own.signatories
        ),
        trail=(Link("Joint statements", ask.path("statements")),),
        template="decide/proposal.html",
        view={"text": rendered(own.text.text), "sha256": own.text.sha256, "path": own.text.path, "signed": True},
        follow=("JointStatement", own.id),
    )
