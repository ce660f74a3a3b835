"""Adds up a checked file: takes its rows as a table of text, gives activity and price by contract, month and point of delivery."""

from typing import Any

from concordat.kernel.vocabulary import count_rows, total
from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.prepared import prepared


def totals_of(table: Any, facts: Facts) -> Any:
    """Return rows, activity and price by year, month, provider, commissioner, contract and mapped point of delivery.

    Rows whose price is no number are counted under `unread` and are in no sum.
    """
    rows = prepared(table, facts)
    by = {
        "financial_year": rows.financial_year,
        "month": rows.financial_month,
        "provider": rows.organisation_identifier_code_of_provider,
        "commissioner": rows.organisation_identifier_code_of_commissioner,
        "contract": rows.local_contract_code,
        "point_of_delivery": rows.point,
    }
    chosen = rows.select(**by, activity=rows.activity_number, price=rows.price_number)
    grouped = chosen.group_by(list(by)).aggregate(
        rows=count_rows,
        activity=lambda one: total(one.activity),
        price=lambda one: total(one.price),
        unread=lambda one: one.price.isnull().sum(),
    )
    return grouped.order_by(list(by))
