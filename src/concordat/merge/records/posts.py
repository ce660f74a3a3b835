"""Posts of a reorganisation and what they cost: the posts with who bears them, ways to change them, and what was aimed at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

PostState = Literal["existing", "new", "ends"]
HeadBasis = Literal["resident", "registered", "weighted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StructurePost:
    """One post, for one person: its pay band, hours as whole-time equivalent, and cost in pounds a year, borne by shares that sum to 1.

    `continues` names the old posts whose work it goes on with. People of its `pool` come first; where it is `ring_fenced`,
    they alone. `shares` are in the order of the bodies in `borne_by`; one body alone bears the whole.
    """

    FILE: ClassVar[str] = "merge/structure_posts.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {
        "reorganisation": "Reorganisation",
        "body": "Body",
        "borne_by": "Body",
        "pool": "PeoplePool",
    }

    id: str
    reorganisation: str
    title: str
    function: str = ""
    level: str = ""
    band: str
    whole_time: Decimal = Decimal(1)
    cost: Decimal
    body: str
    borne_by: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    pool: str = ""
    ring_fenced: bool = False
    state: PostState = "existing"
    continues: tuple[str, ...] = ()
    starts: date | None = None
    ends: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CostScenario:
    """One way to change posts from the day `starts` on: posts that end, posts that begin, change of other cost in pounds a year, and cost once."""

    FILE: ClassVar[str] = "merge/cost_scenarios.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {
        "reorganisation": "Reorganisation",
        "posts_end": "StructurePost",
        "posts_begin": "StructurePost",
    }

    id: str
    reorganisation: str
    title: str
    starts: date
    posts_end: tuple[str, ...] = ()
    posts_begin: tuple[str, ...] = ()
    other_change: Decimal = Decimal(0)
    one_off: Decimal = Decimal(0)
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningCostAim:
    """What was promised of the running cost: the part of it that is to be saved, the heads it is divided by, and where the saving goes.

    `budget_label` is the label in balance/budgets.csv that holds the running cost of each body in `financial_year`. The saving
    is ring-fenced for `destinations` by `shares` that sum to 1. `envelope` is in pounds a head, where one is given.
    """

    FILE: ClassVar[str] = "merge/running_cost_aims.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation",)
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation"}

    reorganisation: str
    says: str
    cut: str = ""
    envelope: Decimal | None = None
    financial_year: str
    budget_label: str
    basis: HeadBasis
    year: int
    destinations: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    source: str = ""
