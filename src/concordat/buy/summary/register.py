"""The nouns of the yearly summary: contracts as the register holds them, urgent changes, and representations."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One contract: who provides under it, from its first day to its (half-open) end with extensions, none while open.

    `route` and `awarded` say how and when it was awarded, `award` under which code that is recorded; `in_scope` whether its main purpose is a health service under
    the regime. What is not known is left out: an empty route, no day, no scope.
    """

    id: str
    providers: tuple[str, ...]
    starts: date
    ends: date | None = None
    route: str = ""
    awarded: date | None = None
    in_scope: bool | None = None
    award: str = ""

    def on(self, day: date) -> bool:
        """Say whether it is in force on a day."""
        return self.starts <= day and (self.ends is None or day < self.ends)

    def during(self, first: date, last: date) -> bool:
        """Say whether it is in force on any day from `first` to `last`, both included."""
        return self.starts <= last and (self.ends is None or first < self.ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgentChange:
    """An urgent change of a contract, and the day it was made; `variation` is the code under which it is recorded."""

    contract: str
    on: date
    variation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Representation:
    """A provider's representation against a decision: the day it came, what it was about, and what followed.

    `award` and `number` say where it is recorded.
    """

    id: str
    received: date
    nature: str = ""
    effect: str = ""
    award: str = ""
    number: int = 0
