"""Takes entries one by one, gives the root of their Merkle tree at any size (RFC 6962, RFC 9162), in little memory.

`leaf = SHA-256(0x00 ‖ entry)`, `node = SHA-256(0x01 ‖ left ‖ right)`; n entries split at the largest power of two below n.
"""

from collections.abc import Iterable
from hashlib import sha256

LEAF, NODE = b"\x00", b"\x01"
EMPTY = sha256(b"").digest()


def leaf_hash(entry: bytes) -> bytes:
    """Return the hash of an entry; an entry of the log is the UTF-8 bytes of an event's text."""
    return sha256(LEAF + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of two parts of the tree side by side."""
    return sha256(NODE + left + right).digest()


class Builder:
    """A tree that grows leaf by leaf and keeps only its peaks: the roots of its complete parts, the largest first.

    There are as many peaks as ones in the size written in binary, so that a million entries need at most twenty.
    """

    __slots__ = ("_peaks", "_size")

    def __init__(self, size: int = 0, peaks: Iterable[bytes] = ()):
        self._size, self._peaks = size, list(peaks)
        if len(self._peaks) != size.bit_count():
            raise ValueError(f"a tree of {size} entries has {size.bit_count()} peaks, not {len(self._peaks)}")

    @property
    def size(self) -> int:
        """How many leaves were added."""
        return self._size

    @property
    def peaks(self) -> tuple[bytes, ...]:
        """What a shell keeps to go on later: `Builder(size, peaks)`."""
        return tuple(self._peaks)

    def add(self, leaf: bytes) -> tuple[bytes, ...]:
        """Add the hash of a leaf; return the parts that it completes, its own at level 0, then those of 2, 4, 8 … leaves.

        The part at level k is the one numbered `(size >> k) - 1` of its level; a shell that keeps them has its proofs.
        """
        completed = [leaf]
        size, peaks = self._size, self._peaks
        while size & 1:
            leaf = sha256(NODE + peaks.pop() + leaf).digest()
            completed.append(leaf)
            size >>= 1
        peaks.append(leaf)
        self._size += 1
        return tuple(completed)

    def root(self) -> bytes:
        """Return the root of the tree as it is now."""
        if not self._peaks:
            return EMPTY
        root = self._peaks[-1]
        for peak in reversed(self._peaks[:-1]):
            root = node_hash(peak, root)
        return root


def root(entries: Iterable[bytes]) -> bytes:
    """Return the root of the tree of these entries."""
    builder = Builder()
    for entry in entries:
        builder.add(leaf_hash(entry))
    return builder.root()
