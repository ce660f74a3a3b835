"""What is measured of people's health and care: how an indicator is defined, and its values by area, period and group."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

Method = Literal["proportion", "rate", "as published"]
Better = Literal["higher", "lower", "neither"]
Sex = Literal["", "female", "male"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A measure: what is counted (`top`) out of what (`bottom`), of which `population`, which direction is better, and why it matters.

    Values stand for so many as `multiplier` says: 100 gives per cent. `author`, `checker` and `body` are a post, another post, and the
    body that keeps the definition; `changes` says what changed in it and when. One published elsewhere keeps its own limits.
    """

    FILE: ClassVar[str] = "watch/indicators.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}

    id: str
    body: str
    title: str
    method: Method
    top: str
    bottom: str
    population: str
    better: Better
    multiplier: Decimal = Decimal(1)
    unit: str = ""
    why: str = ""
    data_source: str = ""
    author: str = ""
    checker: str = ""
    next_review: date | None = None
    disclosure: str = ""
    changes: str = ""
    recorded: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorValue:
    """One value of an indicator: of an area, from `starts` to before `ends`, of one sex, age and group where they are named. A bulk table.

    `group` says by what people are told apart and which of them it is, such as `deprivation fifth 1`, 1 the most deprived. `events` of
    `people` give the value; where it was published as it stands, `value`, `lower` and `upper` hold it instead.
    """

    FILE: ClassVar[str] = "watch/indicator_values.csv"
    KEY: ClassVar[tuple[str, ...]] = ("indicator", "area", "starts", "sex", "age", "group")
    REFERS: ClassVar[Mapping[str, str]] = {"indicator": "Indicator", "area": "Area or Body"}
    BULK: ClassVar[bool] = True

    indicator: str
    area: str
    starts: date
    ends: date
    sex: Sex = ""
    age: str = ""
    group: str = ""
    events: int | None = None
    people: int | None = None
    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    source: str = ""
