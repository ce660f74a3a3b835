"""What keeps people out of hospital: takes nothing, gives the records of a mitigation and of where its units land."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Mitigation:
    """Something that takes units out of one setting, of people of some ages: it avoids them, or converts them to another setting.

    In full effect, from `year_from` on, it takes between `low` and `high` of them in eight cases of ten; shares, 0.05 is one in twenty.
    Mitigations of one `family` stand on the same kind of evidence, so that what is too hopeful of one is too hopeful of the others.
    """

    FILE: ClassVar[str] = "need/mitigations.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}

    id: str
    body: str
    title: str
    family: str
    setting: str
    does: Literal["avoid", "convert"] = "avoid"
    to_setting: str = ""
    age_from: int = 0
    age_to: int | None = None
    low: Decimal
    high: Decimal
    year_from: int
    scheme: str = ""
    recorded: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """Where units of a mitigation land: a share of them, and how many units of care there stand for one; shares of one sum to 1.

    `prevented` and `not known` are destinations too, without care and without cost. `lag` is in months; `capacity` is in units a year,
    as its owner agreed to give it.
    """

    FILE: ClassVar[str] = "need/destinations.csv"
    KEY: ClassVar[tuple[str, ...]] = ("mitigation", "destination")
    REFERS: ClassVar[Mapping[str, str]] = {"mitigation": "Mitigation", "payer": "Body", "owner": "Body"}

    mitigation: str
    destination: str
    share: Decimal
    ratio_low: Decimal | None = None
    ratio_high: Decimal | None = None
    unit_cost: Decimal = Decimal(0)
    payer: str = ""
    lag: int = 0
    owner: str = ""
    capacity: int | None = None
    recorded: date | None = None
    source: str = ""
