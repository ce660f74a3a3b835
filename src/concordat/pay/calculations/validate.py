"""Validate: takes rows of a plan or monitoring file and what they are compared with, gives every finding with its line, and counts by check."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.pay.monitoring import LiveContract, facts_of, fields_of, in_rows, short
from concordat.pay.monitoring.fields import Record
from concordat.pay.records import AttributionRule, Flow, MarketForcesFactor, PointOfDeliveryMapping, Price


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Rows of a file, each a cell by the field's name in the NHS data dictionary; the first row is line 2, as under a header.

    - `flow`: `aggregate`, or `patient level`, `devices` or `drugs` for records behind it, without what tells who a patient is
    - `record`: `actual` for monitoring, `plan` for a plan, which only the aggregate flow has
    - `on`: the day it is checked on and by whose rules
    - `contracts`: the live contracts of the register; without them no row is compared with it
    - `prices` and `market_forces_factors`: the price list; without prices none is compared
    - `mappings`: what raw points of delivery mean
    - `attribution`: rules that say whose a line is; without any, no line is held against its commissioner
    """

    flow: Flow = "aggregate"
    record: Record = "actual"
    on: date
    rows: tuple[Mapping[str, str], ...]
    contracts: tuple[LiveContract, ...] | None = None
    prices: tuple[Price, ...] | None = None
    market_forces_factors: tuple[MarketForcesFactor, ...] = ()
    mappings: tuple[PointOfDeliveryMapping, ...] = ()
    attribution: tuple[AttributionRule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """How many `rows` a check found something in, in one field."""

    kind: str
    field: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Whether the rows can be `accepted` (nothing found that stops), how many there are and how many are faulty, and counts by check."""

    accepted: bool
    rows: int
    faulty: int
    found: tuple[Found, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return what is found; every finding stands on its line."""
    unread = _unread(given, rules)
    if given.flow != "aggregate" and given.record == "plan":
        what, why = (
            f"There is no plan of the flow “{given.flow}”.",
            "A plan is made in aggregate, not patient by patient.",
        )
        unread = (Finding("no-such-plan", what, why, "Check it as the aggregate flow.", Place(field="record")), *unread)
    if unread:
        raise Refused(unread)
    facts = facts_of(
        rules,
        given.record,
        given.on,
        flow=given.flow,
        contracts=given.contracts,
        prices=given.prices,
        factors=given.market_forces_factors,
        mappings=given.mappings,
        attribution=given.attribution,
    )
    found = tuple(in_rows(given.rows, facts))
    counts = Counter((check.kind, check.field) for check, _, _ in found)
    faulty = len({line for _, line, _ in found})
    gives = Gives(
        accepted=not any(check.severity == "stop" for check, _, _ in found),
        rows=len(given.rows),
        faulty=faulty,
        found=tuple(Found(kind=kind, field=field, rows=rows) for (kind, field), rows in counts.items()),
    )
    says = f"something was found in {faulty:,} of {counted(len(given.rows), 'row')}"
    parts = (
        *(because_rule(rule) for rule in facts.rules),
        *(Because(f"{one.kind}: {one.field}", one.rows) for one in gives.found),
    )
    return Answer(gives, Because(says, faulty, parts=parts), findings=tuple(finding for _, _, finding in found))


def _unread(given: Given, rules: Rulebook) -> tuple[Finding, ...]:
    """Return a finding for each name of a cell that is no field: nothing that is given is left unread."""
    known = {field.name for field in fields_of(rules, given.record, given.on, given.flow)}
    columns = {short(name) for name in known}
    names = dict.fromkeys(name for row in given.rows for name in row if short(name) not in columns)
    return tuple(
        Finding(
            "unknown-column",
            f"There is no field “{name[:80]}” in this record.",
            "Nothing is left unread, so a name that is not known may be a misspelling.",
            "Use the field's name in the NHS data dictionary.",
            Place(field=name[:80]),
        )
        for name in names
    )
