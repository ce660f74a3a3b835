"""The signed contracts that an interest touches: takes a system and an entry of the register of interests, gives each with how it does."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from concordat.contract.records import Contract, Party
from concordat.decide.records import Interest
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import System, key_of
from concordat.kernel.table import Table, table
from concordat.who import lineage, same_body
from concordat.who.records import Succession


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractTouched:
    """One contract and the party of it that the interest is in, by its own code or through what the organisation became."""

    contract: Contract
    party: Party
    because: Because


def contracts_touched(system: System, entry: Interest, day: date) -> tuple[ContractTouched, ...]:
    """Return the contracts signed by a day that run while the interest holds, in order of the register, once for each party."""
    return tuple(_touched(system, entry, day))


def _touched(system: System, entry: Interest, day: date) -> Iterator[ContractTouched]:
    lines = lineage(system.all(Succession))
    contracts = {one.id: one for one in system.all(Contract) if one.signed and one.signed <= day}
    for party in system.all(Party):
        contract = contracts.get(party.contract)
        if contract is None or not _while_it_holds(contract, entry):
            continue
        same = same_body(lines, entry.organisation, party.body, day)
        if same is not None:
            says = f"{entry.holder} has an interest in {entry.organisation}, {party.role} of “{contract.title}”"
            own = (
                because_record(f"{entry.kind} interest in {entry.organisation}", "Interest", entry.id),
                because_record(f"{party.body} is {party.role}", "Party", *key_of(party)),
                because_record(f"“{contract.title}”, signed on {contract.signed}", "Contract", contract.id),
                *((Because(same.says, same.value, parts=same.parts),) if same.parts else ()),
            )
            yield ContractTouched(contract=contract, party=party, because=Because(says, contract.signed, parts=own))


def _while_it_holds(contract: Contract, entry: Interest) -> bool:
    begins_in_time = entry.ends is None or contract.starts < entry.ends
    return begins_in_time and (contract.ends is None or entry.starts is None or entry.starts < contract.ends)


def contracts_touched_table(found: tuple[ContractTouched, ...], names: Mapping[str, str]) -> Table:
    """Return one row for each contract and party; `names` has words for bodies."""
    columns = {"contract": "Contract", "party": "Party", "role": "As", "starts": "From", "ends": "Until"}
    columns |= {"signed": "Signed on"}
    rows = (
        (
            one.contract.title,
            names.get(one.party.body, one.party.body),
            one.party.role,
            one.contract.starts,
            one.contract.ends,
            Answer(one.contract.signed, one.because),
        )
        for one in found
    )
    says = "The organisation, or what it became, is a party of these; whoever decides on one of them has this interest in it."
    return table("contracts", "Signed contracts that it touches", columns, rows, says)
