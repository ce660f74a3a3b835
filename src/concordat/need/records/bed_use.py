"""How beds are used: takes nothing, gives the record of who was in the beds of one body over some days, and who need not have been."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class BedUse:
    """People in the adult general and acute beds of one body, on one day or on an average day of so many `days`. A bulk table.

    `beds` are those open, `occupied` those with somebody in them; `not_meeting` the criteria to reside, and `left_that_day` of these.
    Blank is what was not returned; nought says that there were none. A bed-use audit names its `protocol`: the patients looked at
    are its `occupied`, those found not to need their bed its `not_meeting`. `counted_by` says who counted, by which return.
    """

    FILE: ClassVar[str] = "need/bed_use.csv"
    KEY: ClassVar[tuple[str, ...]] = ("of", "starts", "protocol")
    REFERS: ClassVar[Mapping[str, str]] = {"of": "Body"}
    BULK: ClassVar[bool] = True

    of: str
    starts: date
    days: int = 1
    beds: Decimal | None = None
    occupied: Decimal | None = None
    not_meeting: Decimal | None = None
    left_that_day: Decimal | None = None
    counted_by: str = ""
    protocol: str = ""
    source: str = ""
