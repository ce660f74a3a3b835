"""Takes bytes and the hash they should have, gives the one byte that was changed, added or removed, where it was one.

A hash says only that something is wrong. Where a single byte is, every way to put it right can be tried: for a text of a
thousand bytes about half a million, within a second.
"""

from dataclasses import dataclass
from hashlib import sha256

# Beyond this a search would take too long to be worth it.
LONGEST = 4096
BYTES = [bytes([number]) for number in range(256)]


@dataclass(frozen=True, slots=True)
class Repair:
    """What was done to one byte: its place (from 0), the byte that should be there and the one that is (empty for none)."""

    at: int
    was: bytes
    now: bytes
    right: bytes

    @property
    def says(self) -> str:
        """The change in words."""
        if not self.now:
            return f"the character {_shown(self.was)} at place {self.at + 1} was removed"
        if not self.was:
            return f"the character {_shown(self.now)} at place {self.at + 1} was added"
        return f"the character at place {self.at + 1} was {_shown(self.was)} and is {_shown(self.now)}"


def repair(data: bytes, digest: bytes) -> Repair | None:
    """Return the one change of a byte that explains why `data` does not have this SHA-256, or None."""
    if len(data) > LONGEST:
        return None
    before = sha256()
    for at in range(len(data) + 1):
        now, after = data[at : at + 1], data[at + 1 :]
        if now:
            trial = before.copy()
            trial.update(after)
            if trial.digest() == digest:
                return Repair(at, b"", now, data[:at] + after)
        # The byte was another one, or another one stood before it.
        for rest, is_now in ((after, now), (data[at:], b"")) if now else ((b"", b""),):
            for was in BYTES:
                trial = before.copy()
                trial.update(was + rest)
                if trial.digest() == digest:
                    return Repair(at, was, is_now, data[:at] + was + rest)
        before.update(now)
    return None


def _shown(byte: bytes) -> str:
    return (
        f"“{byte.decode('ascii')}”" if byte.isascii() and byte.decode("ascii").isprintable() else f"byte {byte.hex()}"
    )
