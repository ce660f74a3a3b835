"""Checks a file in the engine: takes its rows as a table of text, gives one expression of what each check finds and one of all findings."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

import ibis

from concordat.kernel.vocabulary import count_rows, whole_total
from concordat.pay.monitoring.checks import Check, checks
from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.fields import short
from concordat.pay.monitoring.prepared import LINE, prepared


@dataclass(frozen=True, slots=True)
class Bulk:
    """A file to be checked: its checks, in order, and its rows with what rules compare and a column for each check."""

    checks: tuple[Check, ...]
    asked: Any

    @property
    def faulty(self) -> Any:
        """The rows in which any check finds something, with all that is needed to tell of it; to be kept by the engine."""
        columns = dict.fromkeys((LINE, *(check.column for check in self.checks)))
        found = [_found(number) for number in range(len(self.checks))]
        rows = self.asked.filter(reduce(or_, (self.asked[one] for one in found)))
        return rows.select(*(name for name in columns if name in rows.columns), *found)

    def counts(self, faulty: Any) -> Any:
        """Return, of the rows kept, how many there are and in how many each check finds something."""
        sums = {_found(number): whole_total(faulty[_found(number)].ifelse(1, 0)) for number in range(len(self.checks))}
        return faulty.aggregate(rows=count_rows(faulty), **sums)

    def findings(self, faulty: Any, counts: Mapping[str, int], most: int = 0) -> Any:
        """Return line, check (its number) and cell of every finding of the rows kept, or of the first `most` of each check."""
        there = [number for number in range(len(self.checks)) if counts[_found(number)]]
        parts = []
        for number in there:
            own = faulty.filter(faulty[_found(number)])
            cell = own[self.checks[number].column] if self.checks[number].column in own.columns else ibis.literal("")
            part = own.select(line=own[LINE], check=ibis.literal(number), cell=cell)
            parts.append(part.order_by("line").limit(most) if most else part)
        return ibis.union(*parts).order_by(["line", "check"]) if len(parts) > 1 else parts[0] if parts else None


def in_bulk(table: Any, facts: Facts, twins: Any) -> Bulk:
    """Return the checks of a table of text whose columns are the dictionary's names, with `file_line`; `twins`: see there."""
    alone = prepared(table, facts)
    joined = alone.left_join(twins, alone[LINE] == twins.twin)
    rows = joined.mutate(repeats=joined.twin.notnull()).drop("twin")
    columns = [short(name) for name in table.columns if name != LINE]
    every = checks(facts, columns)
    return Bulk(every, rows.mutate(**{_found(number): check.where(rows) for number, check in enumerate(every)}))


def _found(number: int) -> str:
    return f"found_{number}"
