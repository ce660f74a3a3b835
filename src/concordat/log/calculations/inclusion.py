"""Takes the place of an entry in a log, gives the proof that it is there, or says whether a given proof holds."""

from dataclasses import dataclass

from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.log import proofs
from concordat.log.hexadecimal import because_tree, entries_of, hash_faults, out_of_range
from concordat.log.proof_given import mode_faults
from concordat.log.tree import leaf_hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A place in a log, and either all entries or a proof to check.

    - `index`: the place of the entry, the first is 0 (event n of a log stands at n − 1)
    - `entries`: the bytes of every entry as hexadecimal text, where a proof is wanted; `size`: of how many of them the tree is
    - `entry`, `size`, `root`, `proof`: the entry, the size and root of the tree, and the proof, where one is to be checked
    """

    index: int
    entries: tuple[str, ...] | None = None
    size: int | None = None
    entry: str | None = None
    root: str | None = None
    proof: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The proof.

    - `holds`: whether it shows that the entry stands at this place
    - `index`, `size`: the place, and the entries in the tree
    - `leaf`, `root`: the hash of the entry and the root of the tree, hexadecimal text
    - `proof`: hashes from the leaf upwards, hexadecimal text
    """

    holds: bool
    index: int
    size: int
    leaf: str
    root: str
    proof: tuple[str, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the proof and whether it holds; raises Refused for a place outside the tree or text that is no hash."""
    faults = mode_faults(given, ("entry", "size", "root", "proof"), free=("size",))
    if faults:
        raise Refused(faults)
    gives = _made(given) if given.entries is not None else _checked(given)
    verb = "shows" if gives.holds else "does not show"
    says = f"The proof of {len(gives.proof)} hashes {verb} that the entry stands at {gives.index} of {gives.size}."
    return Answer(gives, because_tree(says, gives.holds, rules), "log.inclusion")


def _made(given: Given) -> Gives:
    entries = entries_of(given.entries or ())
    size = len(entries) if given.size is None else given.size
    faults: list[Finding] = []
    if not 0 <= size <= len(entries):
        faults.append(out_of_range("size", size, f"There are {len(entries)} entries."))
    elif not 0 <= given.index < size:
        faults.append(out_of_range("index", given.index, f"The tree has {size} entries, the first is 0."))
    if faults:
        raise Refused(faults)
    leaves = [leaf_hash(entry) for entry in entries]
    parts = proofs.parts_of(leaves)
    root, path = proofs.tree_root(parts, size), proofs.inclusion(parts, given.index, size)
    leaf = leaves[given.index]
    holds = proofs.included(leaf, given.index, size, path, root)
    return _gives(holds, given.index, size, leaf, root, path)


def _checked(given: Given) -> Gives:
    root, size, path = given.root or "", given.size or 0, given.proof or ()
    faults = hash_faults([("root", root), *((f"proof.{number}", step) for number, step in enumerate(path))])
    if not 0 <= given.index < size:
        faults.append(out_of_range("index", given.index, f"The tree has {size} entries, the first is 0."))
    if faults:
        raise Refused(faults)
    leaf = leaf_hash(entries_of([given.entry or ""], "entry")[0])
    steps = tuple(bytes.fromhex(step) for step in path)
    holds = proofs.included(leaf, given.index, size, steps, bytes.fromhex(root))
    return _gives(holds, given.index, size, leaf, bytes.fromhex(root), steps)


def _gives(holds: bool, index: int, size: int, leaf: bytes, root: bytes, path: tuple[bytes, ...]) -> Gives:
    proof = tuple(step.hex() for step in path)
    return Gives(holds=holds, index=index, size=size, leaf=leaf.hex(), root=root.hex(), proof=proof)
