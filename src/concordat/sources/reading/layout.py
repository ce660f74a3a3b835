"""Describes a layout: takes declared columns and the headings of a file, gives where each column stands, or findings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from concordat.sources.reading.cells import text
from concordat.sources.reading.heading import closest, normal, pattern_of
from concordat.sources.reading.notes import Notes


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its field name, the headings it has had (`{yy}` for a year inside), how its cells are read, if needed.

    `position` (from 0) is where it stands in files without a header row.
    """

    name: str
    headings: tuple[str, ...] = ()
    read: Callable[[str], Any] = text
    needed: bool = True
    position: int = -1


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one kind of file, in the order of the fields of the row they make.

    `ignored` headings are known and not read, `tolerated` says so of families of headings. A layout without header row gives its `width` in columns.
    A row with a total label in one of the columns `totals` is a total of the columns `measures`, never data.
    """

    name: str
    columns: tuple[Column, ...]
    ignored: tuple[str, ...] = ()
    width: int = 0
    totals: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    tolerated: Callable[[str], bool] = field(default=lambda heading: False)

    def fits(self, cells: Sequence[str]) -> bool:
        """Say whether these cells are a header row with all needed columns."""
        return all(self._find(column, cells) for column in self.columns if column.needed)

    def likeness(self, cells: Sequence[str]) -> int:
        """Return how many columns of the layout these cells name."""
        return sum(1 for column in self.columns if self._find(column, cells))

    def fixed(self, width: int) -> "Placed":
        """Return where the columns of a layout without header row stand."""
        return Placed(tuple(column.position for column in self.columns), {}, width)

    def place(self, cells: Sequence[str], notes: Notes, line: int = 1) -> "Placed":
        """Return where each column stands, noting what is missing, repeated or new by its heading."""
        positions: list[int] = []
        years: dict[str, str] = {}
        for column in self.columns:
            found = self._find(column, cells)
            if not found and column.needed:
                _missing(notes, column, cells, line)
            if len(found) > 1:
                _repeated(notes, cells[found[0][0]], line)
            positions.append(found[0][0] if found else -1)
            if found and found[0][1]:
                years[column.name] = found[0][1]
        known = {normal(heading) for heading in self.ignored}
        for number, heading in enumerate(cells):
            if (
                number not in positions
                and normal(heading) not in known
                and heading.strip()
                and not self.tolerated(heading)
            ):
                _new(notes, heading, line)
        return Placed(tuple(positions), years, len(cells))

    @staticmethod
    def _find(column: Column, cells: Sequence[str]) -> list[tuple[int, str]]:
        plain = [normal(cell) for cell in cells]
        for heading in column.headings:
            pattern = pattern_of(heading)
            matches = [(number, match) for number, cell in enumerate(plain) if (match := pattern.fullmatch(cell))]
            if matches:
                return [(number, match.groupdict().get("year") or "") for number, match in matches]
        return []


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the columns of a layout stand in one file (-1 where absent), the years their headings carry, and its width."""

    positions: tuple[int, ...]
    years: dict[str, str]
    width: int


def _missing(notes: Notes, column: Column, cells: Sequence[str], line: int) -> None:
    heading = column.headings[0]
    like = closest(heading, tuple(cells))
    notes.stop(
        "missing-column",
        f"the column “{heading}” is missing." + (f" The file has “{like}”." if like else ""),
        "The layout has changed, or this is another file; guessing would risk a wrong number.",
        "Check the file; where the publisher renamed the column, rename it back to “" + heading + "”.",
        line,
        heading,
    )


def _repeated(notes: Notes, heading: str, line: int) -> None:
    notes.stop(
        "repeated-column",
        f"the column “{heading}” occurs more than once.",
        "It is not clear which one is meant.",
        "Remove or rename the other.",
        line,
        heading,
    )


def _new(notes: Notes, heading: str, line: int) -> None:
    notes.warn(
        "new-column",
        f"the column “{heading}” is not known and was not read.",
        "The publisher has added or renamed a column.",
        "Check that it does not change the meaning of the others.",
        line,
        heading,
    )
