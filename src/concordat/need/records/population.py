"""People to come: takes nothing, gives the record of people of one age and sex in one year, as one variant of a projection has them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

Sex = Literal["female", "male"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PopulationProjection:
    """People of a place or body of one sex and age band in one year, the first one told included, under one variant. A bulk table.

    Between two years that are told numbers go straight; `age_to` is the last age of the band, empty for the oldest.
    """

    FILE: ClassVar[str] = "need/population_projections.csv"
    KEY: ClassVar[tuple[str, ...]] = ("of", "variant", "year", "sex", "age_from")
    REFERS: ClassVar[Mapping[str, str]] = {"of": "Area or Body"}
    BULK: ClassVar[bool] = True

    of: str
    variant: str = "principal"
    year: int
    sex: Sex
    age_from: int = 0
    age_to: int | None = None
    people: int
    source: str = ""
