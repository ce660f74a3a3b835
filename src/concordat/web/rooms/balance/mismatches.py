"""What pages of mismatches share: takes a question to the service, gives the matrix of a year, and whether who asks may read its pairs."""

from typing import Any

from concordat import balance
from concordat.web.core.ask import Ask


def choices(ask: Ask) -> dict[str, Any]:
    """Return the years for which figures are stated."""
    return {"year": [(one, one) for one in balance.plan_years(ask.system)] or [("", "none")]}


def year_of(ask: Ask) -> str:
    """Return the year that is asked about; the newest where none is."""
    years = balance.plan_years(ask.system)
    return ask.filters.year if ask.filters.year in years else (years[0] if years else "")


def matrix(ask: Ask, year: str) -> balance.PlanMatrix:
    """Return the matrix of a year; raises Refused where no gap can be told."""
    made: balance.PlanMatrix = ask.remember(
        ("mismatches", year), lambda: balance.plan_matrix(ask.system, year, ask.day)
    )
    return made


def desk(ask: Ask) -> tuple[str, ...]:
    """Return the bodies whose people may read every pair: the members of the system, and the one that stands for it."""
    inside = ask.remember("members", lambda: balance.members_on(ask.system, ask.day))
    return (ask.system.settings.area, *inside)
