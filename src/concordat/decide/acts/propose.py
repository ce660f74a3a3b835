"""Put one exact text to the vote of several bodies: takes the text, the rule that combines them and the bodies, gives a proposal with their ballots."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.decide.acting import SECRETARY, names_of, open_text, status_after
from concordat.decide.ballot_checks import ballot_findings
from concordat.decide.records import Ballot, Meeting, Proposal
from concordat.decide.rules import rule_of
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import given_findings, refuse
from concordat.kernel.system import System, document

TITLE = "Propose a text"
ROLES = (*SECRETARY, "contract manager")


@dataclass(frozen=True, kw_only=True)
class Given:
    """A proposal.

    - `id`: a code that never changes
    - `body`: the body that puts it forward
    - `title`: what it is called
    - `text`: the exact text that every body votes on
    - `bodies`: the bodies that must vote
    - `rule`: what carries it, such as `all of the bodies` or `at least 4 of the bodies`
    - `last_date`: the last day on which votes can be given; none for no end
    - `allows`: what it would allow
    - `veto_holders`: those of the bodies whose refusal alone ends the matter, whatever the rule
    - `seats`, `quorum`: for bodies that have not voted here before: their seats and quorum
    - `quorum_rule`: for these, what the quorum asks besides, such as `at least 1 of class lay`
    - `body_rule`: for these, what carries inside the body
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "bodies": "Body", "veto_holders": "Body"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "Proposal"}
    LONG: ClassVar[tuple[str, ...]] = ("text",)
    GROUPS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "What is proposed": ("id", "body", "title", "text", "allows"),
        "Who votes, and what carries it": ("bodies", "rule", "last_date"),
        "More": ("veto_holders", "seats", "quorum", "quorum_rule", "body_rule"),
    }

    id: str
    body: str
    title: str
    text: str
    bodies: tuple[str, ...]
    rule: str = "all of the bodies"
    last_date: date | None = None
    allows: str = ""
    veto_holders: tuple[str, ...] = ()
    seats: int | None = None
    quorum: int | None = None
    quorum_rule: str = ""
    body_rule: str = "more than 1/2 of cast"


def body(given: Given, system: System) -> str:
    """Return the body that puts it forward."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the proposal, or that its authors should know."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    yield from open_text(given.text)
    try:
        rule_of(given.rule)
    except Refused as refused:
        yield from refused.findings
    for code in sorted({code for code in given.bodies if given.bodies.count(code) > 1}):
        yield refuse("duplicate-key", f"{code} is named twice.", "A body votes once.", "Name it once.", "bodies")
    for code in sorted(set(given.veto_holders) - set(given.bodies)):
        what = f"{code} would hold a veto and is not to vote."
        why = "A veto is used by voting against."
        yield refuse("no-ballot", what, why, "Put it before that body too, or take it off.", "veto_holders")
    if given.last_date is not None and given.last_date < moment.day:
        why = "No vote could be in time."
        yield refuse(
            "impossible-dates", f"The last date is {given.last_date}.", why, "Choose a later day.", "last_date"
        )
    new = [code for code in given.bodies if _before(system, code) is None]
    for field in ("seats", "quorum"):
        if new and getattr(given, field) is None:
            what = f"{field} is empty, and {', '.join(new)} voted on nothing here before."
            yield refuse("missing-value", what, "Without it no vote can be counted.", "Give the number.", field)
    proposal = _proposal(given, moment)
    for ballot in _ballots(given, system, moment):
        yield from ballot_findings(system, proposal, ballot)


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, who sees it and what comes next."""
    names = names_of(system)
    made = change(given, system, moment)
    proposal = _proposal(given, moment)
    bodies = ", ".join(names.get(code, code) for code in given.bodies)
    says = [
        f"The proposal “{given.title}” is recorded with the text {proposal.text.sha256[:12]}…, which never changes again.",
        f"{len(given.bodies)} bodies vote on it: {bodies}; it is carried by “{given.rule}”.",
        "Everyone can read the text and follow how each body votes.",
    ]
    if given.veto_holders:
        holders = ", ".join(names.get(code, code) for code in given.veto_holders)
        says.append(f"The refusal of one of these alone ends the matter: {holders}.")
    for ballot in made.add[1:]:
        when = f"meets on {ballot.meets_on}" if ballot.meets_on else "has no meeting called in time"
        says.append(f"{names.get(ballot.body, ballot.body)} {when}.")
    return (*says, *status_after(system, made, given.id, moment.day))


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the proposal and a ballot for each body."""
    return Change(add=(_proposal(given, moment), *_ballots(given, system, moment)))


def _proposal(given: Given, moment: Moment) -> Proposal:
    return Proposal(
        id=given.id,
        title=given.title,
        text=document(f"decide/texts/{given.id}.md", given.text),
        rule=given.rule,
        opened=moment.day,
        last_date=given.last_date,
        allows=given.allows,
        veto_holders=given.veto_holders,
        proposed_by=given.body,
        source=f"proposed on {moment.day}",
    )


def _ballots(given: Given, system: System, moment: Moment) -> Iterator[Ballot]:
    for code in dict.fromkeys(given.bodies):
        before = _before(system, code)
        meets_on = _meets_on(given, system, moment, code)
        source = f"proposed on {moment.day}"
        if before is not None:
            yield Ballot(
                proposal=given.id,
                body=code,
                meets_on=meets_on,
                seats=before.seats,
                vacant=before.vacant,
                quorum=before.quorum,
                quorum_rule=before.quorum_rule,
                rule=before.rule,
                casting_vote=before.casting_vote,
                deputies=before.deputies,
                names_public=before.names_public,
                clear_days=before.clear_days,
                working_days_only=before.working_days_only,
                source=f"{source}; seats, quorum and rule as on “{before.proposal}”",
            )
        elif given.seats is not None and given.quorum is not None:
            yield Ballot(
                proposal=given.id,
                body=code,
                meets_on=meets_on,
                seats=given.seats,
                quorum=given.quorum,
                quorum_rule=given.quorum_rule,
                rule=given.body_rule,
                source=source,
            )


def _before(system: System, code: str) -> Ballot | None:
    """Return the last ballot of a body, whose seats, quorum and rule it still has."""
    return next((ballot for ballot in reversed(system.all(Ballot)) if ballot.body == code), None)


def _meets_on(given: Given, system: System, moment: Moment, code: str) -> date | None:
    days = [
        meeting.on
        for meeting in system.all(Meeting)
        if (meeting.body, meeting.kind) == (code, "meeting")
        and meeting.state in ("planned", "called")
        and meeting.on >= moment.day
        and (given.last_date is None or meeting.on <= given.last_date)
    ]
    return min(days, default=None)
