"""Published rows into records: takes code → code on a day, as successor files have them, gives succession lines."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Protocol

from concordat.who.records import Succession


class SuccessorRow(Protocol):
    """One published row: a code that followed another on a day."""

    @property
    def predecessor(self) -> str: ...
    @property
    def successor(self) -> str: ...
    @property
    def on(self) -> date: ...


def successions_from(rows: Iterable[SuccessorRow], source: str = "") -> tuple[Succession, ...]:
    """Return a line for each row, exact repetitions once; the event is the day.

    Published files state no kind: a code with one successor on a day passes whole (`merge`), one with several is a
    `split` without shares. Self-successors are kept, because closures survive them.
    """
    pairs = tuple(dict.fromkeys((row.predecessor, row.successor, row.on) for row in rows))
    ways = Counter((old, day) for old, _, day in pairs)
    return tuple(
        Succession(
            event=str(day),
            on=day,
            kind="merge" if ways[old, day] == 1 else "split",
            predecessor=old,
            successor=new,
            source=source,
        )
        for old, new, day in pairs
    )
