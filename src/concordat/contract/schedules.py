"""Schedules under a framework of terms: takes the register and a contract, gives each contract that stands under it, and what it takes from it."""

from collections.abc import Iterator

from concordat.contract.contract_tables import contract_value
from concordat.contract.records import Contract
from concordat.contract.register import Register
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted


def schedules_of(register: Register, contract: str) -> tuple[Contract, ...]:
    """Return the contracts that stand directly under one, in order of title."""
    return tuple(sorted((one for one in register.contracts if one.parent == contract), key=lambda one: one.title))


def schedules_table(register: Register, contract: str) -> Table:
    """Return a row for each schedule: its form, who works in it, and how many terms it takes or replaces; no row for a contract alone."""
    columns = {
        "schedule": "Schedule",
        "form": "Form",
        "members": "Who works together in it",
        "starts": "Starts",
        "ends": "Ends before",
        "taken": "Terms taken from here",
        "replaced": "Terms it says otherwise",
        "own": "Terms of its own",
        "value": "Value a year [£]",
    }
    rows = [tuple(_row(register, contract, one)) for one in schedules_of(register, contract)]
    says = "What holds for all is agreed once, here; each schedule adds what is its own, and may say otherwise where it gives a reason."
    return table("schedules", "Schedules under these terms", columns, rows, says if rows else "")


def _row(register: Register, above: str, one: Contract) -> Iterator[object]:
    shared = set(register.effective_terms(above))
    holds = register.effective_terms(one.id)
    taken = [key for key in shared if holds[key].contract != one.id]
    own = [key for key, term in holds.items() if term.contract == one.id]
    members = (party.body for party in register.parties_of.get(one.id, ()))
    yield one.title
    yield one.form
    yield ", ".join(dict.fromkeys(map(register.name, members)))
    yield one.starts
    yield one.ends
    yield _count(register, one, taken, "taken from the terms above")
    yield _count(register, one, [key for key in own if key in shared], "said otherwise")
    yield _count(register, one, [key for key in own if key not in shared], "of its own")
    yield contract_value(register, one.id)


def _count(register: Register, one: Contract, keys: list[str], how: str) -> Answer[int]:
    """Return how many terms, with each of them and where it is written."""
    holds = register.effective_terms(one.id)
    parts = tuple(
        because_record(register.clause_by_key[key].title, "Term", holds[key].contract, key, value=holds[key].value)
        for key in sorted(keys)
    )
    says = f"{counted(len(keys), 'term')} {how}"
    because = Because(says, len(keys), parts=parts) if parts else because_record(says, "Contract", one.id, value=0)
    return Answer(len(keys), because)
