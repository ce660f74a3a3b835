"""Outpatient attendances: takes a row of a treatment function, gives the price of each kind of attendance by its group."""

from collections.abc import Iterator, Mapping
from typing import Any

from concordat.sources.published_price import PublishedPrice
from concordat.sources.reading.cells import code, price, text
from concordat.sources.reading.layout import Column, Layout

# Group of the attendance: the headings its column has had.
KINDS: Mapping[str, tuple[str, ...]] = {
    "WF01B": ("first attendance single professional", "first single professional"),
    "WF02B": ("first attendance multi professional", "first multi professional"),
    "WF01A": ("follow up attendance single professional", "follow up single professional"),
    "WF02A": ("follow up attendance multi professional", "follow up multi professional"),
    "WF01D": ("first non face to face", "non face to face first", "first attendance non face to face"),
    "WF01C": ("follow up non face to face", "non face to face follow up", "follow up attendance non face to face"),
}
OPTIONAL = ("WF01D", "WF01C")
LAYOUT = Layout(
    "outpatient attendance prices",
    (
        Column("function", ("Treatment function code", "TFC"), code),
        Column("name", ("Treatment function name", "Treatment function description", "Treatment function"), text),
        *(
            Column(
                group,
                (*headings, *(f"{group} {heading}" for heading in headings), group),
                price,
                needed=group not in OPTIONAL,
            )
            for group, headings in KINDS.items()
        ),
    ),
)


def prices(cells: Mapping[str, Any], line: int) -> Iterator[PublishedPrice]:
    """Give the price of each kind of attendance that the sheet has, in the setting of its treatment function."""
    for group in KINDS:
        if group in cells:
            yield PublishedPrice(
                line=line,
                hrg=group,
                name=cells["name"],
                setting=f"treatment function {cells['function']}",
                price=cells[group],
            )
