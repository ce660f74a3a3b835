"""Sites of an estate: takes nothing, gives the records of a site, of what it would cost to put it right, and of whose area its body is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

Tenure = Literal["", "freehold", "leasehold", "private finance", "licence"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One site that a body answers for: what is there, how large it is in square metres, what it costs a year in pounds, and where it lies.

    `latitude` and `longitude` in degrees (WGS84); empty for a row that stands for many small sites. A site that `stays` is
    kept whatever is chosen; `closing_cost` in pounds of capital is what leaving it would take.
    """

    FILE: ClassVar[str] = "plan/sites.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "area": "Area"}

    id: str
    name: str
    body: str
    area: str = ""
    kind: str = ""
    services: tuple[str, ...] = ()
    tenure: Tenure = ""
    floor_area: Decimal | None = None
    running_cost: Decimal | None = None
    running_year: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    place_source: str = ""
    stays: bool = True
    closing_cost: Decimal | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BacklogReturn:
    """Backlog maintenance of a site as it was returned for a year: pounds to clear the work of each risk band.

    Blank is what was not returned; nought says that there is none. `critical_infrastructure` is critical infrastructure risk: it tells money
    of the bands again and is never added to them. `surveyed` is the day of the survey that it stands on.
    """

    FILE: ClassVar[str] = "plan/backlog.csv"
    KEY: ClassVar[tuple[str, ...]] = ("site", "financial_year")
    REFERS: ClassVar[Mapping[str, str]] = {"site": "Site"}

    site: str
    financial_year: str
    high_risk: Decimal | None = None
    significant_risk: Decimal | None = None
    moderate_risk: Decimal | None = None
    low_risk: Decimal | None = None
    critical_infrastructure: Decimal | None = None
    surveyed: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EstateShare:
    """Which share of a body that serves several areas is one area's, and what the share is counted by. Shares of a body sum to 1."""

    FILE: ClassVar[str] = "plan/estate_shares.csv"
    KEY: ClassVar[tuple[str, ...]] = ("body", "area")
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "area": "Area"}

    body: str
    area: str
    share: Decimal
    basis: str = ""
    source: str = ""
