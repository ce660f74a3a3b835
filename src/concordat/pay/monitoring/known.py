"""What the rows of a file are compared with: takes a system, the record, the flow and the day, gives the facts of its register, prices, mappings and rules."""

from datetime import date

from concordat.kernel.system import System
from concordat.pay.monitoring.facts import Facts, facts_of
from concordat.pay.monitoring.fields import Record
from concordat.pay.monitoring.live import live_contracts
from concordat.pay.records import AttributionRule, Flow, MarketForcesFactor, PointOfDeliveryMapping, Price


def facts_of_system(system: System, record: Record, day: date, flow: Flow = "aggregate") -> Facts:
    """Return what rows are compared with on a day; a system without prices compares none."""
    return facts_of(
        system.rules,
        record,
        day,
        flow=flow,
        contracts=live_contracts(system),
        prices=system.all(Price) or None,
        factors=system.all(MarketForcesFactor),
        mappings=system.all(PointOfDeliveryMapping),
        attribution=system.all(AttributionRule),
    )
