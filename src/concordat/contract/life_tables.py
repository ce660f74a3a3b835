"""What belongs to the life of one contract, to read: its renewal chain, how it hangs together with others, its options and its documents."""

from collections.abc import Collection
from decimal import Decimal

from concordat.contract.calculations.state import Gives, because_state
from concordat.contract.contract_life import Life
from concordat.contract.contract_tables import contract_value
from concordat.contract.records import ContractDocument, ContractLink
from concordat.contract.register import Register
from concordat.contract.renewal_chain import chain_of
from concordat.kernel.answer import Answer
from concordat.kernel.table import Table, table

PLACES = {0: "this contract"}


def chain_table(register: Register, contract: str, links: Collection[ContractLink]) -> Table:
    """Return the contracts that came before and after one by renewal or replacement, with their values; none where it stands alone."""
    chain = [(step, code) for step, code in chain_of(contract, links) if code in register.contract_by_id]
    rows = []
    for step, code in chain if len(chain) > 1 else ():
        one = register.contract_by_id[code]
        value: Answer[Decimal] = contract_value(register, code)
        rows.append((PLACES.get(step, "before it" if step < 0 else "after it"), one.title, one.starts, one.ends, value))
    columns = {
        "place": "Place",
        "contract": "Contract",
        "starts": "Starts",
        "ends": "Ends before",
        "value": "Value a year [£]",
    }
    return table("chain", "Renewal chain", columns, rows)


def chain_codes(register: Register, contract: str, links: Collection[ContractLink]) -> tuple[str, ...]:
    """Return the contracts of the chain, in the order of its table."""
    return tuple(code for _, code in chain_of(contract, links) if code in register.contract_by_id)


def links_table(register: Register, contract: str, links: Collection[ContractLink]) -> Table:
    """Return how a contract hangs together with others and with what stands outside the register, both ways."""
    rows = []
    for one in links:
        if contract in (one.contract, one.other):
            held = register.contract_by_id.get(one.contract)
            other = register.contract_by_id.get(one.other)
            rows.append((held.title if held else one.contract, one.kind, other.title if other else one.outside))
    columns = {"contract": "Contract", "kind": "Is to", "other": "The other"}
    return table("links", "How it hangs together", columns, rows)


def options_table(life: Life) -> Table:
    """Return what the contract allows: kind, days, last day for notice, and whether it was used."""
    rows = []
    for one in life.options:
        state = one.state if life.decided(one) else "missed" if life.missed(one) else "open"
        rows.append((one.kind, one.starts, one.ends, life.notice_by(one), state, one.decided_on))
    columns = {
        "kind": "Option",
        "starts": "From",
        "ends": "To before",
        "notice": "Notice by",
        "state": "Standing",
        "decided": "Decided on",
    }
    return table("options", "Extensions, renewals and breaks", columns, rows)


def documents_table(documents: Collection[ContractDocument]) -> Table:
    """Return the texts with their hashes and who may see each."""
    rows = (
        (one.title, one.kind, one.dated, one.sha256 or "the text is not there", one.address, one.confidentiality)
        for one in documents
    )
    columns = {
        "title": "Document",
        "kind": "Sort",
        "dated": "Dated",
        "sha256": "SHA-256",
        "address": "Where",
        "seen_by": "Who may see it",
    }
    return table("documents", "Documents", columns, rows)


def state_table(register: Register, state: Gives) -> Table:
    """Return each line in force as it held: what is bought, from whom, its value and its end."""
    rows = (
        (
            one.service or one.line,
            register.name(one.commissioner),
            register.name(one.provider),
            Answer(one.value, because_state(one), unit="£"),
            one.ends,
        )
        for one in state.lines
        if one.in_force
    )
    columns = {
        "service": "Service",
        "commissioner": "Commissioner",
        "provider": "Provider",
        "value": "Value a year [£]",
        "ends": "Ends before",
    }
    return table("state", "Lines as they held", columns, rows)
