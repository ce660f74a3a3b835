"""What commissioners of one contract hold together: takes a consolidation or a contract in the register, gives parties, lines and what stays local."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from concordat.contract.consolidate import Consolidated
from concordat.contract.records import Line, Party
from concordat.contract.register import Register
from concordat.contract.said import said
from concordat.contract.tables import local_table
from concordat.kernel.table import Table, table

LOCAL = {"what": "What", "owner": "Owner", "value": "Value", "reason": "Reason"}


@dataclass(frozen=True)
class Together:
    """One contract, proposed or signed: its commissioners, the co-ordinating one first among them, and the lines that it stands on.

    The lines of a proposal are the old ones that it carries: they are on record.
    """

    id: str
    title: str
    starts: date
    co_ordinator: str
    commissioners: tuple[str, ...]
    parties: tuple[Party, ...]
    lines: tuple[Line, ...]
    names: Mapping[str, str]
    local: Table
    clauses: Mapping[str, str]

    def name(self, body: str) -> str:
        """Return how a body is shown."""
        return self.names.get(body, body)


def proposed_together(made: Consolidated) -> Together:
    """Return what the commissioners of a consolidation would hold together."""
    own = made.consolidation
    return Together(
        own.id,
        own.title,
        own.starts,
        own.co_ordinator,
        own.commissioners,
        made.parties,
        tuple(one.line for one in made.placed if one.state == "carried"),
        made.names,
        local_table(made).called("local", "What stays local"),
        {term.clause.key: term.clause.title for term in made.terms},
    )


def signed_together(records: Register, contract: str, on: date) -> Together:
    """Return what the commissioners of a contract of the register hold together on a day: lines that have ended count no more."""
    own, commissioners = records.contract_by_id[contract], records.commissioners(contract)
    return Together(
        own.id,
        own.title,
        own.starts,
        next(iter(commissioners), ""),
        commissioners,
        records.parties_of.get(contract, ()),
        tuple(line for line in records.lines_of.get(contract, ()) if line.ends is None or line.ends > on),
        records.names,
        _schedules(records, contract),
        {key: clause.title for key, clause in records.clause_by_key.items()},
    )


def _schedules(records: Register, contract: str) -> Table:
    """Return the terms of the local schedules: contracts that stand under this one."""
    under = [one.id for one in records.contracts if one.parent == contract]
    rows = (
        (
            records.clause_by_key[key].title,
            records.name(term.owner),
            said(records.clause_by_key[key], term.contract, term.value),
            term.reason,
        )
        for schedule in under
        for key, term in records.terms_of.get(schedule, {}).items()
    )
    says = f"Terms of {len(under)} local schedules under the contract, each with its owner."
    return table("local", "What stays local", LOCAL, rows, says)
