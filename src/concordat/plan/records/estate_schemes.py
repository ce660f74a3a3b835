"""Building schemes: takes nothing, gives the records of a scheme, its capital, what it does to backlog, and the partnership it goes through."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

SchemeState = Literal["proposed", "proceeding", "done", "dropped"]
ChosenRoute = Literal[
    "", "own capital", "alliance", "strategic estates partnership", "other framework", "separate purchase", "do nothing"
]
Effect = Literal["avoided", "moved", "stranded"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EstatePartnership:
    """A strategic estates partnership: many schemes of many bodies through one partner, chosen once and for long.

    `scheme_rule` says when a scheme may go through it.
    """

    FILE: ClassVar[str] = "plan/estate_partnerships.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"member_bodies": "Body", "decision": "Proposal"}

    id: str
    title: str
    member_bodies: tuple[str, ...]
    partner: str = ""
    scheme_rule: str = ""
    starts: date | None = None
    ends: date | None = None
    decision: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EstateScheme:
    """One building scheme of a body: where, by which route, under which legal power, with whose money, and which clinical decision leads it.

    `first_done` is the financial year first promised and is never overwritten; `expected_done` the one now expected, with
    why it is later. `must_by`: the year by which law or safety want it done. A scheme proceeds only once its routes were compared.
    """

    FILE: ClassVar[str] = "plan/estate_schemes.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {
        "body": "Body",
        "at_sites": "Site",
        "partnership": "EstatePartnership",
        "decision": "Proposal",
    }

    id: str
    title: str
    body: str
    at_sites: tuple[str, ...]
    partnership: str = ""
    legal_power: str = ""
    funding_source: str = ""
    decision: str = ""
    clinical_case: str = ""
    state: SchemeState = "proposed"
    building_route: ChosenRoute = ""
    proceeded_on: date | None = None
    first_done: str = ""
    expected_done: str = ""
    delay_reason: str = ""
    must_by: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeCapital:
    """Capital of a scheme in one financial year, in pounds: as it was planned, and as it is now expected."""

    FILE: ClassVar[str] = "plan/scheme_capital.csv"
    KEY: ClassVar[tuple[str, ...]] = ("estate_scheme", "financial_year")
    REFERS: ClassVar[Mapping[str, str]] = {"estate_scheme": "EstateScheme"}

    estate_scheme: str
    financial_year: str
    planned_capital: Decimal
    expected_capital: Decimal | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeEffect:
    """What a scheme does to the backlog of one site, in pounds by risk band.

    `avoided` need no longer be spent, `moved` goes on at another site, `stranded` stays at a site that care leaves.
    """

    FILE: ClassVar[str] = "plan/scheme_effects.csv"
    KEY: ClassVar[tuple[str, ...]] = ("estate_scheme", "site", "backlog_is")
    REFERS: ClassVar[Mapping[str, str]] = {"estate_scheme": "EstateScheme", "site": "Site", "to_site": "Site"}

    estate_scheme: str
    site: str
    backlog_is: Effect
    high_risk: Decimal | None = None
    significant_risk: Decimal | None = None
    moderate_risk: Decimal | None = None
    low_risk: Decimal | None = None
    to_site: str = ""
    source: str = ""
