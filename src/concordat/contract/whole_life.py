"""The whole life of a contract: takes a system, a contract and days, gives its state and everything that belongs to its life."""

from collections.abc import Collection
from datetime import date
from typing import Any

from concordat.contract.calculations.state import Given, Gives, calculate
from concordat.contract.contract_life import Life, lives
from concordat.contract.life_tables import chain_table, documents_table, links_table, options_table, state_table
from concordat.contract.records import Contract, ContractDocument, ContractLink, ContractOption, Variation
from concordat.contract.register import Register
from concordat.contract.timeline import timeline_table
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import System
from concordat.kernel.table import Table


def documents_of(system: System, contract: str) -> tuple[ContractDocument, ...]:
    """Return every text of a contract, whoever may see it, in order of day; those without a day last."""
    own = (one for one in system.all(ContractDocument) if one.contract == contract)
    return tuple(sorted(own, key=lambda one: (one.dated or date.max, one.id)))


def life_of(system: System, contract: Contract, on: date) -> Life:
    """Return the life of a contract as known on a day."""
    options = (one for one in system.all(ContractOption) if one.contract == contract.id)
    return lives((contract,), options, on)[0]


def state_of(
    system: System, register: Register, contract: Contract, on: date, known: date | None = None
) -> Answer[Gives]:
    """Return what held on a day as known on another; raises Refused where the records cannot be."""
    return calculate(
        Given(
            on=on,
            known_on=known,
            contract=contract,
            lines=register.lines_of.get(contract.id, ()),
            variations=tuple(one for one in system.all(Variation) if one.contract == contract.id),
            options=tuple(one for one in system.all(ContractOption) if one.contract == contract.id),
        ),
        system.rules,
    )


def state_figures(contract: Contract, state: Answer[Gives]) -> tuple[Answer[Any], ...]:
    """Return the value a year that held, and what all changes by then came to over the term."""
    value, codes = state.value, [code for line in state.value.lines for code in line.variations]
    made = tuple(because_record(f"variation {code}", "Variation", code) for code in codes)
    none = (because_record("no variation was known", "Contract", contract.id),)
    because = Because("all changes by then, over the term", value.changed, "£", parts=made or none)
    return (
        Answer(value.value, state.because, "contract.state_value", "£"),
        Answer(value.changed, because, "contract.state_changed", "£"),
    )


def life_tables(
    system: System, register: Register, contract: Contract, documents: Collection[ContractDocument], on: date
) -> tuple[Table, ...]:
    """Return the tables of a contract's life that have rows: timeline, options, renewal chain, links, and the documents given."""
    links = system.all(ContractLink)
    made = (
        timeline_table(system, register, contract, documents, on),
        options_table(life_of(system, contract, on)),
        chain_table(register, contract.id, links),
        links_table(register, contract.id, links),
        documents_table(documents),
    )
    return tuple(one for one in made if one.rows)


def lines_as_they_held(register: Register, state: Answer[Gives]) -> Table:
    """Return the lines in force with the value and end that held."""
    return state_table(register, state.value)
