"""Checks a monitoring file of any length: takes the file and the facts, gives exact counts, examples, and all findings as a CSV file."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import ibis

from concordat.engine.bulk import keep, write_csv
from concordat.engine.duckdb import shared
from concordat.kernel.engine_rows import rows_of
from concordat.kernel.finding import Finding, Place
from concordat.kernel.text import counted
from concordat.pay.monitoring import Bulk, Check, Facts, alike, in_bulk, twins

EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a file: rows, faulty rows, in how many rows each check found something, and the rows kept to tell more."""

    file: str
    rows: int
    faulty: int
    counts: tuple[tuple[Check, int], ...]
    bulk: Bulk
    kept: Any

    @property
    def findings_in_all(self) -> int:
        """How many findings there are, exactly."""
        return sum(number for _, number in self.counts)

    def examples(self, most: int = EXAMPLES) -> Iterator[Finding]:
        """Yield the first findings of each check, and for each with more how many more there are."""
        numbered = {f"found_{at}": number for at, (_, number) in enumerate(self.counts)}
        question = self.bulk.findings(self.kept, numbered, most)
        if question is None:
            return
        for row in rows_of(question):
            yield self.bulk.checks[row["check"]].finding(self.file, row["line"], row["cell"])
        for check, number in self.counts:
            if number > most:
                yield Finding(
                    check.kind,
                    f"{check.field}: {number - most:,} more rows of the kind “{check.kind}”, {number:,} in all.",
                    f"Only the first {most} are shown one by one.",
                    "Write all of them to a file with --findings.",
                    Place(self.file, field=check.field),
                    check.severity,
                )

    def write(self, path: Path) -> None:
        """Write every finding as CSV: line, field, cell, kind, severity, what to do."""
        numbered = {f"found_{at}": number for at, (_, number) in enumerate(self.counts)}
        question = self.bulk.findings(self.kept, numbered)
        if question is None:
            path.write_text("line,field,cell,kind,severity,what,next\n", "utf-8")
            return
        write_csv(question.select(line=question.line.cast("string"), **_said(question, self.bulk.checks)), path)


def check_file(table: Any, facts: Facts, file: str) -> Checked:
    """Ask every check of every row; rows in which nothing is found are not kept."""
    engine = shared()
    repeated = twins(table, facts, keep(engine, "monitoring_alike", alike(table, facts)))
    bulk = in_bulk(table, facts, keep(engine, "monitoring_twins", repeated))
    kept = keep(engine, "monitoring_findings", bulk.faulty)
    (sums,) = rows_of(bulk.counts(kept))
    (rows,) = rows_of(table.aggregate(rows=table.count()))
    counts = tuple((check, int(sums[f"found_{at}"])) for at, check in enumerate(bulk.checks))
    return Checked(file, rows["rows"], sums["rows"], counts, bulk, kept)


def told(checked: Checked) -> str:
    """Return in one sentence what was found."""
    if not checked.faulty:
        return f"{counted(checked.rows, 'row')}: nothing to correct."
    return f"{counted(checked.rows, 'row')}, {counted(checked.findings_in_all, 'finding')} in {counted(checked.faulty, 'row')}."


def _said(question: Any, checks: tuple[Check, ...]) -> dict[str, Any]:
    """Return the words of each check as columns. A cell that starts like a formula gets an apostrophe, so that a sheet shows it as text."""

    def words(of: str) -> Any:
        chosen: Any = ibis.literal("")
        for at, check in enumerate(checks):
            chosen = ibis.ifelse(question.check == at, getattr(check, of), chosen)
        return chosen

    cell = ibis.ifelse(question.cell.re_search(r"^[=+\-@\t\r]"), ibis.literal("'") + question.cell, question.cell)
    names = {"kind": "kind", "severity": "severity", "what": "what", "next": "next"}
    return {"field": words("field"), "cell": cell, **{name: words(of) for name, of in names.items()}}
