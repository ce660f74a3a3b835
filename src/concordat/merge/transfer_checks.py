"""What is wrong with a transfer schedule: takes it whole, gives what stops it, and what is still to be done or looked at."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction

from concordat.kernel.finding import Finding, Place, Severity
from concordat.kernel.money import PENNY
from concordat.merge.transfer_schedule import STATUSES, Item, Transfer, TransferBody
from concordat.merge.transferring import Movement, divided

WHY = "Everything has to arrive once, at one body that is there."


def transfer_faults(
    items: tuple[Item, ...],
    schedule: tuple[Transfer, ...],
    bodies: tuple[TransferBody, ...],
    day: date,
    default: str,
) -> Iterator[Finding]:
    """Give what stops a schedule: codes twice or unknown, two receivers or none, a receiver that is not there, shares that do not sum."""
    known = {one.id: one for one in bodies}
    if not items:
        yield _found("missing-value", "The registers are empty.", "Give what they hold.", "items")
    yield from _twice("item", (one.id for one in items), "items")
    yield from _twice("body", (one.id for one in bodies), "bodies")
    for number, one in enumerate(items):
        if one.body not in known:
            yield _found(
                "unknown-body", f"“{one.id}” is of “{one.body}”, which is not here.", "Add it.", f"items.{number}"
            )
        if one.value is not None and one.value != one.value.quantize(PENNY):
            yield _found("bad-number", f"“{one.id}” is worth {one.value}.", "Give whole pence.", f"items.{number}")
    yield from _parts(items)
    yield from _lines(items, schedule, known)
    listed, parts = {one.item for one in schedule}, divided(items)
    if default and default not in known:
        yield _found("unknown-body", f"The default receiver “{default}” is not here.", "Add it.", "default_receiver")
    for number, one in enumerate(items):
        if one.id in listed or one.id in parts or (one.ends and one.ends <= day):
            continue
        if not default:
            what = f"“{one.id}” has no receiver, and nobody receives by default."
            yield _found("orphan", what, "Add it to the schedule, or name a default receiver.", f"items.{number}")
        elif default in known and not known[default].exists(day):
            what = f"“{one.id}” would go to “{default}”, which does not exist on {day}."
            yield _found("receiver-not-there", what, "Name a receiver that exists that day.", f"items.{number}")


def _parts(items: tuple[Item, ...]) -> Iterator[Finding]:
    known = {one.id: one for one in items}
    for number, one in enumerate(items):
        where = f"items.{number}"
        if not one.part_of:
            if one.share is not None:
                what = f"“{one.id}” has a share, and does not say of what."
                yield _found("missing-value", what, "Say what it is a part of.", where)
            continue
        whole = known.get(one.part_of)
        if whole is None or whole.part_of:
            what = f"“{one.id}” is a part of “{one.part_of}”, which is {'itself a part' if whole else 'not here'}."
            yield _found("unknown-item", what, "Name the undivided item.", where)
        elif (whole.kind, whole.body) != (one.kind, one.body):
            what = f"“{one.id}” is a part of “{whole.id}”, and of another kind or body."
            yield _found("contradiction", what, "Give it as the whole has it.", where)
        if one.share is None or not 0 < one.share <= 1:
            what = f"The share of “{one.id}” is {'not given' if one.share is None else one.share}."
            yield _found("number-out-of-range", what, "Give a share above 0 and up to 1.", where)
    for code, parts in divided(items).items():
        whole, total = known.get(code), sum((one.share or Fraction(0) for one in parts), Fraction(0))
        if total != 1:
            what = f"The shares of “{code}” sum to {total}, which is {total - 1} off."
            yield _found("shares-do-not-sum", what, "Correct the shares so that they sum to 1.", "items")
        if whole and whole.value is not None and any(one.value is not None for one in parts):
            what = f"“{code}” has a value, and so have parts of it."
            yield _found("contradiction", what, "Give the value of the whole alone; parts share it.", "items")


def _lines(
    items: tuple[Item, ...], schedule: tuple[Transfer, ...], known: Mapping[str, TransferBody]
) -> Iterator[Finding]:
    codes, parts = {one.id for one in items}, divided(items)
    for code, times in Counter(one.item for one in schedule).items():
        if times > 1:
            what = f"“{code}” stands on {times} lines of the schedule."
            yield _found("scheduled-twice", what, "Keep one, or divide the item first.", "schedule")
    for number, line in enumerate(schedule):
        where = f"schedule.{number}"
        if line.item not in codes:
            yield _found("unknown-item", f"“{line.item}” is in no register.", "Correct or add it.", where)
        if line.item in parts:
            what = f"“{line.item}” is divided, and stands on the schedule as a whole."
            yield _found("scheduled-twice", what, "Keep its parts alone.", where)
        receiver = known.get(line.receiver)
        if receiver is None:
            what = f"“{line.item}” goes to “{line.receiver}”, which is not among the bodies."
            yield _found("unknown-body", what, "Correct the receiver, or add the body.", where)
        elif not receiver.exists(line.effective):
            what = f"“{line.item}” goes to “{line.receiver}”, which does not exist on {line.effective}."
            yield _found("receiver-not-there", what, "Name a receiver, or a day, on which it exists.", where)


def transfer_warnings(
    items: tuple[Item, ...],
    schedule: tuple[Transfer, ...],
    bodies: tuple[TransferBody, ...],
    moved: Iterable[Movement],
    on: date,
) -> Iterator[Finding]:
    """Give what is still to be done: residue, days between two bodies, consents late, closed bodies named, states that cannot be."""
    known, places = {one.id: one for one in bodies}, {one.id: number for number, one in enumerate(items)}
    lines = {line.item: number for number, line in enumerate(schedule)}
    for one in moved:
        where = f"schedule.{lines[one.item]}" if one.item in lines else f"items.{places[one.item]}"
        if one.how == "default receiver":
            what = f"“{one.item}” is not on the schedule; it goes to “{one.receiver}”, which receives by default."
            yield _found("no-receiver", what, "Put it on the schedule.", where, "warning")
        if one.how == "ends before" and one.item in lines:
            what = f"“{one.item}” ends before it would move."
            yield _found("ends-before", what, "Take it off the schedule, or correct its end.", where, "warning")
        if one.effective is None:
            continue
        end = known[one.sender].ends
        if end and end < one.effective:
            what = f"“{one.item}” moves on {one.effective}; “{one.sender}” is gone from {end}, and nobody holds it between."
            yield _found("nobody-holds", what, "Move it on or before the day the sender goes.", where, "warning")
        for body in items[places[one.item]].names:
            own = known.get(body)
            if own and own.ends and own.ends <= one.effective:
                what = f"“{one.item}” names “{body}”, which is gone by {one.effective}."
                yield _found("names-closed-body", what, "Name who follows it.", where, "warning")
    for number, line in enumerate(schedule):
        yield from _states(line, f"schedule.{number}", on)


def _states(line: Transfer, where: str, on: date) -> Iterator[Finding]:
    got = line.got is not None and line.got <= on
    by = line.needed_by or line.effective
    if line.needs and not got and on > by:
        what = f"The {line.needs} for “{line.item}” was needed by {by} and is not there on {on}."
        yield _found("consent-late", what, "Get it, or move the item another way.", where, "warning")
    if line.needs and by > line.effective:
        what = f"The {line.needs} for “{line.item}” is asked for by {by}, after it moves on {line.effective}."
        yield _found("dates-cross", what, "Correct one of the days.", where, "warning")
    further = STATUSES.index(line.status)
    if line.needs and not got and further >= STATUSES.index("consent got"):
        what = f"“{line.item}” is {line.status}, and the {line.needs} is not there."
        yield _found("contradiction", what, "Record when it was got, or correct the status.", where, "warning")
    if line.status == "effective" and on < line.effective:
        what = f"“{line.item}” is called effective, and moves on {line.effective} only."
        yield _found("contradiction", what, "Correct the status or the day.", where, "warning")


def _twice(what: str, codes: Iterable[str], field: str) -> Iterator[Finding]:
    for code, times in Counter(codes).items():
        if times > 1:
            yield _found("duplicate-key", f"The {what} “{code}” is given {times} times.", "Give it once.", field)


def _found(kind: str, what: str, then: str, field: str, severity: Severity = "stop") -> Finding:
    return Finding(kind, what, WHY, then, Place(field=field), severity)
