"""What pages of forecasts share: takes a question to the service, gives what was forecast by the day, and the year asked about."""

from typing import Any

from concordat import balance
from concordat.kernel.finding import Refused
from concordat.kernel.period import FinancialYear
from concordat.web.core.ask import Ask


def found(ask: Ask) -> balance.Forecasts | None:
    """Return what was forecast, None where nobody reported; raises Refused for what cannot be."""
    made: balance.Forecasts | None = ask.remember("forecasts", lambda: balance.forecasts(ask.system, ask.day))
    return made


def choices(ask: Ask) -> dict[str, Any]:
    """Return the years of which anything is forecast."""
    try:
        known = found(ask)
    except Refused:
        known = None
    return {"year": [(one, one) for one in known.years] if known else [("", "none")]}


def year_of(ask: Ask, known: balance.Forecasts) -> str:
    """Return the year asked about, that of the day, or the newest."""
    now = str(FinancialYear.of(ask.day))
    return next((one for one in (ask.filters.year, now) if one in known.years), known.years[0])
