"""Emergency departments: takes a row of a group of attendances, gives its price in each type of department."""

from collections.abc import Iterator, Mapping
from typing import Any

from concordat.sources.published_price import PublishedPrice
from concordat.sources.reading.cells import code, price, text
from concordat.sources.reading.layout import Column, Layout

TYPES: Mapping[str, tuple[str, ...]] = {
    "emergency department type 1 and 2": ("type 1 and 2 departments", "type 1 and type 2 departments", "type 1 and 2"),
    "emergency department type 3": ("type 3 departments", "type 3"),
}
LAYOUT = Layout(
    "emergency department prices",
    (
        Column("hrg", ("HRG code", "HRG"), code),
        Column("name", ("HRG name", "HRG description"), text),
        *(Column(setting, headings, price) for setting, headings in TYPES.items()),
    ),
)


def prices(cells: Mapping[str, Any], line: int) -> Iterator[PublishedPrice]:
    """Give the price in each type of department."""
    for setting in TYPES:
        yield PublishedPrice(line=line, hrg=cells["hrg"], name=cells["name"], setting=setting, price=cells[setting])
