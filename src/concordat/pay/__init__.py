"""Public names of `pay`: prices, statements, the cost of differences, and who wins and loses by harmonising."""

from concordat.pay.bulk import exceptions, in_year, largest, priced, value_at_tariff
from concordat.pay.contract_case import ContractCase, forms
from concordat.pay.differences import Difference, Differences, Swap, cost_of_differences
from concordat.pay.flow import all_differences, all_harmonised, flow, tell
from concordat.pay.harmonised import Effect, Harmonised, due_afterwards, harmonised
from concordat.pay.neutral import neutral_average, pounds_moved
from concordat.pay.parameters import PARAMETERS, PricedParameter
from concordat.pay.price_list import PriceList, currency, price_list, price_table
from concordat.pay.settle import settle
from concordat.pay.statement import LineStatement, MonthStatement, Statements

__all__ = [
    "PARAMETERS",
    "ContractCase",
    "Difference",
    "Differences",
    "Effect",
    "Harmonised",
    "LineStatement",
    "MonthStatement",
    "PriceList",
    "PricedParameter",
    "Statements",
    "Swap",
    "all_differences",
    "all_harmonised",
    "cost_of_differences",
    "currency",
    "due_afterwards",
    "exceptions",
    "flow",
    "forms",
    "harmonised",
    "in_year",
    "largest",
    "neutral_average",
    "pounds_moved",
    "price_list",
    "price_table",
    "priced",
    "settle",
    "tell",
    "value_at_tariff",
]
