"""Admitted care and outpatient procedures: takes a row of the sheet of 2017/18 or later, gives its price in each setting."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from concordat.sources.published_price import PublishedPrice
from concordat.sources.reading.cells import CellFault, code, count_or_none, decimal, price, text
from concordat.sources.reading.layout import Column, Layout

CENT = Decimal(100)


def days(cell: str) -> int | None:
    """Return whole days, None where there is no trim point."""
    return count_or_none("" if cell.strip() in ("-", "–") else cell)


def yes(cell: str) -> bool:
    """Return whether a cell says yes; an empty one or `-` says no."""
    plain = cell.strip().casefold()
    if plain in ("yes", "y", "true"):
        return True
    if plain in ("no", "n", "false", "", "-", "–", "n/a"):
        return False
    raise CellFault("bad-value", "It is Yes or No.")


def share(cell: str) -> Decimal | None:
    """Return a percentage as a share: `40%`, 40 and 0.4 are the same; None where there is none."""
    plain = cell.strip()
    if plain in ("", "-", "–", "n/a"):
        return None
    number = decimal(plain.removesuffix("%").strip())
    part = number / CENT if plain.endswith("%") or number > 1 else number
    if not 0 <= part <= 1:
        raise CellFault("bad-number", "It is a percentage of the price.")
    return part


LAYOUT = Layout(
    "admitted care and outpatient procedure prices",
    (
        Column("hrg", ("HRG code", "HRG", "hrg root code"), code),
        Column("name", ("HRG name", "HRG description"), text),
        Column("outpatient_procedure", ("Outpatient procedure", "Outpatient procedures"), price, needed=False),
        Column("combined", ("Combined day case / ordinary elective", "Combined day case / elective"), price),
        Column("day_case", ("Day case", "Daycase"), price),
        Column("elective", ("Ordinary elective", "Elective"), price),
        Column(
            "elective_trim",
            ("Ordinary elective long stay trim point", "Elective long stay trim point", "Elective long stay trim"),
            days,
        ),
        Column("non_elective", ("Non elective", "Nonelective"), price),
        Column("non_elective_trim", ("Non elective long stay trim point", "Non elective long stay trim"), days),
        Column(
            "per_day",
            ("Per day long stay", "Per day long stay for days exceeding trim point", "Long stay per day"),
            price,
        ),
        Column(
            "short_applies",
            ("Reduced short stay emergency applicable", "Reduced short stay applicable"),
            yes,
            needed=False,
        ),
        Column(
            "short_share",
            (
                "% applied in calculation of reduced short stay emergency",
                "Percentage",
                "% applied",
                "Reduced short stay percentage",
            ),
            share,
            needed=False,
        ),
        Column("short_price", ("Reduced short stay emergency", "Reduced short stay"), price, needed=False),
    ),
)  # fmt: skip


def prices(cells: Mapping[str, Any], line: int) -> Iterator[PublishedPrice]:
    """Give the price of each setting; the combined price holds for day cases and electives that have none of their own.

    The short-stay price takes the place of the non-elective one.
    """
    own = {"line": line, "hrg": cells["hrg"], "name": cells["name"]}
    combined = cells["combined"]
    if "outpatient_procedure" in cells:
        yield PublishedPrice(**own, setting="outpatient procedure", price=cells["outpatient_procedure"])
    day_case, elective = cells["day_case"], cells["elective"]
    yield PublishedPrice(**own, setting="day case", price=combined if day_case is None else day_case)
    yield PublishedPrice(
        **own,
        setting="elective",
        price=combined if elective is None else elective,
        trim_point_days=cells["elective_trim"],
        per_day_long_stay=cells["per_day"],
    )
    yield PublishedPrice(
        **own,
        setting="non-elective",
        price=cells["non_elective"],
        trim_point_days=cells["non_elective_trim"],
        per_day_long_stay=cells["per_day"],
        short_stay_applies=bool(cells.get("short_applies")),
        short_stay_price=cells.get("short_price"),
        short_stay_share=cells.get("short_share"),
    )
