"""The path through `contract`: takes the matrix, the comparisons and the consolidations of a system, gives what the room tells."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from concordat.contract.adopt import adopt
from concordat.contract.allowed import allowed
from concordat.contract.apart import apart_summary
from concordat.contract.compare import Comparison, compare_of
from concordat.contract.consolidate import Consolidated, consolidate
from concordat.contract.matrix import Matrix, matrix, matrix_of
from concordat.contract.proposed import as_proposed
from concordat.contract.question import Average
from concordat.contract.records import Choice, Consolidation
from concordat.contract.register import register
from concordat.contract.tables import tables
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.outcome import Outcome
from concordat.kernel.system import System
from concordat.kernel.text import counted


def flow(system: System, *, average: Average | None = None) -> Outcome:
    """Walk the whole room on the day the system is told as at: matrix, comparisons, consolidations, and what they come to."""
    before = matrix(system)
    return tell(system, before, comparisons(system), consolidations(system, average=average))


def comparisons(system: System) -> tuple[Comparison, ...]:
    """Compare the contracts of every provider in force on the day told as at."""
    records, day = register(system), system.settings.as_at
    return tuple(compare_of(records, provider, day) for provider in matrix_of(records, day).providers)


def consolidations(system: System, *, average: Average | None = None) -> tuple[Consolidated, ...]:
    """Carry out every consolidation that the system proposes and nobody has signed yet, each on the register as it stands.

    Raises Refused with the findings of all of them, and of choices that belong to none.
    """
    proposed = {one.id for one in system.all(Consolidation)}
    faults = [_stray(choice) for choice in system.all(Choice) if choice.consolidation not in proposed]
    made: list[Consolidated] = []
    records = register(system)
    for one in (one for one in system.all(Consolidation) if one.signed is None):
        try:
            made.append(consolidate(system, one.id, average=average, records=records))
        except Refused as refused:
            faults += refused.findings
    if faults:
        raise Refused(dict.fromkeys(faults))
    return tuple(made)


def _stray(choice: Choice) -> Finding:
    return Finding(
        "unknown-consolidation",
        f"The choice about {choice.about} “{choice.key}” belongs to “{choice.consolidation}”, which does not exist.",
        "It would be passed over.",
        "Correct the consolidation's id in contract/choices.csv.",
        Place(field=f"Choice {choice.consolidation} {choice.key}"),
    )


def tell(
    system: System, before: Matrix, compared: Sequence[Comparison], consolidated: Sequence[Consolidated]
) -> Outcome:
    """Return the room's part of the story; its figures are named `contract.conversations`, `contract.conserved.<id>` …"""
    starts = max((one.consolidation.starts for one in consolidated), default=None)
    after = matrix(adopt(system, consolidated), starts) if starts else None
    figures: list[Answer[Any]] = [_contracts(before), before.conversations, before.value, *_terms(compared)]
    figures += [one.count() for one in compared]
    figures += [_with_vote(system, one) for one in consolidated]
    if consolidated:
        figures.append(_conserved(consolidated))
    if after:
        figures.append(as_proposed(after.conversations.named("contract.conversations_after"), consolidated))
        figures.append(_local(consolidated))
    return Outcome(
        "contract",
        "From many contracts to one conversation",
        tuple(_says(before, after, compared, consolidated)),
        tuple(figures),
        (
            before.table(),
            before.services(),
            *(one.table() for one in compared),
            *(shown for one in compared if (shown := apart_summary(one)).rows),
            *(shown for one in consolidated for shown in tables(one)),
        ),
        tuple(dict.fromkeys(_findings(before, compared, consolidated))),
        (before.table(),),
    )


def _says(
    before: Matrix, after: Matrix | None, compared: Sequence[Comparison], consolidated: Sequence[Consolidated]
) -> Iterable[str]:
    terms, differing = _terms(compared)
    yield (
        f"{counted(_contracts(before).value, 'contract')} between {counted(len(before.commissioners), 'commissioner')} and "
        f"{counted(len(before.providers), 'provider')}: {counted(before.conversations.value, 'conversation')}, "
        f"£{before.value.value:,} a year."
    )
    yield f"{counted(terms.value, 'term')}, of which {differing.value} differ between the contracts of a provider."
    if after:
        total = _conserved(consolidated)
        yield (
            f"{counted(len(consolidated), 'single contract')}: {counted(before.conversations.value, 'conversation')} "
            f"become {after.conversations.value}{_beside(after, consolidated)}."
        )
        yield f"£{total.value:,} a year carried over, conserved to the penny for every commissioner, provider and service."
        yield f"{counted(_local(consolidated).value, 'term or line', 'terms or lines')} stay local, each with its owner."


def _beside(after: Matrix, consolidated: Sequence[Consolidated]) -> str:
    """Say for how many pairs something stays in the old contract, which keeps a conversation of its own."""
    old = {contract.id for one in consolidated for contract in one.replaced}
    new = {one.contract.id for one in consolidated}
    pairs = [pair for pair in after.pairs if old.intersection(pair.contracts) and new.intersection(pair.contracts)]
    return f"; {counted(len(pairs), 'pair keeps', 'pairs keep')} an old contract beside the new one" if pairs else ""


def _contracts(before: Matrix) -> Answer[int]:
    held = dict.fromkeys(contract for pair in before.pairs for contract in pair.contracts)
    parts = tuple(because_record(f"contract {contract}", "Contract", contract) for contract in held)
    says = f"contracts in force on {before.on} between a commissioner and a provider"
    return Answer(len(held), Because(says, len(held), "contracts", parts=parts), "contract.contracts", "contracts")


def _terms(compared: Sequence[Comparison]) -> tuple[Answer[int], Answer[int]]:
    every = {row.clause.key: row.clause for one in compared for row in one.clauses}
    differing = {row.clause.key: row.clause for one in compared for row in one.differing}

    def answer(name: str, says: str, clauses: dict[str, Any]) -> Answer[int]:
        parts = tuple(because_record(clause.title, "Clause", key) for key, clause in clauses.items())
        # None is a number too: it stands on the contracts that were compared.
        held = (contract for one in compared for contract in one.contracts)
        parts = parts or tuple(because_record(f"contract {one}", "Contract", one) for one in dict.fromkeys(held))
        return Answer(len(clauses), Because(says, len(clauses), "terms", parts=parts), name, "terms")

    return (
        answer("contract.terms", "terms that at least one contract has", every),
        answer(
            "contract.terms_differing", "terms under which contracts with one provider say different things", differing
        ),
    )


def _conserved(consolidated: Sequence[Consolidated]) -> Answer[Decimal]:
    total = sum((one.conserved.value for one in consolidated), Decimal(0))
    parts = tuple(one.conserved.because for one in consolidated)
    says = f"carried over by {len(consolidated)} consolidations, to the penny"
    return Answer(total, Because(says, total, "£", parts=parts), "contract.conserved", "£")


def _with_vote(system: System, one: Consolidated) -> Answer[Decimal]:
    """Return the value carried with its proof, and the vote that allows the consolidation beside it."""
    proof = one.conserved.because
    parts = (proof, *allowed(system, (one.consolidation,)))
    return replace(one.conserved, because=Because(proof.says, proof.value, proof.unit, parts=parts))


def _local(consolidated: Sequence[Consolidated]) -> Answer[int]:
    parts = [
        because_record(f"{term.clause.title}, kept by {term.commissioner}: {term.reason}", "Contract", term.contract)
        for one in consolidated
        for term in one.local_variations
        if term.new is not None
    ]
    parts += [
        because_record(f"line {placed.line.id}: {placed.reason}", "Line", placed.line.id)
        for one in consolidated
        for placed in one.placed
        if placed.state == "left local"
    ]
    because = Because("terms and lines that stay local", len(parts), parts=tuple(parts))
    return Answer(len(parts), because, "contract.local_variations")


def _findings(
    before: Matrix, compared: Sequence[Comparison], consolidated: Sequence[Consolidated]
) -> Iterable[Finding]:
    yield from before.findings
    for one in compared:
        yield from one.findings
    for made in consolidated:
        yield from made.findings
