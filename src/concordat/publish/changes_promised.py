"""What was promised for a change of structure, and what came: takes changes and a day, gives a row for each promise of its reorganisation."""

from collections.abc import Iterable
from datetime import date

from concordat.kernel.answer import Answer
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.merge.records import Reorganisation
from concordat.publish.names import names_of
from concordat.publish.records.commitments import Commitment, CommitmentDate
from concordat.publish.trackers.commitments import row, slippage
from concordat.who import Structure


def reorganisation_of(system: System, change: Structure) -> Reorganisation | None:
    """Return the case behind a change: the one whose bodies give way to the same bodies."""
    sides = set(change.before), set(change.after)
    return next(
        (one for one in system.all(Reorganisation) if (set(one.predecessors), set(one.successors)) == sides), None
    )


def under_way(system: System, changes: Iterable[Structure]) -> tuple[Reorganisation, ...]:
    """Return the cases that are no change yet, as far as is known."""
    done = {one.id for change in changes if (one := reorganisation_of(system, change)) is not None}
    return tuple(one for one in system.all(Reorganisation) if one.id not in done)


def promised_table(system: System, changes: Iterable[Structure], day: date) -> Table:
    """Return a row for each promise of each reorganisation as it stood on a day, and the day on which the change came, where it is known."""
    names = names_of(system)
    columns = {
        "reorganisation": "For",
        "says": "What was promised",
        "body": "By",
        "first": "First date",
        "latest": "Date now",
        "came": "In the event",
        "state": "State",
        "slipped": "Slipped [days]",
    }
    came = {made.id: change.on for change in changes if (made := reorganisation_of(system, change)) is not None}
    rows = []
    for case, one in promises(system, day):
        stands, moved = row(system, one, day), slippage(system, one, day)
        value = moved.value
        rows.append(
            (
                case.title,
                one.says,
                names.get(one.body, one.body),
                value.first.on if value.first else None,
                value.latest.on if value.latest else None,
                _came(case, one, value.first, came.get(case.id), day),
                Answer(stands.value.state, stands.because),
                Answer(value.days, moved.because, unit="days") if value.days is not None else None,
            )
        )
    says = (
        f"As recorded by {day}. Each promise is measured against the first date that was given for it; a later date never takes its place. "
        "For the first day of the new bodies, and for “no earlier than”, the event is the day of the change itself."
    )
    return table("promised", "What was promised for it, and what came", columns, rows, says)


def _came(
    case: Reorganisation, one: Commitment, first: CommitmentDate | None, changed: date | None, day: date
) -> date | None:
    """Return the day on which what was promised came: that of the change for the promise of its day, else the day it was done."""
    of_its_day = one.id == case.day_one or (first is not None and first.kind == "no earlier than")
    done = one.done if one.done and one.done <= day else None
    return changed if of_its_day and changed is not None else done


def promises(system: System, day: date) -> tuple[tuple[Reorganisation, Commitment], ...]:
    """Return the promises of every reorganisation that were made by the day, with the case each was made for."""
    found = []
    for case in system.all(Reorganisation):
        for key in dict.fromkeys((case.day_one, *case.promises)):
            one = system.find(Commitment, key) if key else None
            if one is not None and one.promised <= day:
                found.append((case, one))
    return tuple(found)
