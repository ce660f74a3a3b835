"""Give a mandate: takes a conversation, the body that is spoken for, the post that speaks, its limits and days, gives the row of who speaks for whom."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from concordat.contract.mandates import sides_of
from concordat.contract.records import Mandate, Side
from concordat.contract.register import register
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.money import PENNY
from concordat.kernel.period import Interval, holds
from concordat.kernel.system import System
from concordat.kernel.text import amount
from concordat.who.records import Appointment

TITLE = "Say who speaks for a body in one conversation"
ROLES = ("contract manager", "board secretary")


@dataclass(frozen=True, kw_only=True)
class Given:
    """A mandate.

    - `contract`: the contract, or the consolidation that will be one
    - `body`: the body that is spoken for, a commissioner or a provider of it
    - `speaker`: the post that speaks
    - `speaker_body`: where that post is held; another body where one officer speaks for many
    - `limits`: what may be agreed without asking again, in plain words
    - `up_to`: the most pounds a year that may be agreed; none for no limit
    - `reports_to`: the board or committee that is told what was agreed
    - `starts`: the first day of the mandate
    - `ends`: the first day on which it no longer holds; none while it goes on
    - `decision`: the proposal by which the body gave it
    """

    REFERS: ClassVar[Mapping[str, str]] = {
        "contract": "Contract or Consolidation",
        "body": "Body",
        "speaker": "Post",
        "speaker_body": "Body",
        "reports_to": "Body",
        "decision": "Proposal",
    }
    BODIES: ClassVar[Mapping[str, str]] = {"body": "legal person"}

    contract: str
    body: str
    speaker: str
    speaker_body: str
    limits: str
    up_to: Decimal | None = None
    reports_to: str = ""
    starts: date
    ends: date | None = None
    decision: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that gives its own mandate."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    side = _side(given, system)
    if side is None:
        what = f"{given.body} is on neither side of {given.contract}."
        yield refuse("unknown-body", what, "A mandate is given by a party.", "Choose a party.", "body")
    elif _before(given, system) == _mandate(given, side, moment):
        what = f"{given.speaker} speaks for {given.body} in {given.contract} so already."
        yield refuse("nothing-changed", what, "Nothing new would be said.", "Change its end or its limits.", "body")
    if not _in_post(given, system):
        what = f"Nobody holds {given.speaker} at {given.speaker_body} on {given.starts}."
        yield refuse("nobody-in-post", what, "A mandate needs somebody to hold it.", "Appoint first.", "speaker")
    if given.ends is not None and given.ends <= given.starts:
        what = f"It would end on {given.ends}, and starts on {given.starts}."
        yield refuse("impossible-dates", what, "It would never hold.", "Choose a later day.", "ends")
    elif any(_meets(given, one) for one in system.all(Mandate)):
        what = f"{given.body} has a mandate for {given.contract} on some of these days already."
        why = "Two voices for one body would leave in doubt what was agreed."
        yield refuse("overlapping-dates", what, why, "End the other first, or start after it.", "starts")
    if given.up_to is not None and given.up_to < 0:
        yield refuse("negative-number", f"up_to is {given.up_to}.", "A limit is a size.", "Correct it.", "up_to")
    if given.up_to is not None and given.up_to != given.up_to.quantize(PENNY):
        yield refuse("bad-number", f"up_to is {given.up_to}.", "Money is whole pence.", "Round it.", "up_to")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say who speaks for whom, within what, and who of the other side has yet to."""
    until = f" until before {given.ends}" if given.ends else ""
    limit = f", up to {amount(given.up_to, '£')} a year" if given.up_to is not None else ""
    where = f" at {given.speaker_body}" if given.speaker_body != given.body else ""
    return (
        f"{given.speaker}{where} speaks for {given.body} in {given.contract} from {given.starts}{until}{limit}.",
        "A single contract is signed once every body of both sides has given a mandate; everyone can see which have.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the mandate; the same body and first day again puts its end, limits or speaker in place of the one before."""
    side = _side(given, system)
    assert side is not None
    made = _mandate(given, side, moment)
    return Change(amend=(made,)) if _before(given, system) else Change(add=(made,))


def _side(given: Given, system: System) -> Side | None:
    sides = sides_of(register(system), system, given.contract)
    return next((side for side, bodies in sides.items() if given.body in bodies), None)


def _mandate(given: Given, side: Side, moment: Moment) -> Mandate:
    return Mandate(**shared_fields(given, Mandate), side=side, source=f"recorded on {moment.day}")


def _before(given: Given, system: System) -> Mandate | None:
    return find(system, Mandate, given.contract, given.body, str(given.starts))


def _in_post(given: Given, system: System) -> bool:
    return any(
        (one.post, one.body) == (given.speaker, given.speaker_body) and holds(one.starts, one.ends, given.starts)
        for one in system.all(Appointment)
    )


def _meets(given: Given, one: Mandate) -> bool:
    same = (one.contract, one.body) == (given.contract, given.body) and one.starts != given.starts
    return same and Interval(one.starts, one.ends).overlap(Interval(given.starts, given.ends)) is not None
