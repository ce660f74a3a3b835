"""National policy and who goes first: what was announced, when its detail comes and when it takes effect, and cohorts of areas with their entry tests."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalPolicy:
    """A policy with three dates that are not one: announced, its detail, its effect. Each of the last two has what was said and what came.

    `detail_says` and `effect_says` are the words of the announcement, such as `in about four weeks`; a day in `detail_due` or
    `effect_due` is what they come to. `rules` are the codes of rules of the rulebook that rest on it.
    """

    FILE: ClassVar[str] = "publish/policies.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)

    id: str
    title: str
    issuer: str
    says: str = ""
    announced: date
    announced_to: str = ""
    detail_says: str = ""
    detail_due: date | None = None
    detail_published: date | None = None
    detail_address: str = ""
    effect_says: str = ""
    effect_due: date | None = None
    effective: date | None = None
    rules: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """The areas that start a policy together; `expected` is how many were said to, in the words of the announcement."""

    FILE: ClassVar[str] = "publish/cohorts.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"policy": "NationalPolicy"}

    id: str
    policy: str
    title: str
    expected: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortTest:
    """What an area has to show to be in a cohort, by its number in the announcement."""

    FILE: ClassVar[str] = "publish/cohort_tests.csv"
    KEY: ClassVar[tuple[str, ...]] = ("cohort", "number")
    REFERS: ClassVar[Mapping[str, str]] = {"cohort": "Cohort"}

    cohort: str
    number: int
    test: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortArea:
    """That an area reached a stage of a cohort on a day, such as `named`, `live` or `left`, and the numbers of the tests it had shown.

    `body` is the body of this system that it is, where it is one. Nothing in `meets` says that nothing is on record.
    """

    FILE: ClassVar[str] = "publish/cohort_areas.csv"
    KEY: ClassVar[tuple[str, ...]] = ("cohort", "area", "starts")
    REFERS: ClassVar[Mapping[str, str]] = {"cohort": "Cohort", "body": "Body"}

    cohort: str
    area: str
    body: str = ""
    stage: str
    starts: date
    meets: tuple[str, ...] = ()
    source: str = ""
