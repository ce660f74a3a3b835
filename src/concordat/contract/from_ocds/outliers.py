"""Values that can hardly be: takes lines, notes those above what a line is worth anywhere, and those far above all others read."""

from collections.abc import Sequence
from datetime import date
from statistics import median

from concordat.contract.from_ocds.notes import Notes
from concordat.contract.records import Line
from concordat.kernel.rulebook import Rulebook

MOST = "procurement.outlier_value"
TIMES = "procurement.outlier_times"
FEWEST = "procurement.outlier_fewest"
LIMITS = (MOST, TIMES, FEWEST)


def outliers(lines: Sequence[Line], notes: Notes, rules: Rulebook) -> None:
    """Note every line whose yearly value is an outlier; the figure is kept as it is."""
    most, times = rules.on(MOST, date.max).decimal, rules.on(TIMES, date.max).decimal
    values = [line.value for line in lines if line.value > 0]
    usual = median(values) if len(values) >= rules.on(FEWEST, date.max).decimal else None
    for line in lines:
        why = ""
        if line.value >= most:
            why = f"Values of £{most:,} a year and more are hardly ever meant."
        elif usual is not None and line.value > usual * times:
            why = f"It is more than {times:,} times the middle value of those read, £{usual:,}."
        if why:
            what = f"{line.id} is worth £{line.value:,} a year."
            notes.warn("outlier", what, why, "Compare it with the contract; it is kept as it is.", line.contract)
