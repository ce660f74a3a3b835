"""The matrix: takes contract lines in force on a day, gives who buys what from whom, and how many conversations that takes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from concordat.contract.checks import check
from concordat.contract.conversation import term_set
from concordat.contract.records import Line
from concordat.contract.register import Register, register
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding
from concordat.kernel.system import System
from concordat.kernel.table import Table, table


@dataclass(frozen=True, slots=True)
class Pair:
    """One commissioner and one provider on a day: their contracts, number of lines, value (£ a year) and activity.

    `term_set` is the key of the terms that bind them; pairs with one key are one conversation.
    """

    commissioner: str
    provider: str
    contracts: tuple[str, ...]
    lines: int
    value: Decimal
    activity: Decimal | None
    term_set: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One service that a commissioner has from a provider: number of lines, value (£) and activity."""

    commissioner: str
    provider: str
    service: str
    lines: int
    value: Decimal
    activity: Decimal | None


@dataclass(frozen=True)
class Matrix:
    """Commissioner × provider × service on one day, from the `source` named; `reasons` and `lines_of` hold what pairs and cells stand on."""

    on: date
    pairs: tuple[Pair, ...]
    source: str
    findings: tuple[Finding, ...] = ()
    cells: tuple[Cell, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[tuple[str, str], tuple[Because, ...]] = field(default_factory=dict)
    measure: str = "£"
    lines_of: Mapping[tuple[str, str, str], tuple[Line, ...]] = field(default_factory=dict)

    @property
    def commissioners(self) -> tuple[str, ...]:
        """Every commissioner, in order of code."""
        return tuple(sorted({pair.commissioner for pair in self.pairs}))

    @property
    def providers(self) -> tuple[str, ...]:
        """Every provider, in order of code."""
        return tuple(sorted({pair.provider for pair in self.pairs}))

    @property
    def conversations(self) -> Answer[int]:
        """The number of live conversations: sets of terms that bind at least one pair on the day."""
        held: dict[str, list[Pair]] = defaultdict(list)
        for pair in self.pairs:
            held[pair.term_set].append(pair)
        parts = tuple(
            Because(
                ", ".join(f"{self._name(pair.commissioner)} with {self._name(pair.provider)}" for pair in pairs)
                + (" under the same terms" if len(pairs) > 1 else " under terms of their own"),
                1,
                "conversation",
                parts=tuple(
                    because_record(f"contract {contract}", "Contract", contract)
                    for contract in dict.fromkeys(contract for pair in pairs for contract in pair.contracts)
                ),
            )
            for pairs in held.values()
        )
        says = f"{len(self.pairs)} live pairs on {self.on} stand under {len(held)} different sets of terms"
        return Answer(
            len(held), Because(says, len(held), "conversations", parts=parts), "contract.conversations", "conversations"
        )

    @property
    def value(self) -> Answer[Decimal]:
        """The value of all pairs (£)."""
        return self._sum(self.pairs, f"all contracts in force on {self.on}").named("contract.value")

    def pair(self, commissioner: str, provider: str) -> Pair | None:
        """Return one pair, None where the two have no contract on the day."""
        return next((p for p in self.pairs if (p.commissioner, p.provider) == (commissioner, provider)), None)

    def table(self) -> Table:
        """Return commissioner × provider in pounds (people, where the source has no money); the longer side runs down."""
        sides = {"commissioner": self.commissioners, "provider": self.providers}
        down, across = (
            ("provider", "commissioner")
            if len(self.providers) > len(self.commissioners)
            else ("commissioner", "provider")
        )
        at = {(getattr(pair, down), getattr(pair, across)): pair for pair in self.pairs}
        columns = {down: down.capitalize()} | {key: f"{self._name(key)} [{self.measure}]" for key in sides[across]}

        def cells(pairs: Iterable[Pair | None]) -> list[Answer[Decimal] | None]:
            return [self._answer(pair) if pair else None for pair in pairs]

        rows = [
            [self._name(row), *cells(at.get((row, key)) for key in sides[across]), self._total(down, row)]
            for row in sides[down]
        ]
        if rows:
            rows.append(
                ["Total", *(self._total(across, key) for key in sides[across]), self._sum(self.pairs, "all pairs")]
            )
        says = (
            f"{len(self.pairs)} pairs of {len(sides['commissioner'])} commissioners and {len(sides['provider'])} "
            f"providers on {self.on}, in {self.conversations.value} conversations, from {self.source}."
        )
        return table("matrix", "Who buys from whom", columns | {"total": f"Total [{self.measure}]"}, rows, says)

    def services(self) -> Table:
        """Return one row for each commissioner, provider and service with lines, value (£) and activity."""
        return table(
            "matrix_services",
            "What each commissioner has from each provider",
            {
                "commissioner": "Commissioner",
                "provider": "Provider",
                "service": "Service",
                "lines": "Lines",
                "value": "Value [£]",
                "activity": "Activity",
            },
            ((self._name(c.commissioner), self._name(c.provider), c.service, *self._measured(c)) for c in self.cells),
        )

    def _name(self, body: str) -> str:
        return self.names.get(body, body)

    def _measured(self, cell: Cell) -> tuple[Any, Any, Any]:
        """Return lines, value and activity of a cell with the lines they stand on, bare where the source has no lines."""
        lines = self.lines_of.get((cell.commissioner, cell.provider, cell.service), ())
        if not lines:
            return cell.lines, cell.value, cell.activity
        each = tuple(because_line(line) for line in lines)
        plans = tuple(
            because_record(f"plan of line {line.id}", "Line", line.id, value=line.plan_activity) for line in lines
        )
        says = f"{cell.service or 'no service'} for {self._name(cell.commissioner)} from {self._name(cell.provider)}"
        activity = cell.activity
        return (
            Answer(cell.lines, Because(f"lines of {says}", cell.lines, parts=each)),
            Answer(cell.value, Because(says, cell.value, "£", parts=each), unit="£"),
            None if activity is None else Answer(activity, Because(f"planned {says}", activity, parts=plans)),
        )

    def _amount(self, pair: Pair) -> Decimal:
        return pair.value if self.measure == "£" else pair.activity or Decimal(0)

    def _answer(self, pair: Pair) -> Answer[Decimal]:
        amount = self._amount(pair)
        says = f"{self._name(pair.commissioner)} from {self._name(pair.provider)}"
        parts = self.reasons.get((pair.commissioner, pair.provider), ())
        return Answer(amount, Because(says, amount, self.measure, parts=parts), unit=self.measure)

    def _total(self, side: str, key: str) -> Answer[Decimal]:
        return self._sum((pair for pair in self.pairs if getattr(pair, side) == key), self._name(key))

    def _sum(self, pairs: Iterable[Pair], says: str) -> Answer[Decimal]:
        cells = [self._answer(pair) for pair in pairs]
        total = sum((cell.value for cell in cells), Decimal(0))
        return Answer(
            total, Because(says, total, self.measure, parts=tuple(c.because for c in cells)), unit=self.measure
        )


def matrix(system: System, on: date | None = None) -> Matrix:
    """Return the matrix of a system's register on a day, the day it is told as at where none is given."""
    return matrix_of(register(system), on or system.settings.as_at)


def matrix_of(records: Register, on: date) -> Matrix:
    """Return the matrix of contract records on a day, with every finding on the register."""
    live = records.on(on)
    contracts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for contract in live.contracts:
        for pair in live.pairs(contract.id):
            contracts[pair].append(contract.id)
    lines: dict[tuple[str, str], list[Line]] = {pair: [] for pair in contracts}
    for line in live.lines:
        lines[line.commissioner, line.provider].append(line)
    return Matrix(
        on,
        tuple(
            Pair(*pair, tuple(sorted(held)), len(lines[pair]), *measures(lines[pair]), term_set(live, held))
            for pair, held in sorted(contracts.items())
        ),
        "the contract register",
        check(records),
        cells_of(live.lines),
        records.names,
        {pair: tuple(because_line(line) for line in found) for pair, found in lines.items()},
        lines_of=_by_cell(live.lines),
    )


def cells_of(lines: Iterable[Line]) -> tuple[Cell, ...]:
    """Return lines summed to commissioner × provider × service."""
    return tuple(Cell(*key, len(found), *measures(found)) for key, found in sorted(_by_cell(lines).items()))


def _by_cell(lines: Iterable[Line]) -> dict[tuple[str, str, str], tuple[Line, ...]]:
    held: dict[tuple[str, str, str], list[Line]] = defaultdict(list)
    for line in lines:
        held[line.commissioner, line.provider, line.service].append(line)
    return {key: tuple(found) for key, found in held.items()}


def measures(lines: Iterable[Line]) -> tuple[Decimal, Decimal | None]:
    """Return the value (£) and the planned activity of lines; no activity where no line plans any."""
    found = tuple(lines)
    planned = [line.plan_activity for line in found if line.plan_activity is not None]
    return sum((line.value for line in found), Decimal(0)), sum(planned, Decimal(0)) if planned else None


def because_line(line: Line) -> Because:
    """Return the reason that one line gives."""
    return because_record(
        f"line {line.id}: {line.service or 'no service'}", "Line", line.id, value=line.value, unit="£"
    )
