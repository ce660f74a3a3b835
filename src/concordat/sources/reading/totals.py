"""Total rows: takes labels and figures, says which rows are totals and whether they agree with the rows they add up."""

from collections.abc import Mapping
from decimal import Decimal

from concordat.sources.reading.heading import normal
from concordat.sources.reading.notes import Notes

TOTAL_LABELS = frozenset({"total", "totals", "grand total", "total all", "england total", "all providers"})


def is_total_label(cell: str) -> bool:
    """Say whether a cell marks its row as a total, by the declared labels."""
    return len(cell) < 20 and cell[:1] in "tTgGeEaA \u00a0" and normal(cell).rstrip(":") in TOTAL_LABELS


def check_total(
    notes: Notes,
    says: str,
    given: Mapping[str, int | Decimal | None],
    summed: Mapping[str, int | Decimal],
    line: int,
) -> None:
    """Note each measure whose total row differs from the sum of the rows; a total that is empty is not compared."""
    for measure, total in given.items():
        if total is not None and total != summed.get(measure, 0):
            notes.stop(
                "does-not-foot",
                f"{says}: the total of “{measure}” is {total:,}, but the rows add up to {summed.get(measure, 0):,}.",
                "A row is missing, counted twice or wrong; the total is a check and is never counted itself.",
                "Compare the rows with the published file.",
                line,
                measure,
            )
