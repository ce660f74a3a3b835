"""The Merkle tree and its proofs against the recursive definitions of the standard (RFC 6962, section 2.1), word for word."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from concordat.calculations import calc
from concordat.log import Builder, consistency, consistent, included, inclusion, leaf_hash, parts_of, root, tree_root

MOST = 200
ENTRIES = [f"entry {number}".encode() for number in range(MOST)]
LEAVES = [leaf_hash(entry) for entry in ENTRIES]
PARTS = parts_of(LEAVES)


def k_below(n: int) -> int:
    k = 1
    while k * 2 < n:
        k *= 2
    return k


def mth(d: list[bytes]) -> bytes:
    if not d:
        return sha256(b"").digest()
    if len(d) == 1:
        return sha256(b"\x00" + d[0]).digest()
    k = k_below(len(d))
    return sha256(b"\x01" + mth(d[:k]) + mth(d[k:])).digest()


def path(m: int, d: list[bytes]) -> list[bytes]:
    if len(d) == 1:
        return []
    k = k_below(len(d))
    if m < k:
        return [*path(m, d[:k]), mth(d[k:])]
    return [*path(m - k, d[k:]), mth(d[:k])]


def subproof(m: int, d: list[bytes], whole: bool) -> list[bytes]:
    if m == len(d):
        return [] if whole else [mth(d)]
    k = k_below(len(d))
    if m <= k:
        return [*subproof(m, d[:k], whole), mth(d[k:])]
    return [*subproof(m - k, d[k:], False), mth(d[:k])]


ROOTS = [mth(ENTRIES[:size]) for size in range(MOST + 1)]


def test_the_root_of_every_size_however_it_is_worked_out() -> None:
    builder = Builder()
    for size in range(MOST + 1):
        assert builder.root() == ROOTS[size] == tree_root(PARTS, size)
        assert root(ENTRIES[:size]) == ROOTS[size]
        # A tree goes on from what was kept of it.
        builder = Builder(builder.size, builder.peaks)
        if size < MOST:
            builder.add(LEAVES[size])


def test_a_growing_tree_gives_the_parts_that_proofs_need() -> None:
    kept: dict[tuple[int, int], bytes] = {}
    builder = Builder()
    for leaf in LEAVES:
        for level, part in enumerate(builder.add(leaf)):
            kept[level, (builder.size >> level) - 1] = part
    for size in range(1, MOST + 1):
        assert tree_root(lambda level, index: kept[level, index], size) == ROOTS[size]


@pytest.mark.parametrize("size", range(1, 41))
def test_the_proofs_are_those_of_the_standard(size: int) -> None:
    for index in range(size):
        assert list(inclusion(PARTS, index, size)) == path(index, ENTRIES[:size])
    for earlier in range(1, size + 1):
        assert list(consistency(PARTS, earlier, size)) == subproof(earlier, ENTRIES[:size], True)


PLACES = [(index, size) for size in range(1, MOST + 1) for index in range(size)]
SIZES = [(earlier, later) for later in range(MOST + 1) for earlier in range(later + 1)]


def test_every_inclusion_proof_holds_and_no_wrong_one() -> None:
    for index, size in PLACES:
        proof = inclusion(PARTS, index, size)
        assert included(LEAVES[index], index, size, proof, ROOTS[size])
        assert not included(LEAVES[index - 1], index, size, proof, ROOTS[size]) or size == 1
        assert not included(LEAVES[index], index, size, proof, ROOTS[size - 1])
        assert not included(LEAVES[index], (index + 1) % size, size, proof, ROOTS[size]) or size == 1
        assert not included(LEAVES[index], index, size, (*proof, LEAVES[0]), ROOTS[size])
        assert not proof or not included(LEAVES[index], index, size, proof[:-1], ROOTS[size])
        assert not included(LEAVES[index], size, size, proof, ROOTS[size])
        assert not included(LEAVES[index], -1, size, proof, ROOTS[size])


def test_every_consistency_proof_holds_and_no_wrong_one() -> None:
    for earlier, later in SIZES:
        proof = consistency(PARTS, earlier, later)
        right, wrong = ROOTS[earlier], sha256(ROOTS[earlier]).digest()
        assert consistent(earlier, later, right, ROOTS[later], proof)
        assert not consistent(earlier, later, wrong, ROOTS[later], proof)
        assert not consistent(earlier, later, right, ROOTS[later], (*proof, LEAVES[0]))
        assert not consistent(later + 1, later, right, ROOTS[later], proof)
        if 0 < earlier < later:
            assert not consistent(earlier, later, right, wrong, proof)
            assert not consistent(earlier, later, right, ROOTS[later], proof[:-1])
            assert not consistent(earlier, later, right, ROOTS[later], ())


@pytest.mark.parametrize(("index", "size"), [(3, 3), (-1, 3), (0, 0)])
def test_there_is_no_proof_of_a_place_outside(index: int, size: int) -> None:
    with pytest.raises(ValueError, match="is not in a tree"):
        inclusion(PARTS, index, size)


def test_there_is_no_proof_backwards_and_no_tree_without_its_peaks() -> None:
    with pytest.raises(ValueError, match="cannot come before"):
        consistency(PARTS, 3, 2)
    with pytest.raises(ValueError, match="peaks"):
        Builder(3, [LEAVES[0]])


@pytest.mark.real_data
def test_the_published_roots(shared_data: Path) -> None:
    cases = json.loads((shared_data / "vectors" / "governance.json").read_text("utf-8"))
    case = next(case for case in cases if case["id"] == "A14-K")
    expected = case["expected"]["root_by_size"]
    assert len(expected) == 6
    for size, wanted in expected.items():
        assert calc("log.root", entries=case["given"]["leaves_hex"][: int(size)]).value.root == wanted
