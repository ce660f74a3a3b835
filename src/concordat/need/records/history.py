"""What was counted before a contract: takes nothing, gives the record of one month of one measure of a line or a body."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthlyActivity:
    """How many of one `measure`, such as emergency admissions, a line or a body had in one month. A bulk table.

    It is the history that a forecast stands on. A month that was not returned has no row; nought says that there were none.
    """

    FILE: ClassVar[str] = "need/monthly_activity.csv"
    KEY: ClassVar[tuple[str, ...]] = ("of", "measure", "month")
    REFERS: ClassVar[Mapping[str, str]] = {"of": "Line or Body"}
    BULK: ClassVar[bool] = True

    of: str
    measure: str
    month: date
    count: int
    note: str = ""
