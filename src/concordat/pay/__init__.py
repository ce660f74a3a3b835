"""Public names of `pay`: prices, statements, the cost of differences, and who wins and loses by harmonising."""

from concordat.pay.activity_sums import ActivitySums, activity_sums
from concordat.pay.alternatives import Alternative, alternatives, alternatives_table, effect_table, what_if, words_of
from concordat.pay.bulk import exceptions, in_year, largest, priced, value_at_tariff
from concordat.pay.contract_case import ContractCase, forms
from concordat.pay.differences import Difference, Differences, Swap, cost_of_differences, spreads, unpriced_table
from concordat.pay.flow import all_differences, all_harmonised, flow, tell
from concordat.pay.harmonised import Effect, Harmonised, due_afterwards, gains_table, harmonised
from concordat.pay.line_statement import LineStatement, MonthStatement
from concordat.pay.model_parameters import PricedParameter, priced_parameters
from concordat.pay.neutral import neutral_average, pounds_moved
from concordat.pay.paid import paid_against_due, payments_table
from concordat.pay.price_list import PriceList, currency, price_list, price_table
from concordat.pay.risk import Risk, risk_figures, risk_of, risk_table, usual_reach, with_activity
from concordat.pay.settle import settle
from concordat.pay.statement import Statements
from concordat.pay.statement_tables import by_month, contract_lines, contract_months, due_under
from concordat.pay.worksheet import Worksheet, becomes, rules_of, worksheet

__all__ = [
    "ActivitySums",
    "Alternative",
    "ContractCase",
    "Difference",
    "Differences",
    "Effect",
    "Harmonised",
    "LineStatement",
    "MonthStatement",
    "PriceList",
    "PricedParameter",
    "Risk",
    "Statements",
    "Swap",
    "Worksheet",
    "activity_sums",
    "all_differences",
    "all_harmonised",
    "alternatives",
    "alternatives_table",
    "becomes",
    "by_month",
    "contract_lines",
    "contract_months",
    "cost_of_differences",
    "currency",
    "due_afterwards",
    "due_under",
    "effect_table",
    "exceptions",
    "flow",
    "forms",
    "gains_table",
    "harmonised",
    "in_year",
    "largest",
    "neutral_average",
    "paid_against_due",
    "payments_table",
    "pounds_moved",
    "price_list",
    "price_table",
    "priced",
    "priced_parameters",
    "risk_figures",
    "risk_of",
    "risk_table",
    "rules_of",
    "settle",
    "spreads",
    "tell",
    "unpriced_table",
    "usual_reach",
    "value_at_tariff",
    "what_if",
    "with_activity",
    "words_of",
    "worksheet",
]
