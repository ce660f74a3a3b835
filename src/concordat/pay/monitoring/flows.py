"""Sums of the four flows of one month: takes the price of each flow by point of delivery and the invoice, gives what the identities compare."""

from collections.abc import Mapping
from decimal import Decimal

from concordat.kernel.rulebook import RuleValue

DRUGS, DEVICES, WITHOUT = "DRUG", "DEVICE", "priced without activity"
Points = Mapping[str, Decimal]


def totals_of_month(
    flows: Mapping[str, Points], invoice: Decimal | None, points: RuleValue
) -> dict[str, Decimal | None]:
    """Return the fields of `pay.reconcile` from the flows that there are, by name; what is not there is None.

    `points` is the rule `monitoring.points_of_delivery`: what it lists as priced without activity is no activity of patients.
    """
    aggregate = flows.get("aggregate")
    without = {*points.value[WITHOUT].split()} - {DRUGS, DEVICES}
    patients = [_sum(flows.get(name)) for name in ("patient level", "devices", "drugs")]
    there = [one for one in patients if one is not None]
    lacks = (patients[1] is None and _only(aggregate, {DEVICES})) or (patients[2] is None and _only(aggregate, {DRUGS}))
    return {
        "invoice": invoice,
        "aggregate_total": _sum(aggregate),
        "devices_patient_level_total": patients[1],
        "aggregate_devices_total": _only(aggregate, {DEVICES}) if patients[1] is not None else None,
        "drugs_patient_level_total": patients[2],
        "aggregate_drugs_total": _only(aggregate, {DRUGS}) if patients[2] is not None else None,
        # Lines of devices or drugs whose records are not there would look like a difference.
        "patient_level_total": None if patients[0] is None or lacks else sum(there, Decimal(0)),
        "non_activity_total": _only(aggregate, without),
    }


def _sum(points: Points | None) -> Decimal | None:
    return None if points is None else sum(points.values(), Decimal(0))


def _only(points: Points | None, names: set[str]) -> Decimal | None:
    return None if points is None else sum((price for name, price in points.items() if name in names), Decimal(0))
