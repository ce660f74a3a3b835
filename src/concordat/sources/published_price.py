"""One published price: a group in a setting and price year, with the sheet and row it stands on."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedPrice:
    """A price in pounds as published, None where the file has `-` or nothing; trim point in days, price per day beyond it.

    `price_year` is empty where neither sheet nor file name carries one. `short_stay_share` is a share of the price;
    `version` is empty for the first file of a year.
    """

    line: int
    hrg: str
    setting: str
    price: Decimal | None
    name: str = ""
    sheet: str = ""
    price_year: str = ""
    trim_point_days: int | None = None
    per_day_long_stay: Decimal | None = None
    short_stay_applies: bool = False
    short_stay_price: Decimal | None = None
    short_stay_share: Decimal | None = None
    version: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What has one price: group, setting and year."""
        return (self.price_year, self.hrg, self.setting)

    @property
    def place(self) -> str:
        """Where it stands, in words."""
        return f"sheet “{self.sheet}”, row {self.line}" if self.sheet else f"line {self.line}"
