"""Takes what old bodies need and have, gives a signal for each that is below its own minimum of staff, money or quorum, or is foreseen to be before the first day."""

from collections.abc import Iterator
from datetime import date

from concordat.kernel.answer import Because, because_record
from concordat.kernel.system import System, key_of
from concordat.merge.case_days import day_one_of
from concordat.merge.case_readiness import minima
from concordat.merge.records import Reorganisation, ViabilityFloor, ViabilityReading
from concordat.merge.viability import Alert, alerts
from concordat.plan import body_words
from concordat.watch import Signal, fact

TITLE = "Old body too weak for its duties"
WHY = "Until the first day of the new bodies the old ones answer for every duty, and nobody else may."
NEXT = "Say who lends staff, money or members until then, or which duties another body exercises for it."


def signals(system: System, on: date) -> Iterator[Signal]:
    """Give them until the first day of the new bodies."""
    names = body_words(system)
    for case in system.all(Reorganisation):
        day_one = day_one_of(case, on)
        for one in alerts(tuple(minima(system, case, on)), day_one, on) if on < day_one else ():
            will = "will be" if one.foreseen else "is"
            says = f"its {one.of} {will} {one.lowest:,} {one.unit}".rstrip() + f", below the {one.least:,} it needs"
            yield fact(
                name="old_body_too_weak",
                of=one.body,
                about=f"{names.get(one.body, one.body)}: {one.of}",
                says=says,
                weight="serious",
                sure="so it is foreseen" if one.foreseen else "a fact",
                owners=(one.body,),
                since=one.since,
                because=Because(says, parts=tuple(_records(system, case, one, on))),
                page=f"reorganisations/{case.id}/readiness",
            )


def _records(system: System, case: Reorganisation, alert: Alert, on: date) -> Iterator[Because]:
    own = (case.id, alert.body, alert.of)
    for floor in system.all(ViabilityFloor):
        if (floor.reorganisation, floor.body, floor.means) == own:
            yield because_record("the least it needs", "ViabilityFloor", *key_of(floor))
    for seen in system.all(ViabilityReading):
        if (seen.reorganisation, seen.body, seen.means) == own and seen.recorded <= on:
            yield because_record(f"what it has on {seen.on}", "ViabilityReading", *key_of(seen))
