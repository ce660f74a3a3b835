"""Conversations over time: takes a system, gives how many there were and will be on every day on which contracts change."""

from dataclasses import dataclass
from datetime import date

from concordat.contract.adopt import adopt
from concordat.contract.consolidate import Consolidated
from concordat.contract.matrix import Matrix, matrix, matrix_of
from concordat.contract.proposed import as_proposed
from concordat.contract.records import Consolidation, Contract, Line
from concordat.contract.register import register
from concordat.kernel.answer import Answer
from concordat.kernel.system import System
from concordat.kernel.table import Table, table


@dataclass(frozen=True)
class OverTime:
    """Live conversations on each day of change, as signed and as proposed, and those of the first and the last day."""

    rows: Table
    first: Answer[int]
    last: Answer[int]


def over_time(system: System, proposed: tuple[Consolidated, ...] = ()) -> OverTime | None:
    """Return conversations day by day; None where no contract is on record. Days after the last signature are proposals."""
    days = _days(system, proposed)
    if not days:
        return None
    records, after = register(system), adopt(system, proposed) if proposed else system
    starts = min((one.consolidation.starts for one in proposed), default=None)
    rows, counts = [], []
    for day in days:
        is_proposed = starts is not None and day >= starts
        held: Matrix = matrix(after, day) if is_proposed else matrix_of(records, day)
        if not held.pairs:
            continue
        count = as_proposed(held.conversations, proposed) if is_proposed else held.conversations
        counts.append(count)
        pairs = f"{len(held.commissioners)} commissioners, {len(held.providers)} providers"
        rows.append((day, "proposed" if is_proposed else "as it stands", count.named(""), pairs))
    if not counts:
        return None
    columns = {"day": "From", "standing": "Standing", "conversations": "Conversations", "between": "Between"}
    says = "Pairs that stand under the same terms, or under one contract, are one conversation."
    made = table("conversations_over_time", "Live conversations", columns, rows, says)
    return OverTime(
        made, counts[0].named("contract.conversations_first"), counts[-1].named("contract.conversations_last")
    )


def _days(system: System, proposed: tuple[Consolidated, ...]) -> list[date]:
    """Return the days on which a contract or line starts, the day told as at, and the days proposals start."""
    found = {one.starts for one in system.all(Contract)} | {one.starts for one in system.all(Line)}
    found |= {one.consolidation.starts for one in proposed} | {system.settings.as_at}
    found |= {one.starts for one in system.all(Consolidation) if one.signed is not None}
    return sorted(found)
