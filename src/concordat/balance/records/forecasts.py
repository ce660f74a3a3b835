"""Forecasts of positions: what each body reported, month by month, and the risks it saw. Nothing is ever overwritten."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastReport:
    """What a body told of a month on the day it was reported, in pounds of surplus, a deficit below nought. Append-only.

    `plan` and `forecast` are of the whole year with all support money, `plan_to_date` and `to_date` until the end of the month;
    `support` is what the forecast counts on, `support_planned` what the plan does; `one_off` lifts the forecast in this year alone.
    """

    FILE: ClassVar[str] = "balance/forecast_reports.csv"
    KEY: ClassVar[tuple[str, ...]] = ("body", "month", "reported")
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}

    body: str
    month: date
    reported: date
    plan: Decimal
    plan_to_date: Decimal | None = None
    to_date: Decimal | None = None
    forecast: Decimal
    support: Decimal = Decimal(0)
    support_planned: Decimal = Decimal(0)
    one_off: Decimal = Decimal(0)
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastRisk:
    """How a risk to a body's forecast, or a mitigation of one, stood from a day until its next row. Append-only.

    `effect` is by how many pounds it would move the surplus: a risk below nought, a mitigation above; `probability` is from 0 to 1.
    """

    FILE: ClassVar[str] = "balance/forecast_risks.csv"
    KEY: ClassVar[tuple[str, ...]] = ("body", "risk", "since")
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}

    body: str
    risk: str
    since: date
    title: str
    financial_year: str
    kind: Literal["risk", "mitigation"] = "risk"
    probability: Decimal
    effect: Decimal
    state: Literal["open", "fact", "gone"] = "open"
    source: str = ""
