"""Values as measured: takes indicators and the table of their values, gives each value with its limits, of an area, period and group."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np

from concordat.kernel.answer import Because, RowsRef, because_record
from concordat.kernel.engine_rows import rows_of
from concordat.watch.proportions import proportion
from concordat.watch.rates import rate
from concordat.watch.records import Indicator
from concordat.watch.values import Values

VALUES_TABLE = "indicator_values"
OWN = ("area", "starts", "ends", "sex", "age", "group", "events", "people")
COUNTED: Mapping[str, Callable[..., Values]] = {"proportion": proportion, "rate": rate}
PLACES = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class AreaValue:
    """One value with its 95 % limits, in the unit of its indicator; None where it cannot be told, and then `note` says why.

    `key` identifies its row: area, first day, sex, age and group.
    """

    indicator: Indicator
    area: str
    starts: date
    ends: date
    sex: str
    age: str
    group: str
    events: int | None
    people: int | None
    value: float | None
    lower: float | None
    upper: float | None
    note: str = ""

    @property
    def whole(self) -> bool:
        """Whether it is of everyone in the area, not of one sex, age or group."""
        return not (self.sex or self.age or self.group)

    @property
    def because(self) -> Because:
        """The reason: the row it stands in, and the definition of its indicator."""
        own = self.indicator
        where = {"indicator": own.id, "area": self.area, "starts": self.starts.isoformat()}
        where |= {name: text for name, text in (("sex", self.sex), ("age", self.age), ("group", self.group)) if text}
        counted = f"{self.events:,} of {self.people:,}, " if self.events is not None and self.people else ""
        says = f"{counted}{_words(own)}, from {self.starts} to before {self.ends}"
        definition = because_record(f"how “{own.title}” is defined", "Indicator", own.id)
        return Because(says, shown_value(self.value), own.unit, rows=RowsRef(VALUES_TABLE, where), parts=(definition,))


def measured(
    indicators: Iterable[Indicator], values: Any, where: Mapping[str, str] | None = None
) -> tuple[AreaValue, ...]:
    """Return every value of the indicators in order of area, first day, sex, age and group; `where` keeps rows of one area or group.

    `values` is the table of `IndicatorValue` in the engine, None where there is none. Limits are those published, else Wilson's for
    proportions and exact or Byar's for rates.
    """
    if values is None:
        return ()
    kept = values
    for name, text in (where or {}).items():
        kept = kept.filter(kept[name] == text)
    by_indicator: dict[str, list[dict[str, Any]]] = {}
    for row in rows_of(kept):
        by_indicator.setdefault(row["indicator"], []).append(row)
    return tuple(
        one for own in indicators if own.id in by_indicator for one in _of_indicator(own, by_indicator[own.id])
    )


def _of_indicator(indicator: Indicator, rows: list[dict[str, Any]]) -> list[AreaValue]:
    rows.sort(key=lambda row: (row["area"], row["starts"], row["sex"], row["age"], row["group"]))
    worked = _worked(indicator, rows)
    return [
        AreaValue(
            indicator=indicator,
            **{name: row[name] for name in OWN},
            value=_number(worked.value[at]),
            lower=_number(worked.lower[at]),
            upper=_number(worked.upper[at]),
            note=str(worked.note[at]),
        )
        for at, row in enumerate(rows)
    ]


def shown_value(value: float | None) -> Decimal | None:
    """Return a value as pages show it, to a hundredth: the data do not bear more."""
    return None if value is None else Decimal(value).quantize(PLACES)


def _worked(indicator: Indicator, rows: list[dict[str, Any]]) -> Values:
    """Return the values as published where they are, else as counted."""
    published = [_floats(rows, name) for name in ("value", "lower", "upper")]
    events, people = _floats(rows, "events"), _floats(rows, "people")
    counting = COUNTED.get(indicator.method)
    value, lower, upper = published
    if counting is None:
        notes = np.where(np.isnan(value), "it was published without a value", "")
        return Values(value, lower, upper, events, people, notes)
    made = counting(events, people, multiplier=float(indicator.multiplier))
    stands = ~np.isnan(value)
    return Values(
        np.where(stands, value, made.value),
        np.where(stands, lower, made.lower),
        np.where(stands, upper, made.upper),
        events,
        people,
        np.where(stands, "", made.note),
    )


def _floats(rows: list[dict[str, Any]], name: str) -> Any:
    return np.array([float("nan") if row[name] is None else float(row[name]) for row in rows])


def _number(value: Any) -> float | None:
    return None if np.isnan(value) else float(value)


def _words(indicator: Indicator) -> str:
    return f"{indicator.title} ({indicator.top} of {indicator.bottom})"
