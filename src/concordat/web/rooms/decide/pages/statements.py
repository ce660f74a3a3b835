"""Joint statements: one text that several bodies put their names to, and who has yet to sign."""

from concordat.decide.records import JointStatement
from concordat.kernel.table import table
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page, ToDo
from concordat.web.rooms.decide.seen import open_to

PATH = "statements"
TITLE = "Joint statements"
AUDIENCE = PUBLIC
MENU = ("Decisions", 60)


def show(ask: Ask) -> Page:
    """Show the statements that were issued, and those in preparation to the bodies invited."""
    found = [one for one in ask.system.all(JointStatement) if open_to(ask, one, *one.invited)]
    columns = {"title": "Statement", "issued": "Issued", "signed": "Signed by", "missing": "Yet to sign"}
    rows = (
        (
            one.title,
            one.issued,
            "; ".join(ask.names.get(body, body) for body in one.signatories),
            "; ".join(ask.names.get(body, body) for body in one.invited if body not in one.signatories),
        )
        for one in found
    )
    return Page(
        title=TITLE,
        says=("A joint statement is issued once every body invited has signed the same text.",),
        tables=(table("statements", "Statements", columns, rows),) if found else (),
        links_of={"statements": tuple(ask.record("JointStatement", one.id) for one in found)},
        to_do=(ToDo("decide.draft_statement", "Draft a joint statement"),),
        empty="" if found else "No joint statement has been issued yet.",
    )
