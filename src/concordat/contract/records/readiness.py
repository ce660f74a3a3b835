"""What must be known before a contract is signed: its scope, the demand it stands on, the outcomes expected, and its conditions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

PopulationBasis = Literal["", "resident", "registered"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a contract, or one line of it, covers: specification, codes in and out, sites, people, and who owns what lies before and after.

    The population can be run: a basis, places and ages. `budget` is the pounds a year agreed beforehand; who `answers_for_cost` and
    who `answers_for_quality` are the bodies that do so together.
    """

    FILE: ClassVar[str] = "contract/scopes.csv"
    KEY: ClassVar[tuple[str, ...]] = ("contract", "line")
    REFERS: ClassVar[Mapping[str, str]] = {
        "contract": "Contract or Consolidation",
        "line": "Line",
        "places": "Area or Body",
        "before_owner": "Body",
        "after_owner": "Body",
        "answers_for_cost": "Body",
        "answers_for_quality": "Body",
    }

    contract: str
    line: str = ""
    specification: str = ""
    specification_version: str = ""
    codes_in: tuple[str, ...] = ()
    codes_out: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    population_basis: PopulationBasis = ""
    places: tuple[str, ...] = ()
    age_from: int | None = None
    age_to: int | None = None
    before_owner: str = ""
    after_owner: str = ""
    budget: Decimal | None = None
    answers_for_cost: tuple[str, ...] = ()
    answers_for_quality: tuple[str, ...] = ()
    recorded: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """What the plan of a contract, or of one line, stands on: how demand was worked out, from which data, and its range.

    `demand_low` to `demand_high` is the range in which 8 of 10 forecasts fall, in activity a year; `expected` and `spread` are the mean and the
    standard deviation of the forecast.
    """

    FILE: ClassVar[str] = "contract/baselines.csv"
    KEY: ClassVar[tuple[str, ...]] = ("contract", "line")
    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract or Consolidation", "line": "Line"}

    contract: str
    line: str = ""
    need: str = ""
    method: str = ""
    data_source: str = ""
    data_cut: date | None = None
    quality: str = ""
    demand_low: Decimal | None = None
    demand_high: Decimal | None = None
    expected: Decimal | None = None
    spread: Decimal | None = None
    recorded: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedOutcome:
    """An outcome that a body wants for people, and how it is measured; contracts and lines are named once they are to bring it about.

    `shares` are the shares of responsibility, in the order of `responsible`, such as `1/3`; together they are the whole.
    """

    FILE: ClassVar[str] = "contract/expected_outcomes.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {
        "body": "Body",
        "responsible": "Body",
        "contracts": "Contract or Consolidation",
        "lines": "Line",
    }

    id: str
    body: str
    title: str
    indicator: str = ""
    numerator: str = ""
    denominator: str = ""
    data_source: str = ""
    baseline: Decimal | None = None
    target: Decimal | None = None
    unit: str = ""
    due: date | None = None
    equality: str = ""
    responsible: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    contracts: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    recorded: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionPrecedent:
    """What must hold before a contract takes effect: who sees to it, by when, and by what it was met, or who waived it and why."""

    FILE: ClassVar[str] = "contract/conditions_precedent.csv"
    KEY: ClassVar[tuple[str, ...]] = ("contract", "number")
    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract or Consolidation", "led_by": "Body"}

    contract: str
    number: int
    says: str
    led_by: str
    due: date | None = None
    fulfilled_on: date | None = None
    evidence: str = ""
    waived_on: date | None = None
    waived_by: str = ""
    waived_reason: str = ""
    recorded: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessOverride:
    """An act: a contract may be signed though one question about it is not answered, on whose word and why. Append-only, and public."""

    FILE: ClassVar[str] = "contract/readiness_overrides.csv"
    KEY: ClassVar[tuple[str, ...]] = ("contract", "question")
    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract or Consolidation", "body": "Body"}

    contract: str
    question: str
    body: str
    taken_by: str
    reason: str
    recorded: date
    source: str = ""
