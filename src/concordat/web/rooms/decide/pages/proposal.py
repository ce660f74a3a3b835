"""One proposal: its exact text, how every body stands, what is still needed, its papers, and the whole way from event to decision."""

from typing import Any

from concordat import decide
from concordat.decide.agreed import Approval
from concordat.decide.cost_of_change import cost_of_change
from concordat.decide.records import Proposal
from concordat.decide.told.approvals import approvals_in, approvals_table, conditions_table
from concordat.decide.told.bodies import bodies_table, in_order
from concordat.decide.told.cost import cost_figures, cost_in_words, cost_table
from concordat.decide.told.escalation import clauses_table, escalation_figures, escalation_table
from concordat.decide.told.figures import proposal_figures
from concordat.decide.told.inertia import inertia_table
from concordat.decide.told.linked import linked_bodies_table, linked_table
from concordat.decide.told.roll import members_table, roll_so_far
from concordat.decide.told.settling import settling_table
from concordat.decide.told.timeline import timeline_table
from concordat.kernel.system import key_of
from concordat.kernel.table import Table, table
from concordat.publish.public_chain import public_steps
from concordat.publish.words import bare
from concordat.web.core.ask import Ask
from concordat.web.core.markdown import rendered
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo
from concordat.web.rooms.buy.advice_seen import advice_told
from concordat.web.rooms.decide.agreeing import to_agree
from concordat.web.rooms.decide.seen import drafts_open, names_open, require_open

PATH = "proposals/<str:proposal>"
TITLE = "Proposal"
AUDIENCE = PUBLIC
RECORD = "Proposal"


def show(ask: Ask, proposal: str) -> Page:
    """Show the proposal across all its bodies."""
    try:
        own = ask.system.one(Proposal, proposal)
    except LookupError:
        raise Missing(f"There is no proposal “{proposal}”.", (Link("All proposals", ask.path("proposals")),)) from None
    chain = ask.remember(("chain", proposal), lambda: decide.proposal_chain(ask.system, proposal))
    told = chain.status
    require_open(ask, own, *(vote.body for vote in told.bodies))
    bodies = bodies_table(told, ask.names)
    stuck = decide.escalation(ask.system, proposal, ask.day)
    linked = ask.remember(("together", proposal), lambda: decide.together(ask.system, proposal, ask.day))
    drafts = drafts_open(ask, proposal)
    cost = cost_of_change(ask.system, proposal, ask.day)
    steps = chain.steps if drafts else public_steps(ask.system, chain, ask.day)
    return Page(
        title=own.title,
        caption="Proposal",
        says=(*_says(told, ask), *cost_in_words(cost), *advice_told(ask, proposal)),
        figures=(
            *proposal_figures(ask.system, told),
            *((linked.standing,) if linked else ()),
            *(escalation_figures(stuck) if stuck else ()),
            *cost_figures(cost),
        ),
        tables=tuple(
            one
            for one in (
                bodies,
                cost_table(cost, ask.names),
                _members(told, ask),
                approvals_table(told, ask.names),
                conditions_table(told, ask.names),
                settling_table(told, ask.names),
                linked_table(linked, ask.names) if linked else None,
                linked_bodies_table(linked, ask.names) if linked else None,
                escalation_table(stuck, ask.names) if stuck else None,
                clauses_table(ask.system, stuck, ask.names) if stuck else None,
                timeline_table(told, ask.names),
                inertia_table(ask.system, (told,), ask.names).only("body", "days", "missed", "blocks", "refused"),
                _steps(ask, steps),
                _drafts(ask, drafts),
            )
            if one is not None and one.rows
        ),
        findings=(*told.findings, *(linked.findings if linked else ())),
        links_of={
            "bodies": tuple(_decision(ask, vote) for vote in in_order(told)),
            "approvals": tuple(_approval(ask, one) for one in approvals_in(told)),
            "linked": tuple(ask.record("Proposal", one.proposal.id) for one in linked.proposals) if linked else (),
            "escalation": tuple(ask.record("EscalationStep", *key_of(one.step)) for one in stuck.steps)
            if stuck
            else (),
            "chain": tuple(_step(ask, one) for one in steps),
            "drafts": tuple(ask.record("SharedDraft", proposal, str(one.version)) for one in drafts),
        },
        links=tuple(_links(ask, own)),
        to_do=(
            *_to_do(told, ask),
            *to_agree(told, ask.names),
            *_to_do_when_stuck(told, stuck),
            *_to_do_of_links(own, linked),
        ),
        trail=(Link("What is being decided", ask.path("proposals")),),
        template="decide/proposal.html",
        view={"text": rendered(own.text.text), "sha256": own.text.sha256, "path": own.text.path},
        follow=("Proposal", proposal),
    )


def _says(told: decide.ProposalStatus, ask: Ask) -> Any:
    own = told.proposal
    by = f"{ask.names.get(own.proposed_by, own.proposed_by)} put it forward. " if own.proposed_by else ""
    yield f"{by}It is carried by {own.rule}; each body votes on this exact text, at its own meeting and by its own rule."
    if told.withdrawn_on:
        yield f"It was withdrawn: {own.withdrawn_reason or 'no reason is recorded'}."
    if own.allows:
        yield f"It would allow: {own.allows}."
    if own.source:
        yield f"Source: {own.source}."
    for vote in in_order(told):
        if vote.roll and vote.resolution is None and names_open(ask, vote.ballot):
            yield from roll_so_far(vote.ballot, vote.roll, ask.system.rules, ask.names.get(vote.body, vote.body))


def _members(told: decide.ProposalStatus, ask: Ask) -> Table:
    """Return who voted how in the bodies whose members voted by name, as far as the person who asks may read it."""
    shown = ((vote, vote.roll) for vote in in_order(told) if names_open(ask, vote.ballot))
    return members_table({ask.names.get(vote.body, vote.body): roll for vote, roll in shown if roll})


def _decision(ask: Ask, vote: decide.BodyVote) -> str:
    if vote.resolution is None:
        return ask.record("Ballot", vote.ballot.proposal, vote.ballot.body)
    one = vote.resolution
    return ask.record("Resolution", one.proposal, one.body, one.met_on.isoformat())


def _approval(ask: Ask, one: Approval) -> str:
    own = one.resolution
    return ask.record("Resolution", own.proposal, own.body, own.met_on.isoformat())


def _steps(ask: Ask, steps: tuple[decide.ChainStep, ...]) -> Table:
    columns = {"says": "What happened", "kind": "Step", "on": "On", "body": "Body"}
    rows = ((one.says, one.kind, one.on, one.body) for one in steps)
    return table("chain", "From the first draft to the decision", columns, rows)


def _step(ask: Ask, step: decide.ChainStep) -> str:
    ends = (step.because, *step.because.walk())
    found = next((one.record or one.act for one in ends if one.record or one.act), None)
    return ask.record(found.kind, *found.key) if found else ""


def _drafts(ask: Ask, drafts: tuple[decide.SharedDraft, ...]) -> Table:
    columns = {
        "version": "Draft",
        "on": "Shared on",
        "by": "Shared by",
        "to": "Shared with",
        "note": "What changed",
        "sha256": "SHA-256",
    }
    rows = (
        (
            f"Version {one.version}",
            one.on,
            ask.names.get(one.shared_by, one.shared_by),
            "; ".join(ask.names.get(body, body) for body in one.shared_with),
            one.note,
            one.text.sha256,
        )
        for one in drafts
    )
    return table(
        "drafts", "Drafts shared between the bodies", columns, rows, "Seen only by the bodies that share them."
    )


def _links(ask: Ask, own: Proposal) -> Any:
    yield Link("What the voting rule means", ask.path(f"proposals/{own.id}/power"), "who has power, and who can block")
    for meeting in ask.system.all(decide.Meeting):
        if any(one.meeting == meeting.id and one.proposal == own.id for one in ask.system.all(decide.AgendaItem)):
            name = ask.names.get(meeting.body, meeting.body)
            yield Link(
                f"{name}, {meeting.kind} of {bare(meeting.on)}",
                ask.record("Meeting", meeting.id),
                "agenda, papers and outcome",
            )


def _to_do(told: decide.ProposalStatus, ask: Ask) -> Any:
    own = told.proposal
    if told.withdrawn_on is not None:
        return
    for vote in in_order(told):
        if not vote.settled:
            yield from _to_do_of_vote(vote, ask)
    money = {"proposal": own.id, "body": own.proposed_by}
    yield ToDo("decide.tell_money", "Tell what it costs or saves", money, own.proposed_by)
    yield ToDo("decide.share_draft", "Share a draft", {"proposal": own.id})
    yield ToDo("decide.withdraw_proposal", "Withdraw the proposal", {"proposal": own.id}, own.proposed_by)


def _to_do_of_vote(vote: decide.BodyVote, ask: Ask) -> Any:
    name = ask.names.get(vote.body, vote.body)
    given = {"proposal": vote.ballot.proposal, "body": vote.body}
    voting = vote.roll if vote.resolution is None else None
    day = voting.meeting.on if voting else vote.ballot.meets_on
    if day:
        given["met_on"] = day.isoformat()
    if voting:
        yield ToDo("decide.close_vote", f"Close the vote of {name}", given, vote.body)
    else:
        text = {"text_sha256": ask.system.one(Proposal, vote.ballot.proposal).text.sha256}
        yield ToDo("decide.vote", f"Record the vote of {name}", given | text, vote.body)
    yield ToDo("decide.vote_by_member", f"Record how a member of {name} voted", given, vote.body)


def _to_do_of_links(own: Proposal, linked: decide.Together | None) -> Any:
    if own.withdrawn is None:
        yield ToDo("decide.link_proposals", "Link another proposal", {"proposal": own.id})
    if linked:
        yield ToDo("decide.unlink_proposals", "End a link", {"proposal": own.id})


def _to_do_when_stuck(told: decide.ProposalStatus, stuck: decide.Escalation | None) -> Any:
    code, body = told.proposal.id, stuck.steps[-1].step.body if stuck else ""
    if stuck and stuck.running:
        yield ToDo("decide.complete_escalation", "Record the result of this step", {"proposal": code}, body)
    elif told.standing.value in ("LOST", "VETOED", "LAPSED") and (stuck is None or stuck.next_kind):
        given = {"proposal": code, "ground": told.standing.value}
        kind = stuck.next_kind if stuck else None
        yield ToDo("decide.start_escalation", "Start a step of an escalation", given | ({"kind": kind} if kind else {}))
    if stuck and (stuck.running or stuck.next_kind):
        yield ToDo("decide.stop_escalation", "Stop the escalation", {"proposal": code}, body)
