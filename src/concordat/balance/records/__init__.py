"""The nouns of `balance`: what bodies have and spend, what both sides plan, and what each forecasts, one file for each sort."""

from concordat.balance.records.budgets import Budget
from concordat.balance.records.forecasts import ForecastReport, ForecastRisk
from concordat.balance.records.plan_figures import PlanDispute, PlanFigure, PlanSide, Stance

__all__ = ["Budget", "ForecastReport", "ForecastRisk", "PlanDispute", "PlanFigure", "PlanSide", "Stance"]
