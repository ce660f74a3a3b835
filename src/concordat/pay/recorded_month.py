"""What is recorded of a month of monitoring: takes a contract with a month and cut, or with the hash of a file, gives pounds by point, or whether both agree."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount
from concordat.pay.monitoring.month_sheet import PointTotal
from concordat.pay.records import Cut, Flow, MonitoringTotal


def beside_plan(
    system: System, contract: str, month: date, totals: Sequence[PointTotal], flow: Flow = "aggregate"
) -> Table:
    """Return totals of a month that are not recorded yet beside its recorded plan, by point of delivery.

    A plan is made in aggregate: of another flow only the points of delivery that it holds are compared.
    """
    plan = _points(system, contract, month, "plan")
    if flow != "aggregate":
        plan = {one.point_of_delivery: plan[one.point_of_delivery] for one in totals if one.point_of_delivery in plan}
    columns = {
        "point_of_delivery": "Point of delivery",
        "activity": "Activity",
        "price": "Price [£]",
        "planned": "Planned [£]",
        "above": "Above plan [£]",
    }
    rows = [
        (one.point_of_delivery, one.activity, one.price, planned, None if planned is None else one.price - planned)
        for one in totals
        for planned in (plan.get(one.point_of_delivery),)
    ]
    whole = amount(sum((one.price for one in totals), Decimal(0)), "£")
    planned = f", of {amount(sum(plan.values(), Decimal(0)), '£')} planned" if plan else ""
    return table("totals", "What it adds up to", columns, rows, f"{whole} in all{planned}.")


def _points(system: System, contract: str, month: date, cut: Cut) -> dict[str, Decimal]:
    own = (one for one in system.all(MonitoringTotal) if (one.contract, one.month, one.cut) == (contract, month, cut))
    return {one.point_of_delivery: one.price for one in own if one.flow == "aggregate"}


def recorded_before(system: System, contract: str, sha256: str, totals: Iterable[PointTotal]) -> str:
    """Say of a file that was recorded already whether what is recorded is what it adds up to; nothing of another file."""
    own = [one for one in system.all(MonitoringTotal) if (one.contract, one.file_sha256) == (contract, sha256)]
    if not own:
        return ""
    says = f"This file was recorded on {own[0].cut_on} as the {own[0].cut} of {own[0].month:%B %Y}"
    there = {one.point_of_delivery: (one.activity, one.price) for one in own}
    if there == {one.point_of_delivery: (one.activity, one.price) for one in totals}:
        return f"{says}, and what is recorded is what it adds up to."
    whole = amount(sum((one.price for one in own), Decimal(0)), "£")
    return f"{says}, but the {whole} recorded are not what it adds up to now: mappings may have changed, or totals were altered."
