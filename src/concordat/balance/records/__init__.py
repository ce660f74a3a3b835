"""The nouns of `balance`: what bodies have and spend, plan, forecast and must reach, and money that hangs on it; one file for each sort."""

from concordat.balance.records.budgets import Budget
from concordat.balance.records.conditional_funds import ConditionalFund, FundGate, GateQuarter
from concordat.balance.records.control_totals import ControlTotal, OffsetProposal
from concordat.balance.records.forecasts import ForecastReport, ForecastRisk
from concordat.balance.records.one_offs import OneOff
from concordat.balance.records.plan_figures import PlanDispute, PlanFigure, PlanSide, Stance

__all__ = [
    "Budget",
    "ConditionalFund",
    "ControlTotal",
    "ForecastReport",
    "ForecastRisk",
    "FundGate",
    "GateQuarter",
    "OffsetProposal",
    "OneOff",
    "PlanDispute",
    "PlanFigure",
    "PlanSide",
    "Stance",
]
