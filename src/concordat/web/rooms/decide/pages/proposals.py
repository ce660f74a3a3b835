"""Everything that is put to the vote of several bodies: how it stands together, who has yet to decide, and by when."""

from concordat import decide
from concordat.decide.told.proposals import count_open, proposals_table, sorted_by_urgency
from concordat.kernel.table import Table
from concordat.publish.being_decided import what_is_being_decided
from concordat.publish.openness import is_public
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, ToDo

PATH = "proposals"
TITLE = "What is being decided"
AUDIENCE = PUBLIC
MENU = ("Decisions", 10)


def show(ask: Ask) -> Page:
    """Show every proposal, the open ones first, and each body that has yet to decide."""
    told = ask.remember("proposals", lambda: decide.statuses(ask.system))
    told = tuple(one for one in told if is_public(ask.system, one.proposal, ask.day) or ask.bodies)
    open_now = ask.remember("being decided", lambda: what_is_being_decided(ask.system, ask.day))
    order = sorted_by_urgency(told)
    return Page(
        title=TITLE,
        says=(
            "One exact text goes to every body that must agree; it counts only once their votes together meet its rule.",
        ),
        figures=(count_open(told, ask.system.settings.area),),
        tables=tuple(one for one in (proposals_table(told, ask.names), _body_by_body(open_now)) if one.rows),
        links_of={
            "proposals": tuple(ask.record("Proposal", one.proposal.id) for one in order),
            "being_decided": tuple(
                ask.path(f"proposals/{row[0]}") if _known(told, row[0]) else "" for row in open_now.rows
            ),
        },
        links=(
            Link("Decisions taken", ask.path("decisions"), "every vote of a body, the latest first"),
            Link("Forward plan", ask.path("forward-plan"), "what is coming, with every move of its date"),
        ),
        to_do=(ToDo("decide.propose", "Propose a text"),),
        empty=""
        if told
        else "Nothing has been put to the vote yet. A board secretary or contract manager proposes a text here.",
    )


def _body_by_body(open_now: Table) -> Table:
    """Return every body of every open decision under the decision's title; codes are for programs."""
    columns = (column.name for column in open_now.columns if column.name != "what")
    return open_now.only(*columns).called("being_decided", "Body by body")


def _known(told: tuple[decide.ProposalStatus, ...], code: str) -> bool:
    return any(one.proposal.id == code for one in told)
