"""Move a date: takes a commitment's new date and why, gives it beside all earlier ones; the slippage stays that against the first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.publish.acting import BODY_ROLES
from concordat.publish.dating import date_findings
from concordat.publish.records import Commitment, CommitmentDate, DateKind
from concordat.publish.trackers.commitments import dates, in_words, slippage

TITLE = "Move the date of a commitment"
ROLES = BODY_ROLES


@dataclass(frozen=True, kw_only=True)
class Given:
    """A new date.

    - `commitment`: the commitment
    - `kind`: due on a day, no earlier than a day, or openly no date
    - `on`: the day; empty for no date
    - `reason`: why it moves
    """

    REFERS: ClassVar[Mapping[str, str]] = {"commitment": "Commitment"}
    LONG: ClassVar[tuple[str, ...]] = ("reason",)

    commitment: str
    reason: str
    kind: DateKind = "due"
    on: date | None = None


def body(given: Given, system: System) -> str:
    """Return the body that committed itself, or took the commitment over."""
    commitment = find(system, Commitment, given.commitment)
    return (commitment.received_by or commitment.body) if commitment else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    yield from date_findings(given.kind, given.on, moment.day)
    commitment = find(system, Commitment, given.commitment)
    if commitment is None:
        return
    if commitment.done or commitment.dropped:
        what = f"It was {'done' if commitment.done else 'dropped'} on {commitment.done or commitment.dropped}."
        yield refuse("not-open", what, "A closed commitment has no date to move.", "Make a new one.", "commitment")
    known = dates(system, commitment, moment.day)
    if known and known[-1].recorded == moment.day:
        what = f"A date was given on {moment.day} already: {in_words(known[-1])}."
        yield refuse("duplicate-key", what, "It may have been moved before.", "Move it again tomorrow.", "commitment")
    if known and (known[-1].kind, known[-1].on) == (given.kind, given.on):
        what = f"The date is {in_words(known[-1])}."
        yield refuse("nothing-changed", what, "It is the same.", "Give another date.", "on")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say how far it is from the first date then."""
    commitment = system.one(Commitment, given.commitment)
    after = slippage(changed(system, change(given, system, moment)), commitment, moment.day).value
    slipped = (
        f"It stands {after.days} days from its first date, {after.first.on}."
        if after.first and after.days is not None
        else "No date was ever given, so no slippage can be measured."
    )
    return (slipped, f"Everyone sees each of its {after.moves + 1} dates, and the reason: {given.reason}")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the new date."""
    moved = CommitmentDate(
        commitment=given.commitment,
        recorded=moment.day,
        kind=given.kind,
        on=given.on,
        reason=given.reason,
        source=f"said on {moment.day}",
    )
    return Change(add=(moved,))
