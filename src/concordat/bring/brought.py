"""What was brought: takes what a file gave, gives its numbers as a table, and what was left out by reason."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from concordat.bring.offer import LeftOut
from concordat.kernel.finding import Finding
from concordat.kernel.table import HasTable, Table, table


@dataclass(frozen=True)
class Brought(HasTable):
    """One file brought into one folder. `written` is False for a dry run and where nothing was new."""

    source: str
    file: str
    sha256: str
    added: tuple[Any, ...]
    there: tuple[Any, ...]
    left_out: tuple[LeftOut, ...]
    findings: tuple[Finding, ...] = ()
    written: bool = False

    def table(self) -> Table:
        """Return how many records were added and were there already, by file of the folder."""
        new, old = (Counter(record.FILE for record in records) for records in (self.added, self.there))
        return table(
            "brought",
            f"{self.file} into the system folder",
            {"file": "File", "added": "Added", "there": "Already there"},
            ((file, new[file], old[file]) for file in sorted({*new, *old})),
        )

    def left_out_by_reason(self) -> dict[str, tuple[LeftOut, ...]]:
        """Return what was left out under each reason, in the order of the file."""
        reasons: dict[str, list[LeftOut]] = {}
        for one in self.left_out:
            reasons.setdefault(one.why, []).append(one)
        return {why: tuple(several) for why, several in reasons.items()}
