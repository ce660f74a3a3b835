"""Reasons that stand on records: takes a reason and what it stands on, gives it with nothing left that ends in nothing."""

from dataclasses import replace

from concordat.kernel.answer import Because


def grounded(because: Because, *grounds: Because) -> Because:
    """Return a reason whose every part that ended in nothing stands on `grounds`; what stands on something is as it was.

    For what a calculation was given as words or numbers, where the one who gave them knows from which records they are.
    """
    if because.parts:
        return replace(because, parts=tuple(grounded(part, *grounds) for part in because.parts))
    if because.rule or because.record or because.rows or because.act:
        return because
    return replace(because, parts=grounds)
