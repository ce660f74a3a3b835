"""Reads the base of a share: takes the words after “of”, gives the base and the weight it is counted by."""

from concordat.decide.rules.algebra import Base
from concordat.decide.rules.sentence import RESERVED
from concordat.decide.rules.words import Words

_NOUNS = ("votes", "members", "persons", "those")


def read_base(words: Words) -> tuple[Base, str]:
    """Return the base and the weight's name (empty for a count): `cast`, `the bodies`, `population`, `weight present` ...

    Raises Refused where no base is named: “2/3 of the members” may mean those present, eligible or seated.
    """
    words.accept("the")
    if words.accept("bodies"):
        return "bodies", ""
    if words.peek in _NOUNS:
        words.take()
        base = _base(words)
        if base is None:
            raise words.stopped("which of them: cast, present, eligible, seated or all seats")
        return base, ""
    base = _base(words)
    if base is not None:
        return base, ""
    if not words.quoted and (not words.peek or words.peek in RESERVED):
        raise words.stopped("a base: cast, present, eligible, seated, all seats, the bodies, or a weight")
    by = words.name()
    return _base(words) or "bodies", by


def _base(words: Words) -> Base | None:
    if words.accept("all"):
        words.expect("seats")
        return "all seats"
    if words.accept("cast"):
        return "cast"
    if words.accept("present"):
        return "present"
    if words.accept("eligible"):
        return "eligible"
    return "seated" if words.accept("seated") else None
