"""Takes a system and a day, gives what bodies said they would do: each against the first date it gave, the furthest behind first."""

from collections.abc import Iterable
from datetime import date

from concordat.kernel.answer import Answer
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.publish.names import names_of
from concordat.publish.records.commitments import Commitment
from concordat.publish.trackers.commitments import Slippage, dates, in_words, row, slippage


def commitments_by_slip(system: System, day: date) -> tuple[Commitment, ...]:
    """Return the commitments made by the day: those still open first, and among them those furthest behind."""
    made = [one for one in system.all(Commitment) if one.promised <= day]
    return tuple(
        sorted(
            made,
            key=lambda one: (row(system, one, day).value.closed, -(slippage(system, one, day).value.days or 0), one.id),
        )
    )


def slippage_table(system: System, commitments: Iterable[Commitment], day: date) -> Table:
    """Return one row a commitment: its state, the first and the latest date, and how far it has slipped against the first."""
    names = names_of(system)
    columns = {
        "says": "What was promised",
        "body": "Who promised it",
        "state": "State",
        "promised": "Promised on",
        "first": "First date",
        "latest": "Date now",
        "slipped": "Slipped [days]",
        "moves": "Times moved [times]",
        "still": "Nothing said for [days]",
    }
    rows = (_row(system, one, day, names.get(one.body, one.body)) for one in commitments)
    return table("promises", "What bodies said they would do", columns, rows)


def dates_table(system: System, commitment: Commitment, day: date) -> Table:
    """Return every date that was given for a commitment, first to last, each as it was said."""
    columns = {"said": "What was said", "recorded": "Said on", "on": "The date given", "reason": "Why"}
    given = dates(system, commitment, day)
    rows = ((in_words(one).partition(",")[0], one.recorded, one.on, one.reason) for one in given)
    return table("dates", "Every date that was given", columns, rows, "A later date never replaces an earlier one.")


def _row(system: System, one: Commitment, day: date, body: str) -> tuple[object, ...]:
    stands, moved = row(system, one, day), slippage(system, one, day)
    value: Slippage = moved.value
    return (
        one.says,
        body,
        Answer(stands.value.state, stands.because),
        one.promised,
        value.first.on if value.first else None,
        value.latest.on if value.latest else None,
        Answer(value.days, moved.because, unit="days") if value.days is not None else None,
        Answer(value.moves, moved.because, unit="times"),
        Answer(value.still, moved.because, unit="days"),
    )
