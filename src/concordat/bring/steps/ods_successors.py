"""Brings ODS successors: takes rows, gives the successions of the folder's bodies, followed to the ends in both directions."""

from collections import defaultdict
from collections.abc import Iterable

from concordat.bring.choices import Choices
from concordat.bring.known import Known
from concordat.bring.naming import source_of
from concordat.bring.offer import LeftOut, Offer
from concordat.bring.usable import refuse_unknown
from concordat.kernel.period import ONE_DAY
from concordat.sources.files.ods_successors import Successor
from concordat.sources.reading.read import Read
from concordat.who import successions_from
from concordat.who.records import Succession

PUBLISHER = "Organisation Data Service"


def offer(read: Read[Successor], known: Known, choices: Choices) -> Offer:
    """Return the lines between bodies of the folder; a line to a body that it lacks is left out and names the code.

    Starts from every body of the folder, or from `--only` some, and follows successors of successors and predecessors of
    predecessors. The file states neither kind nor shares: one successor on a day is a merge, several are a split.
    """
    read.or_refuse()
    refuse_unknown(read, choices, (code for row in read.rows for code in (row.predecessor, row.successor)))
    rows = _reached(read.rows, choices.only or known.codes)
    lines = {(line.predecessor, line.successor, line.on): line for line in successions_from(rows)}
    records: list[Succession] = []
    left_out: list[LeftOut] = []
    for row in rows:
        line = lines.pop((row.predecessor, row.successor, row.on), None)
        before = known.body(row.on - ONE_DAY, row.predecessor) or known.ever(row.predecessor)
        after = known.body(row.on, row.successor) or known.ever(row.successor)
        told = f"{row.predecessor} → {row.successor} on {row.on}"
        if line is None or row.predecessor == row.successor:
            why = "stands in the file before" if line is None else "a body that lives on has no successor"
            left_out.append(LeftOut(told, why, row.line))
        elif not before or not after:
            missing = " and ".join(
                code for code, body in ((row.predecessor, before), (row.successor, after)) if not body
            )
            left_out.append(LeftOut(told, f"{missing} is not a body of the folder: bring it first", row.line))
        else:
            records.append(
                Succession(
                    event=line.event,
                    on=line.on,
                    kind=line.kind,
                    predecessor=before,
                    successor=after,
                    source=source_of(read, PUBLISHER, row.line),
                )
            )
    return Offer(tuple(records), tuple(left_out))


def _reached(rows: Iterable[Successor], codes: Iterable[str]) -> list[Successor]:
    """Return the rows on the ways that lead from the codes, forwards or backwards, in the order of the file."""
    forwards: dict[str, list[Successor]] = defaultdict(list)
    backwards: dict[str, list[Successor]] = defaultdict(list)
    for row in rows:
        forwards[row.predecessor].append(row)
        backwards[row.successor].append(row)
    start = tuple(codes)
    found = {id(row) for row in _walk(forwards, start, "successor")} | {
        id(row) for row in _walk(backwards, start, "predecessor")
    }
    return [row for row in rows if id(row) in found]


def _walk(ways: dict[str, list[Successor]], start: Iterable[str], end: str) -> list[Successor]:
    seen, ahead, found = set(start), list(start), []
    while ahead:
        for row in ways.get(ahead.pop(), ()):
            found.append(row)
            code = getattr(row, end)
            if code not in seen:
                seen.add(code)
                ahead.append(code)
    return found
