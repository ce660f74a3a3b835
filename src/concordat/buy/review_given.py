"""What a review is asked about: a local policy, and services under contract with their values and days."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from concordat.kernel.period import holds

ValueBasis = Literal["lifetime value", "annual value"]
Vat = Literal["excluded", "included"]
ClockStart = Literal["service start", "last review", "last award"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A local review policy. What is left out is taken from the example in the rulebook.

    - `name`; `adopted_by`: the body, with its `resolution`; in force from `starts` until before `ends`
    - `amount`: in pounds; a service above it is reviewed; `any_amount`: every service is
    - `value_basis` and `vat`: which value is compared, printed with every count
    - `interval_months`: from one review to the next; `clock_starts`: from what the months are counted
    - `care_groups`, `provider_kinds`, `levels`: the scope, empty for all health services
    - `warning_months`: how long before it is told
    - `legal_source`: the law that a user believes it comes from
    """

    name: str = ""
    adopted_by: str = ""
    resolution: str = ""
    starts: date | None = None
    ends: date | None = None
    amount: Decimal | None = None
    any_amount: bool = False
    value_basis: ValueBasis | None = None
    vat: Vat | None = None
    interval_months: int | None = None
    clock_starts: ClockStart | None = None
    care_groups: tuple[str, ...] = ()
    provider_kinds: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    warning_months: tuple[int, ...] = ()
    legal_source: str = ""

    def in_effect(self, day: date) -> bool:
        """Say whether a body adopted it, and it holds on the day."""
        return bool(self.adopted_by and self.resolution and self.starts) and holds(self.starts, self.ends, day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """A service that is not reviewed: `reason`, `approver`, and the day until which it holds, `review_date`."""

    reason: str
    approver: str
    review_date: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service under contract.

    - `service`: its code; `lifetime_value` and `annual_value` in pounds with `vat` excluded or included, none where unknown
    - `started`: its start under the present contract; `last_review`, `last_award`: days, none where there was none
    - `care_group`, `provider_kind`, `level`: what a scope asks for; `exemption`: where it is not reviewed
    """

    service: str
    lifetime_value: Decimal | None = None
    annual_value: Decimal | None = None
    vat: Vat = "excluded"
    started: date | None = None
    last_review: date | None = None
    last_award: date | None = None
    care_group: str = ""
    provider_kind: str = ""
    level: str = ""
    exemption: Exemption | None = None
