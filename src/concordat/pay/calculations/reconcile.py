"""Reconcile: takes an invoice and the totals of its monitoring data, gives the four identities, each with its signed difference to the penny."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted

Holds = Literal["holds", "fails", "not given"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Totals in pounds of one month, provider and commissioner; what is left out is not checked.

    - `invoice`; `aggregate_total`: the total of aggregate contract monitoring
    - `devices_patient_level_total`, `drugs_patient_level_total`: sums of the records of devices and of drugs
    - `aggregate_devices_total`, `aggregate_drugs_total`: those lines of the aggregate
    - `patient_level_total`: the sum of all three patient-level flows; `non_activity_total`: blocks, adjustments and the like
    """

    invoice: Decimal | None = None
    aggregate_total: Decimal | None = None
    devices_patient_level_total: Decimal | None = None
    aggregate_devices_total: Decimal | None = None
    drugs_patient_level_total: Decimal | None = None
    aggregate_drugs_total: Decimal | None = None
    patient_level_total: Decimal | None = None
    non_activity_total: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """One identity: what it `says`, whether it `holds`, and by how much the aggregate side is above (below nought: below) the other."""

    identity: str
    says: str
    holds: Holds
    difference: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The four identities, each on its own, and how many `failed`."""

    identities: tuple[Identity, ...]
    failed: int


# What each identity says, and which totals stand on its two sides: those of the aggregate, and those it must equal.
IDENTITIES = (
    ("invoice", "the aggregate is what the invoice asks for", ("aggregate_total",), ("invoice",)),
    (
        "devices",
        "device lines of the aggregate are the sum of device records",
        ("aggregate_devices_total",),
        ("devices_patient_level_total",),
    ),
    (
        "drugs",
        "drug lines of the aggregate are the sum of drug records",
        ("aggregate_drugs_total",),
        ("drugs_patient_level_total",),
    ),
    (
        "flows",
        "the aggregate is the three patient-level flows and what is no activity",
        ("aggregate_total",),
        ("patient_level_total", "non_activity_total"),
    ),
)


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return each identity with its difference; one that fails is a finding of its own, and nothing is rounded away."""
    rule = rules.history("payment.reconciliation")[-1]
    found = tuple(_identity(given, *row) for row in IDENTITIES)
    failed = [one for one in found if one.holds == "fails"]
    says = f"{counted(len(failed), 'identity', 'identities')} of {len(found)} failed"
    parts = (because_rule(rule), *(Because(f"{one.says}: {one.holds}", one.difference, "£") for one in found))
    gives = Gives(identities=found, failed=len(failed))
    return Answer(gives, Because(says, len(failed), parts=parts), findings=tuple(map(_finding, failed)))


def _identity(given: Given, name: str, says: str, ours: tuple[str, ...], theirs: tuple[str, ...]) -> Identity:
    if any(getattr(given, field) is None for field in (*ours, *theirs)):
        return Identity(identity=name, says=says, holds="not given", difference=None)
    difference = sum(_totals(given, ours), Decimal(0)) - sum(_totals(given, theirs), Decimal(0))
    return Identity(identity=name, says=says, holds="fails" if difference else "holds", difference=difference)


def _totals(given: Given, fields: tuple[str, ...]) -> Iterator[Decimal]:
    return (getattr(given, field) for field in fields)


def _finding(one: Identity) -> Finding:
    amount = one.difference or Decimal(0)
    return Finding(
        "identity-fails",
        f"It does not hold that {one.says}: £{abs(amount):,} {'more' if amount > 0 else 'less'}.",
        "Until the difference is explained neither side can agree the month.",
        "Find the lines that differ, and correct them by an adjustment that names the month.",
        Place(field=one.identity),
        "warning",
    )
