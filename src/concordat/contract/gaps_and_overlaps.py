"""Gaps and overlaps: takes a system and a day, gives for each commissioner and service whether one, several or no line is for its people."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.contract.cover import Cover, cover
from concordat.contract.line_states import CellState, PlacedLine, gaps, placed_lines
from concordat.contract.matrix import because_line
from concordat.contract.records import Line
from concordat.contract.register import Register, register
from concordat.kernel.answer import Answer, Because, RowsRef, because_record
from concordat.kernel.system import System
from concordat.kernel.table import Table, table

STATES: tuple[CellState, ...] = ("single", "overlap", "orphan", "unmapped", "gap")
SAYS: Mapping[CellState, str] = {
    "single": "one line for these people",
    "overlap": "several lines for the same people, service, provider and days: paid twice?",
    "orphan": "its people live outside the places of the body that pays",
    "unmapped": "it names no service, or people that nobody can place",
    "gap": "others buy the service, this body buys it from nobody",
}


@dataclass(frozen=True)
class GapsAndOverlaps:
    """Every line in force once, with its state, and the gaps as (commissioner, service)."""

    on: date
    lines: tuple[PlacedLine, ...]
    gaps: tuple[tuple[str, str], ...]
    cover: Cover
    names: Mapping[str, str]

    @property
    def figures(self) -> tuple[Answer[Decimal] | Answer[int], ...]:
        """The number of gaps, and the value (£ a year) of lines that overlap, are orphans, or cannot be placed."""
        says = f"services that a body buys from nobody on {self.on} while others buy them"
        number = len(self.gaps)
        parts = tuple(because_record(f"{self._name(body)}: {service}", "Body", body) for body, service in self.gaps)
        none = None if parts else RowsRef("lines", {})
        return (
            Answer(number, Because(says, number, "gaps", parts=parts, rows=none), "contract.gaps", "gaps"),
            *(
                self._value((state,)).named(f"contract.{state}_value")
                for state in ("overlap", "orphan", "unmapped")
                if self._of((state,))
            ),
        )

    def states_table(self) -> Table:
        """Return each state with what it means, its lines and their value; the values sum to all lines in force."""
        columns = {"state": "State", "says": "What it means", "lines": "Lines", "value": "Value a year [£]"}
        rows: list[tuple[object, ...]] = [
            (state, SAYS[state], self._count((state,)), self._value((state,))) for state in STATES if state != "gap"
        ]
        rows.append(("All", "every line in force on the day", self._count(STATES), self._value(STATES)))
        return table("states", "Every line in force, once", columns, rows)

    def cells_table(self, state: str = "") -> Table:
        """Return a row for each service and commissioner in its state, with its people; of one state where it is named."""
        columns = {
            "service": "Service",
            "commissioner": "Commissioner",
            "state": "State",
            "providers": "Bought from",
            "lines": "Lines",
            "value": "Value a year [£]",
            "people": "People concerned [people]",
        }
        rows = sorted((row for row in self._cells() if state in ("", row[2])), key=lambda row: row[:2])
        title = "Each service for the people of each commissioner"
        return table("cells", title, columns, rows)

    def lines_table(self, state: str = "") -> Table:
        """Return every line that is not simply the only one, with why; none is dropped."""
        columns = {
            "line": "Line",
            "commissioner": "Commissioner",
            "provider": "Provider",
            "service": "Service",
            "population": "For whom",
            "state": "State",
            "why": "Why",
            "value": "Value a year [£]",
            "people": "People concerned [people]",
        }
        rows = (
            (
                one.line.id,
                self._name(one.line.commissioner),
                self._name(one.line.provider),
                one.line.service or "none named",
                self.cover.name(one.line.population) if one.line.population else "all of its people",
                one.state,
                one.why,
                Answer(one.line.value, because_line(one.line), unit="£"),
                self.cover.people_of(one.line.population or one.line.commissioner),
            )
            for one in self.odd(state)
        )
        return table("odd_lines", "Lines to look at", columns, rows)

    def odd(self, state: str = "") -> tuple[PlacedLine, ...]:
        """Return the lines that are not simply the only one, of one state where it is named."""
        return tuple(one for one in self.lines if one.state != "single" and state in ("", one.state))

    def _cells(self) -> Iterator[tuple[str, str, str, str, object, object, object]]:
        held: dict[tuple[str, str, CellState], list[Line]] = defaultdict(list)
        for one in self.lines:
            held[one.line.service or "none named", one.line.commissioner, one.state].append(one.line)
        for (service, commissioner, state), lines in held.items():
            yield (
                service,
                self._name(commissioner),
                state,
                ", ".join(dict.fromkeys(self._name(line.provider) for line in lines)),
                _count(lines, "lines"),
                _value(lines, SAYS[state]),
                self.cover.people_of(commissioner),
            )
        for commissioner, service in self.gaps:
            name, people = self._name(commissioner), self.cover.people_of(commissioner)
            yield service, name, "gap", "nobody", None, None, people

    def _of(self, states: Sequence[str]) -> list[Line]:
        return [one.line for one in self.lines if one.state in states]

    def _count(self, states: Sequence[str]) -> Answer[int]:
        return _count(self._of(states), "lines in force")

    def _value(self, states: Sequence[str]) -> Answer[Decimal]:
        return _value(self._of(states), f"value of lines that are {states[0]}" if len(states) == 1 else "all lines")

    def _name(self, body: str) -> str:
        return self.names.get(body, body)


def gaps_and_overlaps(system: System, on: date | None = None, records: Register | None = None) -> GapsAndOverlaps:
    """Return the state of every line in force on a day, and the services that a commissioner buys from nobody."""
    day = on or system.settings.as_at
    live = (records or register(system)).on(day)
    covered = cover(system, day)
    return GapsAndOverlaps(day, placed_lines(live, covered), gaps(live.lines, covered), covered, live.names)


def _count(lines: Sequence[Line], says: str) -> Answer[int]:
    parts = tuple(map(because_line, lines))
    none = None if parts else RowsRef("lines", {})
    return Answer(len(lines), Because(says, len(lines), "lines", parts=parts, rows=none))


def _value(lines: Sequence[Line], says: str) -> Answer[Decimal]:
    whole = sum((line.value for line in lines), Decimal(0))
    parts = tuple(map(because_line, lines))
    none = None if parts else RowsRef("lines", {})
    return Answer(whole, Because(says, whole, "£", parts=parts, rows=none), unit="£")
