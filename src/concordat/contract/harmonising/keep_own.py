"""Keep own: takes each contract's term, gives it back unchanged, to be listed as a local variation with its owner."""

from concordat.contract.question import Harmonised, Question


def choose(question: Question) -> Harmonised:
    """Return every contract's own value."""
    return Harmonised(dict(question.texts), "each keeps its own")
