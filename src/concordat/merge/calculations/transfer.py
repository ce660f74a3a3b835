"""Transfer schedule: takes what the registers of old bodies hold, and what moves to whom, gives every item once with one receiver, and what is still missing."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.merge.transfer_desk import desk, faults_of
from concordat.merge.transfer_schedule import Item, Transfer, TransferBody
from concordat.merge.transferring import Movement, Permission, Receives, divided


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A schedule as it stands.

    - `on`: the day it is looked at; consents got after it are not known
    - `day`: the day on which the old bodies end, for what is not on the schedule
    - `items`: everything in every register; `schedule`: what moves to whom; `bodies`: senders and receivers with their days
    - `default_receiver`: whom the residue goes to
    """

    on: date
    day: date
    items: tuple[Item, ...]
    schedule: tuple[Transfer, ...] = ()
    bodies: tuple[TransferBody, ...] = ()
    default_receiver: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Every item once.

    - `movements`: in the order of the registers; `receivers`: what moves to each body
    - `value_before`, `value_after`: in pounds by basis of value, in the registers and where everything goes or ends
    - `permissions`: notices and consents, the earliest first; `statuses`: how many moving items stand how
    - `complete`: everything is on the schedule, agreed by its receiver, has what it needs, and nothing is found wrong
    """

    movements: tuple[Movement, ...]
    receivers: tuple[Receives, ...]
    value_before: dict[str, Decimal]
    value_after: dict[str, Decimal]
    permissions: tuple[Permission, ...]
    statuses: dict[str, int]
    complete: bool


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return where everything goes; raises Refused where an item has no receiver or two, or one that is not there."""
    stop = faults_of(given.items, given.schedule, given.bodies, given.day, given.default_receiver)
    if stop:
        raise Refused(stop)
    own = desk(given.items, given.schedule, given.bodies, given.day, given.default_receiver, given.on)
    moved, parts = own.moved, divided(given.items)
    gives = Gives(
        movements=moved,
        receivers=own.receivers,
        value_before=own.value_before,
        value_after=own.value_after,
        permissions=own.permissions,
        statuses=own.statuses,
        complete=own.complete,
    )
    says = f"{counted(len(moved), 'item')} of {counted(len(given.items) - len(parts), 'undivided item')} go to {counted(len(gives.receivers), 'body', 'bodies')}"
    reasons = tuple(_because(one) for one in moved)
    return Answer(gives, Because(says, gives.complete, parts=reasons), findings=own.open)


def _because(one: Movement) -> Because:
    where = f"goes to {one.receiver} on {one.effective}" if one.receiver else "goes to nobody"
    share = f", {one.share} of {one.part_of}," if one.part_of else ""
    return Because(
        f"{one.kind} {one.item}{share} of {one.sender} {where}: {one.how}", one.value, "£" if one.value else ""
    )
