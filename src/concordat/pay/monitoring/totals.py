"""Adds up a checked file: takes its rows as a table of text, gives activity and price by contract, month and point of delivery."""

from typing import Any

from concordat.kernel.vocabulary import total
from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.prepared import prepared


def totals_of(table: Any, facts: Facts) -> Any:
    """Return activity and price by month, code of the contract and mapped point of delivery.

    `month_place` is the calendar month, years times twelve plus months from 0. Meant for a file in which nothing is found.
    """
    rows = prepared(table, facts)
    by = {
        "month_place": rows.month_place,
        "contract": rows.local_contract_code,
        "point_of_delivery": rows.point,
    }
    chosen = rows.select(**by, activity=rows.activity_number, price=rows.price_number)
    grouped = chosen.group_by(list(by)).aggregate(
        activity=lambda one: total(one.activity),
        price=lambda one: total(one.price),
    )
    return grouped.order_by(list(by))
