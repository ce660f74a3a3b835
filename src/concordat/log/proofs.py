"""Takes the parts of a Merkle tree, gives short proofs that an entry is in it, or that a later tree only added to it.

`Parts` gives the root of the complete part number `index` of `2 ** level` leaves. It may look into a list of leaf hashes
(`parts_of`) or into what a shell kept from `Builder.add`: a proof then takes a few dozen look-ups, however long the log.
"""

from collections.abc import Callable, Sequence
from functools import cache

from concordat.log.tree import EMPTY, node_hash

Parts = Callable[[int, int], bytes]


def parts_of(leaves: Sequence[bytes]) -> Parts:
    """Return the parts of the tree of these leaf hashes, each worked out once."""

    @cache
    def part(level: int, index: int) -> bytes:
        if level == 0:
            return leaves[index]
        return node_hash(part(level - 1, 2 * index), part(level - 1, 2 * index + 1))

    return part


def tree_root(parts: Parts, size: int) -> bytes:
    """Return the root of the first `size` leaves."""
    return _range_root(parts, 0, size) if size else EMPTY


def inclusion(parts: Parts, index: int, size: int) -> tuple[bytes, ...]:
    """Return the proof that leaf `index` (the first is 0) is in the tree of `size` leaves; raises ValueError outside it."""
    if not 0 <= index < size:
        raise ValueError(f"leaf {index} is not in a tree of {size}")
    path, start, end = [], 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(_range_root(parts, middle, end))
            end = middle
        else:
            path.append(_range_root(parts, start, middle))
            start = middle
    return tuple(reversed(path))


def included(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Say whether the proof shows that the leaf is at `index` in the tree of this size and root (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    place, last, found = index, size - 1, leaf
    for step in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            found = node_hash(step, found)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            found = node_hash(found, step)
        place, last = place >> 1, last >> 1
    return last == 0 and found == root


def consistency(parts: Parts, earlier: int, later: int) -> tuple[bytes, ...]:
    """Return the proof that the tree of `later` leaves begins with that of `earlier`; raises ValueError out of order."""
    if not 0 <= earlier <= later:
        raise ValueError(f"a tree of {earlier} leaves cannot come before one of {later}")
    if earlier in (0, later):
        return ()
    path, start, end, whole = [], 0, later, True
    while end != earlier:
        middle = start + _split(end - start)
        if earlier <= middle:
            path.append(_range_root(parts, middle, end))
            end = middle
        else:
            path.append(_range_root(parts, start, middle))
            start, whole = middle, False
    if not whole:
        path.append(_range_root(parts, start, end))
    return tuple(reversed(path))


def consistent(earlier: int, later: int, earlier_root: bytes, later_root: bytes, proof: Sequence[bytes]) -> bool:
    """Say whether the proof shows that the later tree only added to the earlier (RFC 9162, 2.1.4.2)."""
    if not 0 <= earlier <= later:
        return False
    if earlier == later:
        return not proof and earlier_root == later_root
    if earlier == 0:
        return not proof and earlier_root == EMPTY
    steps = list(proof)
    if earlier & (earlier - 1) == 0:
        steps.insert(0, earlier_root)
    if not steps:
        return False
    place, last = earlier - 1, later - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old = new = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            old, new = node_hash(step, old), node_hash(step, new)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            new = node_hash(new, step)
        place, last = place >> 1, last >> 1
    return last == 0 and old == earlier_root and new == later_root


def _split(size: int) -> int:
    """Return the largest power of two below `size`."""
    return 1 << ((size - 1).bit_length() - 1)


def _range_root(parts: Parts, start: int, end: int) -> bytes:
    """Return the root of the leaves from `start` up to `end`, a range that the splits above make."""
    size = end - start
    if size & (size - 1) == 0:
        level = size.bit_length() - 1
        return parts(level, start >> level)
    middle = start + _split(size)
    return node_hash(_range_root(parts, start, middle), _range_root(parts, middle, end))
