"""Decide an award: takes the contract or lines, route, providers and the text of the reasons, gives the award, from which its notices and standstill follow."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.buy.award_checks import found_wrong
from concordat.buy.award_doing import BUYER, matter_of
from concordat.buy.evaluation_doing import no_conflict
from concordat.buy.evaluation_room import room_of
from concordat.buy.notice_rules import NoticeRule, RouteNotices, notices_of
from concordat.buy.records import AwardDecision
from concordat.buy.records.awards import Route
from concordat.decide import Matter, authority_findings
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, shared_fields
from concordat.kernel.system import System, document

TITLE = "Decide an award"
ROLES = BUYER


@dataclass(frozen=True, kw_only=True)
class Given:
    """An award under the Provider Selection Regime.

    - `id`: a new code
    - `body`: the commissioner that records it
    - `contract`: the contract that is awarded
    - `lines`: the lines of it that are awarded; all where none is named
    - `route`: by which it is made
    - `providers`: who is awarded it
    - `decided_on`: the day of the decision
    - `statement`: what was decided and why, word for word; it is kept with its hash
    - `decision`: the proposal that was carried, if it was put to the vote
    - `assessing_from`: the first day on which providers were assessed, where a notice goes before it
    - `evaluation`: the code of the evaluation of bids that it follows, if there was one
    """

    REFERS: ClassVar[Mapping[str, str]] = {
        "body": "Body",
        "contract": "Contract",
        "lines": "Line",
        "providers": "Body",
        "decision": "Proposal",
        "evaluation": "Evaluation",
    }
    BODIES: ClassVar[Mapping[str, str]] = {"providers": "legal person"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "AwardDecision"}
    LONG: ClassVar[tuple[str, ...]] = ("statement",)
    GROUPS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "What is awarded": ("id", "body", "contract", "route", "providers"),
        "What was decided": ("decided_on", "statement", "decision"),
        "More": ("lines", "assessing_from", "evaluation"),
    }

    id: str
    body: str
    contract: str
    route: Route
    providers: tuple[str, ...]
    decided_on: date
    statement: str
    lines: tuple[str, ...] = ()
    decision: str = ""
    assessing_from: date | None = None
    evaluation: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner that awards."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the award, or that should be known."""
    by = authority_findings(system, decides(given, system, moment))
    return (*given_findings(given, system), *_check(given, system, moment), *by)


def decides(given: Given, system: System, moment: Moment) -> Matter | None:
    """Return what is decided: the award, for each commissioner whose lines are awarded."""
    award = _award(given, moment)
    return matter_of(system, award, given.decided_on) if given.contract.strip() and given.body.strip() else None


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    room = room_of(system, given.evaluation) if given.evaluation else None
    if room is not None:
        yield from no_conflict(room, moment.by)
        if moment.by in room.out:
            return
    yield from found_wrong(system, _award(given, moment), moment.day)


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, which notices follow, and who sees it."""
    law = notices_of(system.rules, given.route, given.decided_on)
    award = _award(given, moment)
    notices = "; ".join(one.name + (f" by {due}" if (due := _due(one, law, given)) else "") for one in law.notices)
    return (
        f"The award of {given.contract} to {', '.join(given.providers)} by the route “{given.route}” is recorded, "
        f"with the hash {award.statement.sha256[:12]}… of its reasons.",
        f"To publish: {notices}.",
        "It is made once its standstill has closed; nobody signs before."
        if law.standstill
        else "That route has no standstill.",
        "Everyone can see it from the day its first notice is published.",
    )


def _due(notice: NoticeRule, law: RouteNotices, given: Given) -> date | None:
    """Return the last day of a notice as far as it is known now: an award with a standstill is not made yet."""
    return notice.due_by(given.assessing_from, None if law.standstill else given.decided_on)


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the award."""
    return Change(add=(_award(given, moment),))


def _award(given: Given, moment: Moment) -> AwardDecision:
    own = shared_fields(given, AwardDecision) | {
        "statement": document(f"buy/awards/{given.id}.md", given.statement),
        "source": f"recorded on {moment.day}",
    }
    return AwardDecision(**own)
