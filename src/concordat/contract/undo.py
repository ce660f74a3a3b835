"""Undo: takes a consolidated contract with its lineage, gives it again as the n contracts it was made of."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from concordat.contract.consolidate import Consolidated
from concordat.contract.placed import Lineage
from concordat.contract.records import Contract, Line, Term
from concordat.kernel.money import as_fraction, share_out


@dataclass(frozen=True, slots=True)
class Undone:
    """The n contracts behind a consolidated one, with their lines and terms."""

    contracts: tuple[Contract, ...]
    lines: tuple[Line, ...]
    terms: tuple[Term, ...]


def undo(consolidated: Consolidated, lines: Iterable[Line] | None = None) -> Undone:
    """Show the new contract as n again; `lines` are its lines as they stand now, where they changed since.

    Each new line's value goes back to the old lines it took over, in proportion to what each brought, to the penny.
    """
    current = {line.id: line for line in (consolidated.lines if lines is None else lines)}
    back = _values(consolidated, current)
    return Undone(
        consolidated.replaced,
        tuple(
            replace(one.line, value=back.get(one.line.id, Decimal(0))) if one.state == "carried" else one.line
            for one in consolidated.placed
        ),
        consolidated.old_terms,
    )


def _values(consolidated: Consolidated, current: dict[str, Line]) -> dict[str, Decimal]:
    brought = {one.line.id: as_fraction(one.line.value) for one in consolidated.placed}
    links: dict[str, list[Lineage]] = defaultdict(list)
    for link in consolidated.lineage:
        links[link.new_line].append(link)
    back: dict[str, Decimal] = defaultdict(Decimal)
    for new, sources in links.items():
        if new not in current:
            continue
        weights = {link.old_line: abs(link.share * brought[link.old_line]) for link in sources}
        if not any(weights.values()):
            weights = dict.fromkeys(weights, Fraction(1))
        for old, value in share_out(current[new].value, weights).items():
            back[old] += value
    return dict(back)
