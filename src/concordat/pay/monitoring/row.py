"""One row of a file as checks read it: takes its cells by column, gives text, numbers and the month it is for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.shapes import pattern_of

# A healthcare resource group is the first five signs of a tariff code.
HRG = 5
NUMBERS = {
    "activity": r"-?[0-9]{1,10}([.][0-9]{1,3})?",
    "price": r"-?[0-9]{1,18}([.][0-9]{1,8})?",
    "market_forces_factor": r"[0-9]([.][0-9]{1,8})?",
    "quantity": r"-?[0-9]{1,10}([.][0-9]{1,3})?",
    "unit_price": r"[0-9]{1,9}([.][0-9]{1,8})?",
}
MONTH, YEAR, CREATED = r"0?[1-9]|1[0-3]", r"(19|20)[0-9]{4}", r"[0-9]{4}-[0-9]{2}-[0-9]{2}.*"
DAY = pattern_of("day")


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row by column; a cell that is not there is empty. `repeats`: another row has the same grain."""

    cells: Mapping[str, str]
    facts: Facts
    repeats: bool = False

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def number(self, column: str) -> Decimal | None:
        """Return one of the numbers of a row exactly, None where the cell holds none."""
        cell = self[column]
        return Decimal(cell) if re.fullmatch(NUMBERS[column], cell, re.ASCII) else None

    def day(self, column: str) -> str:
        """Return a day as it is written, empty where the cell holds none."""
        cell = self[column]
        return cell if re.fullmatch(DAY, cell, re.ASCII) else ""

    @property
    def point(self) -> str:
        """The point of delivery it means, by the mapping."""
        return self.facts.point(self["point_of_delivery_code"])

    @property
    def without_activity(self) -> bool:
        """Whether it is priced without activity."""
        return self.point in self.facts.without_activity

    @property
    def month_number(self) -> int | None:
        """The financial month, 1 for April; None where it is none."""
        cell = self["financial_month"]
        return int(cell) if re.fullmatch(MONTH, cell, re.ASCII) else None

    @property
    def year_start(self) -> int | None:
        """The calendar year in which the financial year starts; None where it is not written so."""
        cell = self["financial_year"]
        return int(cell) // 100 if re.fullmatch(YEAR, cell, re.ASCII) else None

    @property
    def month_place(self) -> int | None:
        """The calendar month it is for as one number, years times twelve plus months from 0; the last of the year after it ended."""
        month, year = self.month_number, self.year_start
        return None if month is None or year is None else year * 12 + 2 + min(month, 12)

    @property
    def month(self) -> date | None:
        """The first day of the month it is for; None where there is none."""
        place = self.month_place
        return None if place is None else date(place // 12, place % 12 + 1, 1)

    @property
    def listed(self) -> tuple[Decimal | None, Decimal | None]:
        """The listed price of its group, setting and year, and the factor of its provider and year; None where there is none."""
        year, setting = self["financial_year"], self.facts.settings.get(self.point, "")
        price = (self.facts.prices or {}).get((year, self["tariff_code"][:HRG], setting))
        return price, self.facts.factors.get((year, self["organisation_identifier_code_of_provider"]))

    @property
    def created_place(self) -> int | None:
        """The month the data set was created in, counted as `month_place`; None where that cannot be read."""
        cell = self["date_and_time_data_set_created"]
        return int(cell[:4]) * 12 + int(cell[5:7]) - 1 if re.fullmatch(CREATED, cell, re.ASCII) else None
