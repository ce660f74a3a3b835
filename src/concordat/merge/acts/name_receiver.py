"""Name who receives a thing: takes a thing of a register of an old body, its one receiver and the day, gives the line of the schedule."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse, shared_fields
from concordat.kernel.system import System
from concordat.merge.records import Need, Reorganisation, TransferLine
from concordat.merge.registers import item_id, registers
from concordat.merge.things_to_choose import things_to_choose, without_receiver
from concordat.merge.transfers_of import WHOLE
from concordat.who.records import Body

TITLE = "Name who receives a thing"
ROLES = ("board secretary",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A thing that moves whole to one receiver.

    - `reorganisation`: the case
    - `sender`: the old body whose thing it is
    - `register`: the kind of record it is, such as Contract
    - `item`: its code in that register; where the case, the old body and the register stand in the form already, its things are listed
    - `receiver`: the one body that receives it
    - `effective`: the day on which it moves
    - `instrument`: by what it moves, such as a transfer scheme
    - `needs`: whether somebody else has to be told, or to consent
    - `needed_by`: the last day for that
    """

    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "sender": "Body", "receiver": "Body"}
    BODIES: ClassVar[Mapping[str, str]] = {"receiver": "any day"}

    reorganisation: str
    sender: str
    register: str
    item: str
    receiver: str
    effective: date
    instrument: str
    needs: Need = ""
    needed_by: date | None = None


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    """Return the registers of the old body in the form that hold a thing without a receiver, and such things of the one in the form."""
    case, sender = system.find(Reorganisation, started.get("reorganisation", "")), started.get("sender", "")
    if case is None or not sender:
        return {}
    return things_to_choose(without_receiver(system, case, sender), started.get("register", ""))


def body(given: Given, system: System) -> str:
    """Return the body that hands it over."""
    return given.sender


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    case, receiver = system.find(Reorganisation, given.reorganisation), system.find(Body, given.receiver)
    if case is not None and item_id(given.register, given.item, given.sender) not in {
        one.item.id for one in registers(system, case)
    }:
        what = f"No register has {given.register} {given.item} of {given.sender}."
        yield refuse("unknown-item", what, "Only what is there can move.", "Correct the register or code.", "item")
    if receiver is not None and not _exists(receiver, given.effective):
        what = f"{given.receiver} does not exist on {given.effective}."
        yield refuse("receiver-not-there", what, "A thing needs a holder that day.", "Choose another.", "receiver")
    if given.needed_by is not None and given.needed_by > given.effective:
        what = f"It is needed by {given.needed_by}, and the thing moves on {given.effective}."
        yield refuse("dates-cross", what, "It would come too late.", "Choose an earlier day.", "needed_by")
    if system.find(TransferLine, *_key(given)) is not None:
        what = f"{given.register} {given.item} of {given.sender} has a receiver."
        yield refuse("duplicate-key", what, "Each thing has one.", "Leave it, or divide it first.", "item")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what goes where, and who agrees to it."""
    return (
        f"{given.register} {given.item} of {given.sender} moves to {given.receiver} on {given.effective} by {given.instrument}.",
        "It is listed; the sender agrees first, then the receiver.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the line of the schedule."""
    return Change(add=(TransferLine(**shared_fields(given, TransferLine), source=f"recorded on {moment.day}"),))


def _key(given: Given) -> tuple[str, ...]:
    return (given.reorganisation, given.register, given.item, given.sender, WHOLE)


def _exists(one: Body, day: date) -> bool:
    return (one.established is None or one.established <= day) and (one.abolished is None or day < one.abolished)
