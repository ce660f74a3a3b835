"""Fields of a plan or of a flow of monitoring: takes the rulebook and a day, gives each field with its need and the shape of its cells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from concordat.kernel.rulebook import Rulebook
from concordat.pay.monitoring.shapes import pattern_of
from concordat.pay.records import Flow

Record = Literal["plan", "actual"]
RECORDS: tuple[Record, ...] = get_args(Record)
FLOWS: tuple[Flow, ...] = get_args(Flow)
COMMON = "monitoring.fields"
# What a plan calls planned and monitoring calls actual is one number with one name here.
_NUMBER = re.compile(r"contract_monitoring_(?:planned|actual)_(activity|price|market_forces_factor)")
# What one flow calls otherwise is the same number to the rules.
_ALSO = {
    "contract_monitoring_total_cost": "price",
    "contract_monitoring_unit_price": "unit_price",
    "drug_quantity_or_weight_proportion": "quantity",
    "device_quantity": "quantity",
}
_LIST, _LENGTH = "list ", "up to "


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its `name` in the NHS data dictionary, whether it must be filled, and what its cells may be.

    A cell is one of `codes`, or at most `longest` signs, or the whole of it matches `shape`; what of these is empty is not asked.
    """

    name: str
    must: bool
    says: str
    shape: str = ""
    longest: int = 0
    codes: tuple[str, ...] = ()

    @property
    def column(self) -> str:
        """Its name as a column."""
        return short(self.name)

    def fits(self, cell: str) -> bool:
        """Say whether a cell that is filled is of this field's shape."""
        if self.codes:
            return cell in self.codes
        if self.longest:
            return len(cell) <= self.longest
        return re.fullmatch(self.shape, cell, re.ASCII) is not None


def short(name: str) -> str:
    """Return the name of a field as the name of a column: `POINT OF DELIVERY CODE` becomes `point_of_delivery_code`."""
    plain = plain_name(name)
    number = _NUMBER.fullmatch(plain)
    return number[1] if number else _ALSO.get(plain, plain)


def plain_name(name: str) -> str:
    """Return the name of a field in small letters with one line between words, whatever its number is called elsewhere."""
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")


def lists_of(record: Record, flow: Flow) -> tuple[str, ...]:
    """Return the rules that together list the fields: aggregate monitoring shares most of them with its plan."""
    if flow == "aggregate":
        return COMMON, f"{COMMON}_of_{record}"
    return (f"{COMMON}_of_{flow.replace(' ', '_')}",)


def fields_of(rules: Rulebook, record: Record, day: date, flow: Flow = "aggregate") -> tuple[Field, ...]:
    """Return the fields of a record of a flow as the rulebook lists them on a day, in the order of the data set."""
    listed = (entry for name in lists_of(record, flow) for entry in rules.on(name, day).value.items())
    return tuple(_field(name, text, rules, day) for name, text in listed)


def record_of(headers: Sequence[str], flow: Flow = "aggregate") -> Record | None:
    """Return which record a file holds by its headers; None where it is neither, or both. Only aggregate monitoring has a plan."""
    if flow != "aggregate":
        return "actual" if "price" in {short(header) for header in headers if "PLANNED" not in header.upper()} else None
    found = [record for record in RECORDS if any(f"MONITORING {_word(record)}" in header.upper() for header in headers)]
    return found[0] if len(found) == 1 else None


def _word(record: Record) -> str:
    return "PLANNED" if record == "plan" else "ACTUAL"


def _field(name: str, text: str, rules: Rulebook, day: date) -> Field:
    need, shape, says = text.split("; ")
    must = need == "must"
    if shape.startswith(_LIST):
        return Field(name, must, says, codes=tuple(rules.on(shape.removeprefix(_LIST), day).value))
    if shape.startswith(_LENGTH):
        return Field(name, must, says, longest=int(shape.removeprefix(_LENGTH)))
    return Field(name, must, says, shape=pattern_of(shape))
