"""What a projection is given: baseline activity, people, factors, mitigations and families, as a form or a file has them."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Baseline activity of one kind: `count` of units in a year, with `age` and `sex` where population is projected.

    `nights` of stay for admissions, 0 for a day case; none for what is no admission. `columns` are any others: setting,
    specialty, place, deprivation.
    """

    count: Decimal
    columns: dict[str, str] = field(default_factory=dict)
    age: int | None = None
    sex: str = ""
    nights: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """People of one sex and age in the year of the baseline (`before`) and the year projected (`after`), under one variant."""

    sex: str
    age: int
    before: Decimal
    after: Decimal
    variant: str = "principal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Health of one sex: the share of added years that are in good health, as an interval, and the added `years` of life from age 0 up."""

    sex: str
    low: Decimal
    high: Decimal
    years: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """What activity is multiplied by, in eight cases of ten between `low` and `high`, where every column of `match` has a value listed.

    `yearly`: it holds once for each year. `published`: the growth of an `activity` as the rulebook has it, in place of an interval.
    """

    name: str
    low: Decimal | None = None
    high: Decimal | None = None
    match: dict[str, tuple[str, ...]] = field(default_factory=dict)
    yearly: bool = False
    published: Literal["", "primary", "elicited"] = ""
    activity: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mitigation:
    """What keeps a share of units, or of nights, in eight cases of ten between `low` and `high`; 0.9 keeps nine of ten.

    - `does`: avoid units, convert them, or shorten stays; `to`: for conversions, columns with their new values
    - `match`: as for factors; `share`: of these units that it can apply to at all; `family`: whose uncertainty it shares
    """

    name: str
    does: Literal["avoid", "convert", "shorten"]
    low: Decimal
    high: Decimal
    match: dict[str, tuple[str, ...]] = field(default_factory=dict)
    share: Decimal = Decimal(1)
    family: str = ""
    to: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Mitigations whose uncertainty is shared: one `correlation` for every two, or a `matrix` in the order they are given."""

    name: str
    correlation: Decimal | None = None
    matrix: tuple[tuple[Decimal, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Everything a projection stands on; `years` lie between baseline and the year projected, `chances` are those of variants.

    `by`: the columns that results are told by; `health_by`: a column whose values each have an age curve of their own.
    """

    activity: tuple[Activity, ...]
    years: int
    by: tuple[str, ...] = ()
    people: tuple[People, ...] = ()
    chances: dict[str, Decimal] = field(default_factory=dict)
    health: tuple[Health, ...] = ()
    health_by: str = ""
    factors: tuple[Factor, ...] = ()
    mitigations: tuple[Mitigation, ...] = ()
    families: tuple[Family, ...] = ()
