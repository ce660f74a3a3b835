"""Takes the entries of a log, gives the root of their Merkle tree."""

from dataclasses import dataclass

from concordat.kernel.answer import Answer
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.log import tree
from concordat.log.hexadecimal import because_tree, entries_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A log.

    - `entries`: the bytes of each entry as hexadecimal text, in order
    """

    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Its tree.

    - `size`: entries
    - `root`: SHA-256 as hexadecimal text
    """

    size: int
    root: str


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the root; raises Refused for entries that are not hexadecimal text."""
    entries = entries_of(given.entries)
    root = tree.root(entries).hex()
    says = f"{counted(len(entries), 'entry', 'entries')} give the root {root}."
    return Answer(Gives(size=len(entries), root=root), because_tree(says, root, rules), "log.root")
