"""Transfers of a reorganisation: takes a system, the case and a day, gives its schedule made from every register and worked out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from concordat.contract import read_share
from concordat.kernel.system import System
from concordat.merge.records import Reorganisation, TransferLine
from concordat.merge.registers import Held, item_id, registers
from concordat.merge.transfer_desk import Desk, desk, faults_of
from concordat.merge.transfer_schedule import Item, Status, Transfer, TransferBody
from concordat.who.records import Body

WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Transfers:
    """The desk of one reorganisation: what the registers hold, the lines by item, and everything worked out as it stands `on` a day.

    `day` is the first day of the new bodies, which decides what ends before and where the residue goes.
    """

    of: Reorganisation
    day: date
    on: date
    held: tuple[Held, ...]
    lines: Mapping[str, TransferLine]
    desk: Desk


def line_item(one: TransferLine) -> str:
    """Return the code of the item, or of the part of one, that a line moves."""
    whole = item_id(one.register, one.item, one.sender)
    return whole if one.part == WHOLE else f"{whole}, {one.part}"


def status_of(one: TransferLine, on: date) -> Status:
    """Return how far a line has come on a day: one step counts only where all before it are done."""
    agreed = [day is not None and day <= on for day in (one.agreed_by_sender, one.agreed_by_receiver)]
    if not agreed[0]:
        return "listed"
    if not agreed[1]:
        return "agreed by sender"
    got = one.got is not None and one.got <= on
    if one.effective <= on and (got or not one.needs):
        return "effective"
    return "consent got" if one.needs and got else "agreed by receiver"


def next_to_agree(one: TransferLine) -> str:
    """Return the body that is the next to agree to a line: the sender first, then the receiver; nobody where both have."""
    if one.agreed_by_sender is None:
        return one.sender
    return one.receiver if one.agreed_by_receiver is None else ""


def lines_of(system: System, reorganisation: str) -> tuple[TransferLine, ...]:
    """Return the schedule of a reorganisation as recorded."""
    return tuple(one for one in system.all(TransferLine) if one.reorganisation == reorganisation)


def transfers(system: System, one: Reorganisation, day: date, on: date) -> Transfers:
    """Return the schedule with what it lacks: what is in a register and on no line goes to the default receiver."""
    held, lines = registers(system, one), lines_of(system, one.id)
    items = (*(own.item for own in held), *_parts(held, lines))
    schedule = tuple(_transfer(line, on) for line in lines)
    bodies = tuple(TransferBody(id=body.id, starts=body.established, ends=body.abolished) for body in system.all(Body))
    faults = faults_of(items, schedule, bodies, day, one.default_receiver)
    known = {item.id for item in items}
    sound = tuple(line for line in schedule if line.item in known)
    return Transfers(
        of=one,
        day=day,
        on=on,
        held=held,
        lines={line_item(line): line for line in lines},
        desk=desk(items, sound, bodies, day, one.default_receiver, on, faults),
    )


def _transfer(one: TransferLine, on: date) -> Transfer:
    return Transfer(
        item=line_item(one),
        receiver=one.receiver,
        effective=one.effective,
        instrument=one.instrument,
        needs=one.needs,
        needed_by=one.needed_by,
        got=one.got,
        status=status_of(one, on),
    )


def _parts(held: Iterable[Held], lines: Iterable[TransferLine]) -> list[Item]:
    """Return a part of its item for each line that moves less than the whole."""
    whole = {one.item.id: one.item for one in held}
    found: defaultdict[str, list[TransferLine]] = defaultdict(list)
    for line in lines:
        if line.part != WHOLE:
            found[item_id(line.register, line.item, line.sender)].append(line)
    return [
        Item(
            id=line_item(line),
            kind=whole[code].kind,
            body=whole[code].body,
            title=f"{whole[code].title}, {line.part}",
            part_of=code,
            share=_share(line.share),
        )
        for code, own in found.items()
        if code in whole
        for line in own
    ]


def _share(text: str) -> Fraction | None:
    try:
        return read_share(text) if text else None
    except ValueError:
        return None
