"""What both waiting-time files share: treatment functions, their total code, and the check of totals against details."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from concordat.sources.reading.notes import Notes

# The treatment function that adds up all others, as the publisher codes it now and has coded it before.
ALL_FUNCTIONS = frozenset({"C_999", "999"})


class Group(NamedTuple):
    """What one total adds up: the treatment functions of one provider, commissioner and part."""

    provider: str
    commissioner: str
    part: str

    def __str__(self) -> str:
        return f"{self.provider} for {self.commissioner}" + (f", part {self.part}" if self.part else "")


class Counted(NamedTuple):
    """One row as the check sees it: its line, group, treatment function and figures by heading."""

    line: int
    group: Group
    function: str
    figures: Mapping[str, int | None]


def check_all_functions(rows: Iterable[Counted], totals: Iterable[Counted], notes: Notes) -> None:
    """Note repeated rows, groups whose total differs from its details, and groups that have one without the other."""
    summed: dict[Group, dict[str, int]] = {}
    lines: dict[tuple[Group, str], int] = {}
    for row in rows:
        _once(lines, row, notes)
        figures = summed.setdefault(row.group, {})
        for heading, figure in row.figures.items():
            if figure:
                figures[heading] = figures.get(heading, 0) + figure
    seen: set[Group] = set()
    for total in totals:
        _once(lines, total, notes)
        seen.add(total.group)
        for heading, figure in total.figures.items():
            found = summed.get(total.group, {}).get(heading, 0)
            if (figure or 0) != found:
                _differs(notes, total, heading, figure or 0, found)
    missing = [group for group in summed if group not in seen]
    if missing:
        notes.warn(
            "no-total",
            f"{len(missing):,} of {len(summed):,} groups have no total row; the first is {missing[0]}.",
            "Without its total a group cannot be checked.",
            "Compare it with the published file if rows were cut.",
        )


def _once(lines: dict[tuple[Group, str], int], row: Counted, notes: Notes) -> None:
    first = lines.setdefault((row.group, row.function), row.line)
    if first != row.line:
        notes.stop(
            "duplicate-key",
            f"treatment function {row.function} of {row.group} stands in lines {first} and {row.line}.",
            "Its patients would be counted twice.",
            "Remove the row that is wrong.",
            row.line,
            "Treatment Function Code",
        )


def _differs(notes: Notes, total: Counted, heading: str, given: int, found: int) -> None:
    notes.stop(
        "does-not-foot",
        f"{total.group}: the total says {given:,} under “{heading}”, its treatment functions add up to {found:,}.",
        "A row is missing, counted twice or wrong; the total is a check and is never counted itself.",
        "Compare the rows with the published file.",
        total.line,
        heading,
    )
