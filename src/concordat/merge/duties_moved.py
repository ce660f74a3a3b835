"""How much has moved: takes the proof of duty, gives on each day of change how many duties in areas another body holds than on the first day."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from concordat.merge.duty_proof import Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """From `starts` on: of `owed` duties in areas, so many are `moved` to another holder; `share` of those owed, 0 to 1.

    A duty that begins during the programme is not moved until its first holder gives it up.
    """

    starts: date
    owed: int
    moved: int
    share: Fraction


def duties_moved(proof: Proof) -> tuple[Moved, ...]:
    """Return a row for the first day and for every day on which the numbers change."""
    owed: Counter[int] = Counter()
    moved: Counter[int] = Counter()
    for own in proof.held.values():
        owed[own[0].start] += 1
        owed[own[-1].end] -= 1
        first = own[0].bodies
        for one in own:
            if one.bodies != first:
                moved[one.start] += 1
                moved[one.end] -= 1
    rows: list[Moved] = []
    now, away = 0, 0
    for day in sorted({*owed, *moved}):
        now, away = now + owed[day], away + moved[day]
        if now and (not rows or (rows[-1].owed, rows[-1].moved) != (now, away)):
            rows.append(Moved(starts=date.fromordinal(day), owed=now, moved=away, share=Fraction(away, now)))
    return tuple(rows)
