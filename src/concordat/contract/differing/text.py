"""Text: takes two texts under a clause, gives word by word what the other one adds, leaves out, or says instead."""

from difflib import SequenceMatcher

from concordat.contract.difference import Difference
from concordat.contract.records import Clause


def differ(clause: Clause, first: str, other: str) -> Difference:
    """Return the words added and left out, each run of words as it stands in its text, in the order of the texts."""
    old, new = first.split(), other.split()
    says, added, removed = [], [], []
    # Without its shortcut for long texts, so that no word counts as noise for standing often.
    for what, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = " ".join(old[start:end]), " ".join(new[new_start:new_end])
        if what == "replace":
            says.append(f"“{come}” instead of “{gone}”")
        elif what == "insert":
            says.append(f"adds “{come}”")
        elif what == "delete":
            says.append(f"leaves out “{gone}”")
        if what in ("replace", "insert"):
            added.append(come)
        if what in ("replace", "delete"):
            removed.append(gone)
    return Difference("; ".join(says) or "the same", added=tuple(added), removed=tuple(removed))
