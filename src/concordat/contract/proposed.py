"""Reasons of what is only proposed: takes an answer about contracts not signed yet, gives it standing on records that exist."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from concordat.contract.adopt import adopted_contracts
from concordat.contract.consolidate import Consolidated
from concordat.kernel.answer import Answer, Because, RecordRef

Value = TypeVar("Value")


def as_proposed(answer: Answer[Value], consolidated: Iterable[Consolidated]) -> Answer[Value]:
    """Return the answer with each new contract shown by its consolidation, and each new line by the old line it takes over."""
    known: dict[RecordRef, RecordRef] = {}
    for one in consolidated:
        proposal = RecordRef("Consolidation", (one.consolidation.id,))
        known |= {RecordRef("Contract", (contract,)): proposal for contract in adopted_contracts(one)}
        for link in one.lineage:
            known.setdefault(RecordRef("Line", (link.new_line,)), RecordRef("Line", (link.old_line,)))
    return replace(answer, because=_shown(answer.because, known))


def _shown(reason: Because, known: dict[RecordRef, RecordRef]) -> Because:
    record = known.get(reason.record, reason.record) if reason.record else None
    parts = [_shown(part, known) for part in reason.parts]
    return replace(reason, record=record, parts=tuple(_once(parts)))


def _once(parts: Iterable[Because]) -> Iterator[Because]:
    """Give each proposal once where a contract and its local schedules stand beside each other."""
    seen: set[RecordRef] = set()
    for part in parts:
        if part.record is None or part.value is not None or part.record not in seen:
            yield part
        if part.record is not None:
            seen.add(part.record)
