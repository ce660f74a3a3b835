"""The portfolio: takes the register and a day, gives what contracts in force are worth a year and still come to, by one thing after another."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from concordat.contract.matrix import because_line
from concordat.contract.records import Contract, Line
from concordat.contract.register import Register
from concordat.contract.worth import NOTHING, term_value
from concordat.kernel.answer import Answer, Because, RowsRef, because_record
from concordat.kernel.registry import plugins
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, table

GROUPINGS = "concordat.contract.portfolio_by"
COLUMNS = {
    "contracts": "Contracts",
    "value": "Value a year [£]",
    "to_come": "Still to come [£]",
    "open": "Lines without an end",
}


@dataclass(frozen=True)
class Portfolio:
    """Contracts in force on a day, with their lines in force that day."""

    register: Register
    on: date
    rules: Rulebook

    @cached_property
    def live(self) -> Register:
        """What is in force on the day."""
        return self.register.on(self.on)

    def contract(self, line: Line) -> Contract:
        """Return the contract of a line in force."""
        return self.live.contract_by_id[line.contract]

    def ends(self, line: Line) -> date | None:
        """Return when a line ends: with its contract, where it has no end of its own or a later one."""
        ends = [one for one in (line.ends, self.contract(line).ends) if one is not None]
        return min(ends, default=None)

    def figures(self) -> tuple[Answer[Any], ...]:
        """Return the value a year, what is still to come until the lines end, and how many lines have no end."""
        lines = self.live.lines
        return (
            self._value(lines, "every line in force").named("contract.portfolio_value"),
            self._to_come(lines, "every line in force").named("contract.portfolio_to_come"),
            self._open(lines, "every line in force").named("contract.portfolio_open"),
        )

    def by(self, grouping: str) -> Table:
        """Return one row a group: contracts, value a year, value still to come, and lines of which that is not known."""
        kind = plugins(GROUPINGS)[grouping]
        groups: dict[tuple[Any, str], list[Line]] = {}
        for line in self.live.lines:
            groups.setdefault(kind.group(self, line), []).append(line)
        rows = (
            (
                label,
                self._contracts(lines, label),
                self._value(lines, label),
                self._to_come(lines, label),
                self._open(lines, label) if any(self.ends(one) is None for one in lines) else None,
            )
            for (_, label), lines in sorted(groups.items(), key=lambda item: item[0])
        )
        columns = {grouping: kind.TITLE, **COLUMNS}
        return table(f"portfolio_{grouping}", f"Contracts by {kind.TITLE.lower()}", columns, rows)

    def _contracts(self, lines: Iterable[Line], label: str) -> Answer[int]:
        codes = tuple(dict.fromkeys(line.contract for line in lines))
        parts = tuple(because_record(self.live.contract_by_id[code].title, "Contract", code) for code in codes)
        return Answer(len(codes), Because(f"contracts: {label}", len(codes), parts=parts))

    def _value(self, lines: Iterable[Line], label: str) -> Answer[Decimal]:
        found = tuple(lines)
        total = sum((line.value for line in found), NOTHING)
        parts = tuple(map(because_line, found)) or (_no_line(),)
        return Answer(total, Because(f"value a year: {label}", total, "£", parts=parts), unit="£")

    def _to_come(self, lines: Iterable[Line], label: str) -> Answer[Decimal]:
        total, parts = NOTHING, []
        for line in lines:
            ends = self.ends(line)
            if ends is not None:
                own = term_value(line.value, self.on, ends)
                total += own
                says = f"line {line.id}, from {self.on} to before {ends}"
                parts.append(because_record(says, "Line", line.id, value=own, unit="£"))
        because = Because(
            f"still to come until the lines end: {label}", total, "£", parts=tuple(parts) or (_no_line(),)
        )
        return Answer(total, because, unit="£")

    def _open(self, lines: Iterable[Line], label: str) -> Answer[int]:
        own = [line for line in lines if self.ends(line) is None]
        parts = tuple(because_record(f"line {line.id} has no end", "Line", line.id) for line in own) or (_no_line(),)
        return Answer(len(own), Because(f"lines without an end: {label}", len(own), parts=parts))


def groupings() -> tuple[str, ...]:
    """Return by what the portfolio can be told."""
    return tuple(plugins(GROUPINGS))


def _no_line() -> Because:
    return Because("no such line among those of the register", rows=RowsRef("lines"))
