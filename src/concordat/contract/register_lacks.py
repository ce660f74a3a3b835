"""What the register lacks, to read: takes what its checks found, gives how many there are by kind, each with the records they are about."""

from collections.abc import Collection
from typing import Any

from concordat.contract.checked import FAULT, GAP, Told
from concordat.kernel.answer import Answer, Because, RowsRef
from concordat.kernel.table import Table, table

SORTS = {FAULT: "contradicts what else is recorded", GAP: "is missing, or waits to be done"}


def lacks_figures(found: Collection[Told]) -> tuple[Answer[Any], ...]:
    """Return how many faults and how many gaps there are."""
    return tuple(
        _count([one for one in found if one.sort == sort], SORTS[sort], f"contract.register_{sort}s")
        for sort in (FAULT, GAP)
    )


def kinds_of(found: Collection[Told]) -> tuple[str, ...]:
    """Return the kinds of findings there are, faults first, each in order of the alphabet."""
    return tuple(dict.fromkeys(one.finding.kind for one in sorted(found, key=lambda one: (one.sort, one.finding.kind))))


def lacks_table(found: Collection[Told]) -> Table:
    """Return one row a kind of finding, in the order of `kinds_of`, with how many there are."""
    rows = []
    for kind in kinds_of(found):
        own = [one for one in found if one.finding.kind == kind]
        rows.append((kind.replace("-", " ").capitalize(), SORTS[own[0].sort], _count(own, kind.replace("-", " "))))
    return table("lacks", "Findings by kind", {"kind": "Finding", "sort": "It", "count": "How many"}, rows)


def found_table(found: Collection[Told]) -> Table:
    """Return one row a finding: what, why, and what to do next."""
    rows = ((one.finding.what, one.finding.why, one.finding.next) for one in found)
    return table("found", "Findings", {"what": "What", "why": "Why it matters", "next": "What to do next"}, rows)


def _count(found: Collection[Told], says: str, name: str = "") -> Answer[int]:
    number = len(found)
    parts = tuple(_reason(one) for one in found) or (
        Because("every contract of the register", rows=RowsRef("contracts")),
    )
    return Answer(number, Because(f"findings on the register: {says}", number, parts=parts), name)


def _reason(one: Told) -> Because:
    if one.about is None:
        return Because(one.finding.what, rows=RowsRef("options"))
    return Because(one.finding.what, record=one.about)
