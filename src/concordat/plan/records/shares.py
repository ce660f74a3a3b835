"""Fair shares: what each body was given, its people weighted for need, and the terms by which an envelope is shared out."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class AllocationBaseline:
    """What a body was given before growth of a year is added, in pounds."""

    FILE: ClassVar[str] = "plan/allocation_baselines.csv"
    KEY: ClassVar[tuple[str, ...]] = ("body", "financial_year")
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}

    body: str
    financial_year: str
    amount: Decimal
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightedPeople:
    """The people of a body in a year, and the same people weighted for need, for one stream of money."""

    FILE: ClassVar[str] = "plan/weighted_people.csv"
    KEY: ClassVar[tuple[str, ...]] = ("body", "financial_year", "stream")
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}

    body: str
    financial_year: str
    stream: str
    people: Decimal
    weighted: Decimal
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AllocationTerms:
    """How the money of a year is shared out: an `envelope` in whole pounds, and the least and the most growth of a body, as shares of its baseline.

    `pace` is what a body gets of its distance from target beyond the general growth. Of the money each of the `streams` is its
    share, in the same order; together they are the whole.
    """

    FILE: ClassVar[str] = "plan/allocation_terms.csv"
    KEY: ClassVar[tuple[str, ...]] = ("financial_year",)

    financial_year: str
    envelope: Decimal
    pace: Decimal
    least_growth: Decimal
    most_growth: Decimal
    streams: tuple[str, ...]
    shares: tuple[str, ...]
    source: str = ""
