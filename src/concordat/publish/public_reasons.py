"""Reasons for the public: takes a tree of reasons, gives it without those that tell how many people there were.

Counts of few people are controlled where they stand in tables. A reason could tell them all the same, or a total from which
they can be worked out; so that the public is given none, and finds those that may be shown in the rows the reason leads to.
"""

from dataclasses import replace
from typing import Any

from concordat.kernel.answer import Answer, Because


def public_answer(answer: Answer[Any]) -> Answer[Any]:
    """Return the answer with its reasons as the public may see them; what several reasons share stays shared."""
    return replace(answer, because=_public(answer.because, {}))


def _public(because: Because, known: dict[int, tuple[Because, Because]]) -> Because:
    # The reason is kept beside what it becomes, so that its identity cannot pass to another one.
    found = known.get(id(because))
    if found is None:
        found = known[id(because)] = (because, _told(because, known))
    return found[1]


def _told(because: Because, known: dict[int, tuple[Because, Because]]) -> Because:
    if because.public is not None:
        return _public(because.public, known)
    parts = tuple(_public(part, known) for part in because.parts)
    same = all(new is old for new, old in zip(parts, because.parts, strict=True))
    return because if same else replace(because, parts=parts)
