"""What is chosen between: takes nothing, gives the records of routes of a scheme with their costs, of what was compared, and of what limits a portfolio."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from concordat.plan.scheme_given import Route

TieKind = Literal["needs", "together", "excludes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeOption:
    """One route by which a scheme could be done, with what it costs all bodies together in prices of one year.

    `capital` in pounds by year from the first, such as `4000000; 2000000`; running costs, what may go wrong times how
    likely, and income are pounds in each year of its `life`; `residual` is what is left at the end.
    """

    FILE: ClassVar[str] = "plan/scheme_options.csv"
    KEY: ClassVar[tuple[str, ...]] = ("estate_scheme", "building_route")
    REFERS: ClassVar[Mapping[str, str]] = {"estate_scheme": "EstateScheme"}

    estate_scheme: str
    building_route: Route
    life: int
    capital: tuple[str, ...] = ()
    running_cost: Decimal | None = None
    risk_cost: Decimal | None = None
    yearly_income: Decimal | None = None
    residual: Decimal | None = None
    beside_price: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeComparison:
    """That the routes of a scheme were compared on a day, and what came of it: pounds a year of its life by the best and by the chosen route."""

    FILE: ClassVar[str] = "plan/scheme_comparisons.csv"
    KEY: ClassVar[tuple[str, ...]] = ("estate_scheme", "compared_on")
    REFERS: ClassVar[Mapping[str, str]] = {"estate_scheme": "EstateScheme", "resolution": "Proposal"}

    estate_scheme: str
    compared_on: date
    routes: tuple[str, ...]
    best_route: Route
    best_yearly: Decimal
    chosen_route: Route
    chosen_yearly: Decimal
    reason: str = ""
    resolution: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CapitalLimit:
    """How much capital a body may spend in a financial year, in pounds; of the body that stands for the area, all bodies together."""

    FILE: ClassVar[str] = "plan/capital_limits.csv"
    KEY: ClassVar[tuple[str, ...]] = ("body", "financial_year")
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}

    body: str
    financial_year: str
    amount: Decimal
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteReach:
    """Which sites are within reach of a place for a service, and how many of them, at least, have to be kept."""

    FILE: ClassVar[str] = "plan/site_reach.csv"
    KEY: ClassVar[tuple[str, ...]] = ("area", "care")
    REFERS: ClassVar[Mapping[str, str]] = {"area": "Area", "at_sites": "Site"}

    area: str
    care: str
    at_sites: tuple[str, ...]
    least: int = 1
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EstateTie:
    """A clinical tie between two schemes or sites: the first needs the other, both go together, or one excludes the other."""

    FILE: ClassVar[str] = "plan/estate_ties.csv"
    KEY: ClassVar[tuple[str, ...]] = ("tied", "tied_to", "tie")
    REFERS: ClassVar[Mapping[str, str]] = {"tied": "Site or EstateScheme", "tied_to": "Site or EstateScheme"}

    tied: str
    tied_to: str
    tie: TieKind
    reason: str = ""
    source: str = ""
