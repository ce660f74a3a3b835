"""Name a dispute: takes a line on which both sides differ, why, and who settles it, gives the dispute with its clock."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.balance.dispute_clock import clock
from concordat.balance.mismatch_given import DisputeReason
from concordat.balance.plan_acting import PLANNERS, line_of, on_line
from concordat.balance.records import PlanDispute
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.system import System
from concordat.kernel.text import amount

TITLE = "Say why both sides differ, and who settles it"
ROLES = PLANNERS


@dataclass(frozen=True, kw_only=True)
class Given:
    """A dispute.

    - `body`: who says so: the commissioner or the provider
    - `commissioner`: the body that pays
    - `provider`: the body that is paid
    - `financial_year`: the year planned, such as 2018/19
    - `service`: what is paid for, as it was stated
    - `reason`: why both differ
    - `owner`: the body that sees to it that it is settled
    - `post`: the post that does
    - `note`: what is said about it
    """

    REFERS: ClassVar[Mapping[str, str]] = {
        "body": "Body",
        "commissioner": "Body",
        "provider": "Body",
        "owner": "Body",
        "post": "Post",
    }

    body: str
    commissioner: str
    provider: str
    financial_year: str
    service: str
    reason: DisputeReason
    owner: str
    post: str = ""
    note: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that says so."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    yield from on_line(given)
    own = line_of(given, system, moment.day)
    if own is None or not own.gap:
        what = f"No two figures for {given.service[:80]} in {given.financial_year[:20]} differ."
        yield refuse("nothing-differs", what, "There is nothing to settle.", "State both figures first.", "service")
    before = _before(given, system)
    if before and all(getattr(before, name) == getattr(given, name) for name in ("reason", "owner", "post", "note")):
        what = "It is said so already."
        yield refuse("nothing-changed", what, "Nothing new would be said.", "Change why or who.", "reason")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is in dispute, whose it is, and until when it lies with whom."""
    own, before = line_of(given, system, moment.day), _before(given, system)
    lies = clock(system.rules, before.opened if before else moment.day, moment.day)
    gap = amount(own.gap, "£") if own else ""
    until = f" until {lies.until.value}" if lies.until else ""
    return (
        f"{gap} for {given.service} is in dispute for {given.reason}; {given.owner} sees to it that it is settled.",
        f"It lies with {lies.at}{until}; then it goes on by itself, until both sides agree a figure.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the dispute; the clock of one that was named before goes on."""
    before = _before(given, system)
    opened = before.opened if before else moment.day
    made = PlanDispute(**shared_fields(given, PlanDispute), opened=opened, source=f"recorded on {moment.day}")
    return Change(amend=(made,)) if before else Change(add=(made,))


def _before(given: Given, system: System) -> PlanDispute | None:
    return find(system, PlanDispute, given.commissioner, given.provider, given.financial_year, given.service)
