"""Takes where proposals stand, gives what the voting rule of each means before anybody votes: a table of power, and one sentence."""

from collections.abc import Iterator, Mapping, Sequence

from concordat.decide.proposal_power import ProposalPower, proposal_power
from concordat.decide.proposal_status import ProposalStatus
from concordat.decide.told.power import power_table
from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.kernel.table import Column, Table


def powers(system: System, statuses: Sequence[ProposalStatus]) -> tuple[ProposalPower, ...]:
    """Return the power in every proposal that is not withdrawn; one with too many bodies to count exactly is left out."""
    return tuple(one for status in statuses for one in _power(system, status))


def power_tables(found: Sequence[ProposalPower], names: Mapping[str, str]) -> tuple[Table, ...]:
    """Return one table with a row for each proposal and body, and for each person on several boards; none without proposals."""
    tables = [(one.proposal.title, power_table(one, names)) for one in found]
    if not tables:
        return ()
    columns = (Column("proposal", "Proposal"), *tables[0][1].columns)
    rows = tuple((title, *row) for title, own in tables for row in own.rows)
    return (Table("power", "What the voting rule means", columns, rows, tables[0][1].says),)


def power_sentence(one: ProposalPower, names: Mapping[str, str]) -> str:
    """Return whom the rule gives the most power beyond its seats."""
    own = power_table(one, names)
    shares = zip(own.column("who"), own.column("seats_share"), own.column("power_share"), strict=True)
    who, seats, power = max(shares, key=lambda row: row[2] - row[1])
    return f"Before anybody votes, {who} has {power}% of the power with {seats}% of the voters."


def _power(system: System, status: ProposalStatus) -> Iterator[ProposalPower]:
    if status.withdrawn_on is not None:
        return
    try:
        yield proposal_power(system, status.proposal.id)
    except Refused:
        return  # its own page tells why it cannot be counted
