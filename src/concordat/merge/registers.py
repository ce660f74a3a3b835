"""Everything that old bodies hold: takes a system and a reorganisation, gives each thing of every register once, and a record series for all else."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from concordat.contract.records import Contract, Line, Party
from concordat.kernel.system import System, key_of
from concordat.kernel.text import counted
from concordat.merge.records import Reorganisation, StructurePost, TransferItem
from concordat.merge.transfer_schedule import Item, Kind

SERIES = "all"
A_YEAR = "value of its lines in a year"
COST = "cost in a year"


@dataclass(frozen=True, slots=True)
class Register:
    """A kind of record whose rows move one by one: what each is, and the fields that say whose it is and what it is called."""

    kind: Kind
    body: str
    title: tuple[str, ...]
    before: str = ""
    between: str = ", "


# Kinds whose rows move one by one, by name: a later room's rows move as well as an earlier one's. All other kinds that name
# an old body move as one series of records.
REGISTERS: Mapping[str, Register] = MappingProxyType(
    {
        "Grant": Register("grant", "grantor", ("decision_type", "clause_reference"), "Power to decide: ", ", clause "),
        "Instrument": Register("agreement", "body", ("title",)),
        "Mandate": Register("agreement", "body", ("contract", "limits")),
        "Interest": Register("interest", "body", ("organisation",)),
        "Appointment": Register("post", "body", ("post",)),
        "Pool": Register("agreement", "host", ("title",)),
        "Commitment": Register("programme", "body", ("says",)),
    }
)
# What tells of the reorganisation itself, and what stays a fact about the old body for ever, is not handed over.
NOT_HELD = frozenset(
    {
        *("Body", "Name", "Identifier", "Relationship", "Succession", "Area", "Coverage", "Population"),
        *("Contract", "Party", "Line", "Reorganisation", "TransferItem", "TransferLine", "DueDiligence", "CodeChange"),
        *("StructurePost", "CostScenario", "RunningCostAim", "PlannedSeat", "PromisedSeats"),
    }
)


@dataclass(frozen=True, slots=True)
class Held:
    """One thing of a register: the kind of record and its code, and the item as a schedule takes it."""

    register: str
    code: str
    item: Item


def item_id(register: str, code: str, body: str) -> str:
    """Return the code of an item in a schedule."""
    return f"{register} {code} of {body}"


def registers(system: System, one: Reorganisation) -> tuple[Held, ...]:
    """Return what the old bodies hold, contracts first, then every other register, then what no register keeps, then series."""
    old = frozenset(one.predecessors)
    return (*_contracts(system, old), *_rows(system, old), *_own(system, one, old), *_series(system, old))


def _held(register: str, code: str, kind: Kind, body: str, title: str, **more: Any) -> Held:
    return Held(register, code, Item(id=item_id(register, code, body), kind=kind, body=body, title=title, **more))


def _contracts(system: System, old: frozenset[str]) -> Iterator[Held]:
    worth: defaultdict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for line in system.all(Line):
        worth[line.contract, line.commissioner] += line.value
    parties: defaultdict[str, list[Party]] = defaultdict(list)
    for party in system.all(Party):
        parties[party.contract].append(party)
    for contract in system.all(Contract):
        named = tuple(dict.fromkeys(party.body for party in parties[contract.id]))
        for body in dict.fromkeys(one.body for one in parties[contract.id] if one.role == "commissioner"):
            if body in old:
                value = worth.get((contract.id, body))
                more = {"value": value, "basis": A_YEAR if value is not None else "", "ends": contract.ends}
                others = tuple(one for one in named if one != body)
                yield _held("Contract", contract.id, "contract", body, contract.title, names=others, **more)


def _rows(system: System, old: frozenset[str]) -> Iterator[Held]:
    for kind in system.records:
        own = REGISTERS.get(kind.__name__)
        if own is None:
            continue
        for record in system.records[kind]:
            body = getattr(record, own.body)
            if body in old and not getattr(record, "withdrawn", None) and not getattr(record, "done", None):
                title = own.before + own.between.join(
                    str(getattr(record, name)) for name in own.title if getattr(record, name)
                )
                ends = getattr(record, "ends", None)
                yield _held(kind.__name__, " ".join(key_of(record)), own.kind, body, title, ends=ends)


def _own(system: System, one: Reorganisation, old: frozenset[str]) -> Iterator[Held]:
    for post in system.all(StructurePost):
        if post.reorganisation == one.id and post.body in old and post.state != "new":
            more = {"value": post.cost, "basis": COST, "ends": post.ends}
            yield _held("StructurePost", post.id, "post", post.body, post.title, **more)
    for item in system.all(TransferItem):
        if item.reorganisation == one.id:
            more = {"value": item.value, "basis": item.basis, "ends": item.ends}
            yield _held("TransferItem", item.id, item.kind, item.body, item.title, **more)


def _series(system: System, old: frozenset[str]) -> Iterator[Held]:
    for kind in system.records:
        name = kind.__name__
        if name in REGISTERS or name in NOT_HELD or getattr(kind, "BULK", False):
            continue
        fields = [field for field, to in getattr(kind, "REFERS", {}).items() if "Body" in to.split(" or ")]
        found = Counter(body for record in system.records[kind] for body in _named(record, fields) if body in old)
        for body, number in sorted(found.items()):
            yield _held(name, SERIES, "record series", body, f"{register_words(name)}: {counted(number, 'record')}")
    for table in sorted(system.bulk):
        for body in sorted(old):
            yield _held(table, SERIES, "dataset", body, f"{register_words(table)}: its own rows")


def _named(record: Any, fields: list[str]) -> frozenset[str]:
    values = (getattr(record, field) for field in fields)
    return frozenset(code for value in values for code in (value if isinstance(value, tuple) else (value,)))


def register_words(kind: str) -> str:
    """Return the name of a register as people read it: `IndicatorValue`, or `indicator_value`, gives “Indicator value”."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind).replace("_", " ").capitalize()
