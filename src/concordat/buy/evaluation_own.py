"""What an evaluator gave, for their own eyes: takes a room, the evaluator and the key, gives their own scores and nobody else's.

A score is opened by the place it was sealed for, and that place is made from the name of who reads: a score of anybody else
does not open, whatever a record says.
"""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from concordat.buy.evaluation.exercise import Score
from concordat.buy.evaluation.sealing import opened
from concordat.buy.evaluation_room import Room, moment


def own_scores(room: Room, reader: str, key: bytes) -> tuple[Score, ...]:
    """Return the scores that the reader gave, while they score; nothing for a person without that part, or with a conflict."""
    if room.state != "scoring" or reader in room.out or "evaluator" not in room.part_of(reader):
        return ()
    return tuple(_opened(room, reader, key))


def _opened(room: Room, reader: str, key: bytes) -> Iterator[Score]:
    for one in room.sealed:
        found = opened(key, (room.evaluation.id, reader, one.bid, one.question), one.sealed)
        if found is None:
            continue
        try:
            score = Decimal(found[0])
        except InvalidOperation:
            continue
        yield Score(
            evaluator=reader, bid=one.bid, question=one.question, score=score, comment=found[1], at=moment(one.on)
        )
