"""Agree to a transfer: takes a line of the schedule and the body that agrees, gives the line with the day; the sender first, then the receiver."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse
from concordat.kernel.system import System
from concordat.merge.records import Reorganisation, TransferLine
from concordat.merge.registers import registers
from concordat.merge.things_to_choose import things_to_choose, waiting_for
from concordat.merge.transfers_of import WHOLE

TITLE = "Agree to a transfer"
ROLES = ("board secretary",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """That a body agrees to hand a thing over, or to take it on.

    - `reorganisation`: the case
    - `sender`: the old body whose thing it is
    - `register`: the kind of record it is, such as Contract
    - `item`: its code in that register; where all above and the body stand in the form already, the things it can agree to are listed
    - `body`: the body that agrees: the sender, or the receiver
    - `part`: which part, of a thing that is divided
    """

    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "sender": "Body", "body": "Body"}

    reorganisation: str
    sender: str
    register: str
    item: str
    body: str
    part: str = WHOLE


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, tuple[str, ...] | Mapping[str, str]]:
    """Return what the body in the form is the next to agree to: the old bodies, and of the one in the form registers, things and parts."""
    case, own = system.find(Reorganisation, started.get("reorganisation", "")), started.get("body", "")
    if case is None or not own:
        return {}
    waiting, sender = waiting_for(system, case, own), started.get("sender", "")
    senders = {"sender": tuple(one.sender for one in waiting)}
    if not sender:
        return senders
    register, item = started.get("register", ""), started.get("item", "")
    mine = [one for one in waiting if one.sender == sender]
    lines = {(one.register, one.item) for one in mine}
    held = (one for one in registers(system, case) if one.item.body == sender and (one.register, one.code) in lines)
    parts = tuple(one.part for one in mine if (one.register, one.item) == (register, item))
    return {**senders, **things_to_choose(held, register), **({"part": parts} if parts else {})}


def body(given: Given, system: System) -> str:
    """Return the body that agrees."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    line = _line(given, system)
    if line is None:
        what = f"{given.register} {given.item} of {given.sender} is on no line of the schedule."
        yield refuse("unknown-item", what, "There is nothing to agree to.", "Name who receives it first.", "item")
        return
    if given.body not in (line.sender, line.receiver):
        what = f"{given.body} neither hands it over nor receives it."
        yield refuse(
            "unknown-body", what, "Only these two agree.", f"It is for {line.sender} and {line.receiver}.", "body"
        )
    elif given.body == line.sender and line.agreed_by_sender:
        what = f"{given.body} agreed on {line.agreed_by_sender}."
        yield refuse("nothing-changed", what, "Once is enough.", "Leave it.", "body")
    elif given.body != line.sender and line.agreed_by_receiver:
        what = f"{given.body} agreed on {line.agreed_by_receiver}."
        yield refuse("nothing-changed", what, "Once is enough.", "Leave it.", "body")
    elif given.body != line.sender and not line.agreed_by_sender:
        what = f"{line.sender} has not agreed yet."
        yield refuse("sender-first", what, "Who hands over says first what it is.", "Wait for it.", "body")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say who agrees to what, and who is next."""
    line = _line(given, system)
    assert line is not None
    doing = "to hand over" if given.body == line.sender else "to take on"
    more = f"{line.receiver} is next." if given.body == line.sender else "Both have agreed."
    return (f"{given.body} agrees {doing} {given.register} {given.item} of {given.sender}.", more)


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the line with the day on which the body agreed."""
    line = _line(given, system)
    assert line is not None
    if given.body == line.sender:
        return Change(amend=(replace(line, agreed_by_sender=moment.day),))
    return Change(amend=(replace(line, agreed_by_receiver=moment.day),))


def _line(given: Given, system: System) -> TransferLine | None:
    key = (given.reorganisation, given.register, given.item, given.sender, given.part)
    return system.find(TransferLine, *key)
