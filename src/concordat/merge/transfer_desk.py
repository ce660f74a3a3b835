"""A transfer schedule worked out: takes items, lines, bodies and a day, gives where everything goes, what is wrong and what is still to be done."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.kernel.finding import Finding
from concordat.merge.transfer_checks import transfer_faults, transfer_warnings
from concordat.merge.transfer_schedule import STATUSES, Item, Transfer, TransferBody
from concordat.merge.transferring import (
    Movement,
    Permission,
    Receives,
    movements,
    permissions,
    received,
    registered,
    worth,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where everything goes.

    - `moved`: every item once; `receivers`: what moves to each body; `permissions`: notices and consents, the earliest first
    - `value_before`, `value_after`: in pounds by basis of value; `statuses`: how many moving items stand how
    - `faults`: what no schedule may have; `open`: what is still to be done; `complete`: there is neither, and all is agreed
    """

    moved: tuple[Movement, ...]
    receivers: tuple[Receives, ...]
    permissions: tuple[Permission, ...]
    value_before: dict[str, Decimal]
    value_after: dict[str, Decimal]
    statuses: dict[str, int]
    faults: tuple[Finding, ...]
    open: tuple[Finding, ...]
    complete: bool

    @property
    def titles(self) -> dict[str, str]:
        """What each item is called, by its code."""
        return {one.item: one.title or one.item for one in self.moved}


def faults_of(
    items: tuple[Item, ...], schedule: tuple[Transfer, ...], bodies: tuple[TransferBody, ...], day: date, default: str
) -> tuple[Finding, ...]:
    """Return what stops a schedule."""
    return tuple(transfer_faults(items, schedule, bodies, day, default))


def desk(
    items: tuple[Item, ...],
    schedule: tuple[Transfer, ...],
    bodies: tuple[TransferBody, ...],
    day: date,
    default: str,
    on: date,
    faults: tuple[Finding, ...] = (),
) -> Desk:
    """Return the schedule worked out as it stands on a day; what stands on no item of the registers has to be taken out before."""
    moved = movements(items, schedule, day, default)
    needed = permissions(schedule, on)
    told = tuple(transfer_warnings(items, schedule, bodies, moved, on))
    agreed = STATUSES.index("agreed by receiver")
    settled = all(STATUSES.index(one.status) >= agreed for one in moved if one.how == "scheduled")
    return Desk(
        moved=moved,
        receivers=received(moved),
        permissions=needed,
        value_before=registered(items),
        value_after=worth(moved),
        statuses=_statuses(moved),
        faults=faults,
        open=told,
        complete=not faults and not told and settled and all(one.standing == "got" for one in needed),
    )


def _statuses(moved: tuple[Movement, ...]) -> dict[str, int]:
    found = Counter(one.status for one in moved if one.how == "scheduled")
    return {status: found[status] for status in STATUSES if found[status]}
