"""Every check of a plan or monitoring file: takes the facts, gives those of each field and those found in `rules`, in one order."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from concordat.kernel.finding import Finding, Place, Severity
from concordat.kernel.registry import plugins
from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.fields import FLOWS, Field, short
from concordat.pay.monitoring.row import Row

RULES = "concordat.pay.monitoring.rules"


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its `kind`, the field it looks at, what is said where it finds something, and how a row or a table is asked."""

    kind: str
    field: str
    severity: Severity
    what: str
    why: str
    next: str
    broken: Callable[[Row], bool]
    where: Callable[[Any], Any]

    @property
    def column(self) -> str:
        """The column it looks at."""
        return short(self.field)

    def finding(self, file: str, line: int, cell: str) -> Finding:
        """Return what is said of one row."""
        what = f"{self.field} is “{cell}”: {self.what}" if cell else f"{self.field} is empty: {self.what}"
        return Finding(self.kind, what, self.why, self.next, Place(file, line, self.field), self.severity)


def checks(facts: Facts, columns: Collection[str]) -> tuple[Check, ...]:
    """Return the checks of a file with these columns: of each field, then each rule whose columns and facts there are."""
    of_fields = [check for field in facts.fields if field.column in columns for check in _of_field(field)]
    asked = (
        _of_rule(name.replace("_", "-"), module, facts)
        for name, module in plugins(RULES).items()
        if facts.flow in getattr(module, "FLOWS", FLOWS)
        and {*module.NEEDS} <= {*columns}
        and (not hasattr(module, "applies") or module.applies(facts))
    )
    return (*of_fields, *asked)


def _of_rule(kind: str, module: Any, facts: Facts) -> Check:
    return Check(
        kind,
        next(field.name for field in facts.fields if field.column == module.COLUMN),
        module.SEVERITY,
        module.WHAT,
        module.WHY,
        module.NEXT,
        module.broken,
        lambda rows: module.where(rows, facts).fill_null(False),
    )


def _of_field(field: Field) -> list[Check]:
    column, found = field.column, []
    if field.must:
        found.append(
            Check(
                "missing-value",
                field.name,
                "stop",
                "every row needs it.",
                "Without it the row cannot be counted to a month, a contract or a price.",
                f"Give {field.says}.",
                lambda row: not row[column],
                lambda rows: rows[column] == "",
            )
        )
    kind = "unknown-code" if field.codes else "too-long" if field.longest else "wrong-format"
    found.append(
        Check(
            kind,
            field.name,
            "stop",
            f"it must be {field.says}.",
            "A cell of another shape is read differently by each who receives it.",
            f"Give {field.says}.",
            lambda row: bool(row[column]) and not field.fits(row[column]),
            lambda rows: (rows[column] != "") & ~_fits(rows[column], field),
        )
    )
    return found


def _fits(cells: Any, field: Field) -> Any:
    if field.codes:
        return cells.isin(list(field.codes))
    if field.longest:
        return cells.length() <= field.longest
    return cells.re_search(f"^(?:{field.shape})$")
