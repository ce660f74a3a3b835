"""Waiting lists: takes nothing, gives the record of one queue in one month, as it was counted or as it is planned."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

Basis = Literal["counted", "planned"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingList:
    """One queue of a body, a treatment function, in one month: who waits at its end, and who came and went in it. A bulk table.

    People `added`, `treated` (the elective line of a plan is this) and `removed` for other reasons; `capacity`: how many could be
    treated. `mean_wait` in weeks, `within_18` and `over_52` weeks: of those who wait. `basis` tells what was counted from what is
    planned for the month. Blank is what was not returned.
    """

    FILE: ClassVar[str] = "need/waiting_lists.csv"
    KEY: ClassVar[tuple[str, ...]] = ("of", "treatment_function", "month", "basis")
    REFERS: ClassVar[Mapping[str, str]] = {"of": "Body"}
    BULK: ClassVar[bool] = True

    of: str
    treatment_function: str
    month: date
    basis: Basis = "counted"
    waiting: int | None = None
    added: int | None = None
    treated: int | None = None
    removed: int | None = None
    capacity: int | None = None
    mean_wait: Decimal | None = None
    within_18: int | None = None
    over_52: int | None = None
    source: str = ""
