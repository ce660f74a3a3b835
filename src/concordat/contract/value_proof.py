"""The proof by months and people: takes a consolidation as worked out, gives old and new value for each month, and each group of people."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any, Literal

from concordat.contract.consolidate import Consolidated
from concordat.contract.placed import UNMAPPED
from concordat.contract.records import Line
from concordat.kernel.answer import Answer, Because, RecordRef, because_record
from concordat.kernel.finding import Finding
from concordat.kernel.money import share_out
from concordat.kernel.period import holds
from concordat.kernel.table import Table, table

ZERO = Decimal(0)
MONTHS = 12
STATES = ("carried", "ended", "left local")
# Commissioner, provider, service, people, and the kind of money: the form by which it is paid.
Key = tuple[str, str, str, str, str]


@dataclass(frozen=True)
class Share:
    """What a line of the old contracts, or a new line, is worth (£) in one month."""

    key: Key
    month: date
    line: str
    state: str
    value: Decimal


@dataclass(frozen=True)
class ValueProof:
    """Old and new value of the twelve months from the first day, counted apart from each other, and what does not foot."""

    made: Consolidated
    old: tuple[Share, ...]
    new: tuple[Share, ...]
    findings: tuple[Finding, ...]

    def months_table(self) -> Table:
        """Return a row for each month, and one for the year."""
        old, new = _by(self.old, "month"), _by(self.new, "month")
        columns = {"month": "Month", **_columns()}
        rows = [
            (f"{month:%B %Y}", *self._cells(f"{month:%B %Y}", own, new.get(month, ()))) for month, own in old.items()
        ]
        if rows:
            rows.append(("Total", *self._cells("all twelve months", self.old, self.new)))
        says = (
            "A year's value is shared over twelve months to the penny, and counts in each month on whose first day the line "
            "holds; a line that would have ended on the day goes on for the comparison."
        )
        return table(f"months_{self.made.consolidation.id}", "Month by month", columns, rows, says)

    def people_table(self) -> Table:
        """Return a row for each commissioner, provider, service, people and payment form, over the twelve months."""
        columns = {
            "commissioner": "Commissioner",
            "provider": "Provider",
            "service": "Service",
            "people": "For whom",
            "form": "Paid by",
            **_columns(),
        }
        old, new = _by(self.old, "key"), _by(self.new, "key")
        rows = (
            (
                self._name(key[0]),
                self._name(key[1]),
                key[2],
                key[3] or "all of its people",
                key[4].replace("_", " "),
                *self._cells(" ".join(filter(None, key[2:4])), old.get(key, ()), new.get(key, ())),
            )
            for key in sorted({*old, *new})
        )
        says = f"A line that names no service stands in the residual service “{UNMAPPED}”, named and not dropped."
        return table(f"people_{self.made.consolidation.id}", "By service, people and payment form", columns, rows, says)

    def lines_table(self) -> Table:
        """Return how many old lines are carried, ended and left local: each is exactly one of these."""
        rows = [(state, self._count((state,))) for state in STATES]
        rows.append(("All", self._count(STATES)))
        columns = {"state": "What becomes of it", "lines": "Old lines"}
        return table(f"placed_{self.made.consolidation.id}", "Every old line, once", columns, rows)

    def _cells(self, says: str, old: Sequence[Share], new: Sequence[Share]) -> tuple[Answer[Decimal], ...]:
        ended = [one for one in old if one.state == "ended"]
        local = [one for one in old if one.state == "left local"]
        difference = _sum(new) + _sum(ended) + _sum(local) - _sum(old)
        return (
            self._answer(f"old contracts, {says}", old),
            self._answer(f"new contract, {says}", new),
            self._answer(f"ended, {says}", ended),
            self._answer(f"left local, {says}", local),
            self._answer(f"new, ended and left local less old, {says}", (*new, *ended, *local, *old), difference),
        )

    def _answer(self, says: str, rows: Iterable[Share], value: Decimal | None = None) -> Answer[Decimal]:
        by_line: dict[str, Decimal] = defaultdict(Decimal)
        for one in rows:
            by_line[self._old_line.get(one.line, one.line)] += one.value
        parts = tuple(
            because_record(f"line {line}", "Line", line, value=sums, unit="£") for line, sums in by_line.items()
        )
        whole = sum(by_line.values(), ZERO) if value is None else value
        own = self.made.consolidation
        none = None if parts else RecordRef("Consolidation", (own.id,))
        return Answer(whole, Because(says, whole, "£", parts=parts, record=none), unit="£")

    @cached_property
    def _old_line(self) -> Mapping[str, str]:
        """The old line that each new one, which is only proposed, takes over."""
        return {link.new_line: link.old_line for link in self.made.lineage}

    def _count(self, states: tuple[str, ...]) -> Answer[int]:
        found = [one for one in self.made.placed if one.state in states]
        parts = tuple(because_record(f"line {one.line.id}: {one.reason}", "Line", one.line.id) for one in found)
        own = self.made.consolidation
        none = None if parts else RecordRef("Consolidation", (own.id,))
        says = f"old lines that are {' or '.join(states)}"
        return Answer(len(found), Because(says, len(found), "lines", parts=parts, record=none), unit="lines")

    def _name(self, body: str) -> str:
        return self.made.names.get(body, body)


def value_proof(made: Consolidated) -> ValueProof:
    """Return the proof; a finding of the kind `does-not-foot` (stop) names each key and month in which old and new disagree."""
    months = tuple(_months(made.consolidation.starts))
    old = tuple(
        share
        for one in made.placed
        for share in _shares(_going_on(one.line, made.consolidation.starts), months, one.state)
    )
    new = tuple(share for line in made.lines for share in _shares(line, months, "carried"))
    return ValueProof(made, old, new, tuple(_unequal(old, new)))


def _by(shares: Iterable[Share], what: Literal["key", "month"]) -> dict[Any, list[Share]]:
    found: dict[Any, list[Share]] = defaultdict(list)
    for one in shares:
        found[getattr(one, what)].append(one)
    return dict(found)


def _columns() -> Mapping[str, str]:
    return {
        "old": "Old contracts [£]",
        "new": "New contract [£]",
        "ended": "Ended [£]",
        "left_local": "Left local [£]",
        "difference": "Difference [£]",
    }


def _months(starts: date) -> Iterator[date]:
    for number in range(MONTHS):
        month = starts.month - 1 + number
        yield date(starts.year + month // MONTHS, month % MONTHS + 1, 1)


def _going_on(line: Line, starts: date) -> Line:
    return replace(line, ends=None) if line.ends is not None and line.ends <= starts else line


def _shares(line: Line, months: tuple[date, ...], state: str) -> Iterator[Share]:
    key = (line.commissioner, line.provider, line.service or UNMAPPED, line.population, line.form)
    parts = share_out(line.value, {month.isoformat(): 1 for month in months})
    for month in months:
        if holds(None, line.ends, month):
            yield Share(key, month, line.id, state, parts[month.isoformat()])


def _unequal(old: Iterable[Share], new: Iterable[Share]) -> Iterator[Finding]:
    left: dict[tuple[Key, date], Decimal] = defaultdict(Decimal)
    for one in old:
        left[one.key, one.month] += one.value if one.state == "carried" else ZERO
    for one in new:
        left[one.key, one.month] -= one.value
    for (key, month), amount in left.items():
        if amount:
            yield Finding(
                "does-not-foot",
                f"Value is not conserved: {', '.join(filter(None, key))} in {month:%B %Y} is out by £{amount:,}.",
                "Old and new must agree for each commissioner, provider, service, people, month and payment form.",
                "Correct the new lines, or the lineage between old and new.",
            )


def _sum(rows: Iterable[Share]) -> Decimal:
    return sum((one.value for one in rows), ZERO)
