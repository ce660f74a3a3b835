"""The log: one million events of six fields each verified with signed heads, time, memory and ratio to hashing alone."""

import resource
import time
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from itertools import islice

from concordat.log import (
    BEGINNING,
    Builder,
    Stored,
    TreeHead,
    key_id,
    leaf_hash,
    next_event,
    public_key_of,
    sign,
    verify,
)

EVENTS, EVENTS_A_DAY, AT_ONCE = 1_000_000, 2_740, 1_000
LIMIT_SECONDS = 30.0
PRIVATE = bytes(range(32))
PUBLIC = public_key_of(PRIVATE)
FIELDS = ("body", "meeting", "note", "person", "proposal", "vote")


class Clock:
    """Processor seconds of what is measured: it stands still while events are made up."""

    def __init__(self) -> None:
        self.seconds, self._since = 0.0, 0.0

    def go(self) -> None:
        """Start."""
        self._since = time.process_time()

    def stop(self) -> None:
        """Stop and add up."""
        self.seconds += time.process_time() - self._since


def events(count: int) -> Iterator[Stored]:
    """Make up events; votes of fifty bodies."""
    sequence, last = 0, BEGINNING
    for number in range(count):
        body = f"body-{number % 50}"
        values = (
            body,
            "2018-09-05",
            "noted with a request for a report back",
            "Person A",
            f"proposal-{number // 50}",
            "for",
        )
        event, opened = next_event(
            sequence,
            last,
            recorded_at=f"2018-09-05T14:00:00.{number % 1_000_000:06d}Z",
            actor=f"Person {number % 50}",
            system="made-up",
            for_body=body,
            act="decide.vote",
            effective_on=date(2018, 9, 5),
            rulebook="2026.11",
            fields=dict(zip(FIELDS, values, strict=True)),
            salts={name: f"{number:016x}{place:016x}" for place, name in enumerate(FIELDS)},
            personal=["person"],
        )
        sequence, last = event.sequence, event.hash
        yield Stored(event.text, event.hash, opened)


def timed(rows: Iterator[Stored], clock: Clock, stopped: Clock) -> Iterator[Stored]:
    """Give rows with the clock stopped while some are made; hash their bytes once, timed apart."""
    more = True
    while more:
        clock.stop()
        some = list(islice(rows, AT_ONCE))
        stopped.go()
        for row in some:
            sha256(row.text.encode()).digest()
            for field in row.opened:
                sha256(f"{field.salt}{field.name}{field.value}".encode()).digest()
        stopped.stop()
        more = len(some) == AT_ONCE
        clock.go()
        yield from some


def heads() -> list[TreeHead]:
    """Sign a head for each day of a year."""
    builder, signed = Builder(), []
    for row in events(EVENTS):
        builder.add(leaf_hash(row.text.encode()))
        if builder.size % EVENTS_A_DAY == 0:
            signed.append(sign(TreeHead(builder.size, builder.root().hex(), "2018-09-05T23:00:00.000000Z"), PRIVATE))
    return signed


def main() -> int:
    """Print the time, the ratios and the peak memory; return 1 where a limit is passed or the log does not verify."""
    signed = heads()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    clock, hashing = Clock(), Clock()
    clock.go()
    found = verify(timed(events(EVENTS), clock, hashing), signed, {key_id(PUBLIC): PUBLIC})
    clock.stop()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{found.events:,} events, {found.fields_open:,} fields, {len(found.heads)} signed heads: "
        f"{'verified' if found.verified else 'NOT verified'} in {clock.seconds:.1f} s of processor time, "
        f"{clock.seconds / LIMIT_SECONDS:.2f} of the limit of {LIMIT_SECONDS:.0f} s, "
        f"{clock.seconds / hashing.seconds:.1f} times the hashing of the same bytes ({hashing.seconds:.1f} s), "
        f"peak memory {peak:.0f} MB ({peak - before:.0f} MB more than before)"
    )
    return int(clock.seconds > LIMIT_SECONDS or not found.verified)
