"""Single contracts to read: takes the proposals and what they come to, gives one row for each."""

from collections.abc import Iterable

from concordat.contract.consolidate import Consolidated
from concordat.contract.records import Consolidation
from concordat.contract.register import Register
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.table import Table, table


def consolidations_table(every: Iterable[Consolidation], made: Iterable[Consolidated], register: Register) -> Table:
    """Return each single contract with its provider, day, standing, the contracts it replaces and the value carried."""
    by_id = {one.consolidation.id: one for one in made}
    rows = []
    for one in every:
        worked = by_id.get(one.id)
        rows.append(
            (
                one.title,
                ", ".join(map(register.name, one.providers)),
                ", ".join(map(register.name, one.commissioners)),
                one.starts,
                "proposed" if one.signed is None else "signed",
                _replaced(worked) if worked else None,
                worked.conserved.named("") if worked else None,
                _open(worked) if worked else None,
            )
        )
    columns = {
        "consolidation": "Worksheet",
        "providers": "Provider",
        "commissioners": "Commissioners",
        "starts": "From",
        "standing": "Standing",
        "replaced": "Contracts it replaces",
        "carried": "Carried over [£]",
        "undecided": "Terms kept by each",
    }
    return table("consolidations", "Single contracts", columns, rows)


def _replaced(one: Consolidated) -> Answer[int]:
    parts = tuple(because_record(contract.title, "Contract", contract.id) for contract in one.replaced)
    return Answer(len(parts), Because("contracts that it replaces", len(parts), "contracts", parts=parts))


def _open(one: Consolidated) -> Answer[int]:
    """Return how many terms stay each body's own, by choice or because no rule fits."""
    kept = {term.clause.key: term for term in one.local_variations}
    none = (because_record("every term becomes one", "Consolidation", one.consolidation.id),)
    parts = tuple(because_record(f"{term.clause.title}: {term.reason}", "Clause", key) for key, term in kept.items())
    return Answer(len(parts), Because("terms that stay each body's own", len(parts), "terms", parts=parts or none))
