"""Takes two sizes of a log, gives the proof that the later only added to the earlier, or says whether a given proof holds."""

from dataclasses import dataclass

from concordat.kernel.answer import Answer
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook
from concordat.log import proofs
from concordat.log.hexadecimal import because_tree, entries_of, hash_faults, out_of_range
from concordat.log.proof_given import mode_faults
from concordat.log.tree import leaf_hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Two sizes of a log, and either all entries or a proof to check.

    - `earlier`, `later`: how many entries each tree has
    - `entries`: the bytes of every entry as hexadecimal text, where a proof is wanted; `later` is then all of them by default
    - `earlier_root`, `later_root`, `proof`: the two roots and the proof, where one is to be checked
    """

    earlier: int
    later: int | None = None
    entries: tuple[str, ...] | None = None
    earlier_root: str | None = None
    later_root: str | None = None
    proof: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The proof.

    - `holds`: whether it shows that the later tree begins with the earlier
    - `earlier`, `later`: entries in each
    - `earlier_root`, `later_root`: hexadecimal text
    - `proof`: hashes, hexadecimal text
    """

    holds: bool
    earlier: int
    later: int
    earlier_root: str
    later_root: str
    proof: tuple[str, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the proof and whether it holds; raises Refused for sizes out of order or text that is no hash."""
    faults = mode_faults(given, ("later", "earlier_root", "later_root", "proof"), free=("later",))
    if faults:
        raise Refused(faults)
    gives = _made(given) if given.entries is not None else _checked(given)
    verb = "shows" if gives.holds else "does not show"
    says = (
        f"The proof of {len(gives.proof)} hashes {verb} that {gives.later} entries begin with the same {gives.earlier}."
    )
    return Answer(gives, because_tree(says, gives.holds, rules), "log.consistency")


def _made(given: Given) -> Gives:
    entries = entries_of(given.entries or ())
    later = len(entries) if given.later is None else given.later
    _in_order(given.earlier, later, len(entries))
    parts = proofs.parts_of([leaf_hash(entry) for entry in entries])
    roots = proofs.tree_root(parts, given.earlier), proofs.tree_root(parts, later)
    path = proofs.consistency(parts, given.earlier, later)
    return _gives(given.earlier, later, roots, path)


def _checked(given: Given) -> Gives:
    later, path = given.later or 0, given.proof or ()
    earlier_root, later_root = given.earlier_root or "", given.later_root or ""
    named = [("earlier_root", earlier_root), ("later_root", later_root)]
    faults = hash_faults([*named, *((f"proof.{number}", step) for number, step in enumerate(path))])
    if faults:
        raise Refused(faults)
    _in_order(given.earlier, later)
    roots = bytes.fromhex(earlier_root), bytes.fromhex(later_root)
    return _gives(given.earlier, later, roots, tuple(bytes.fromhex(step) for step in path))


def _in_order(earlier: int, later: int, most: int | None = None) -> None:
    faults = []
    if most is not None and later > most:
        faults.append(out_of_range("later", later, f"There are {most} entries."))
    if not 0 <= earlier <= later:
        faults.append(out_of_range("earlier", earlier, f"The earlier tree has between 0 and {later} entries."))
    if faults:
        raise Refused(faults)


def _gives(earlier: int, later: int, roots: tuple[bytes, bytes], path: tuple[bytes, ...]) -> Gives:
    return Gives(
        holds=proofs.consistent(earlier, later, *roots, path),
        earlier=earlier,
        later=later,
        earlier_root=roots[0].hex(),
        later_root=roots[1].hex(),
        proof=tuple(step.hex() for step in path),
    )
