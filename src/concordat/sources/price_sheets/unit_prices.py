"""Unbundled and other unit prices: takes a row of a sheet with one price, gives it as unbundled or other by its chapter."""

from collections.abc import Iterator, Mapping
from typing import Any

from concordat.sources.published_price import PublishedPrice
from concordat.sources.reading.cells import code, price, text
from concordat.sources.reading.layout import Column, Layout

# Critical care, chemotherapy, radiotherapy, palliative care, imaging and nuclear medicine, rehabilitation.
UNBUNDLED_CHAPTERS = ("XA", "XB", "XC", "SB", "SC", "SD", "RD", "RN", "VC")
LAYOUT = Layout(
    "unit prices",
    (
        Column("hrg", ("HRG code", "Currency code", "HRG / currency code", "HRG", "Code"), code),
        Column(
            "name", ("HRG name", "Currency name", "HRG / currency name", "Currency description", "Description"), text
        ),
        Column("price", ("Tariff", "Price", "Unit price", "Unit", "National", "Tariff price"), price),
    ),
    tolerated=lambda heading: True,
)


def prices(cells: Mapping[str, Any], line: int) -> Iterator[PublishedPrice]:
    """Give the one price of the row."""
    hrg = cells["hrg"]
    setting = "unbundled" if hrg.startswith(UNBUNDLED_CHAPTERS) else "other unit price"
    yield PublishedPrice(line=line, hrg=hrg, name=cells["name"], setting=setting, price=cells["price"])
