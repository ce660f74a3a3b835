"""The nouns of fairness: awards with the bids made for them, and who held a contract for what service."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Who = Literal["existing", "new", "together", "not known"]
GROUPS: tuple[Who, ...] = ("existing", "new", "together", "not known")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tender:
    """One bid: the bodies that made it, and whether it was awarded."""

    id: str
    bidders: tuple[str, ...]
    won: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """One award on a day, of some services: the bids made for it, or, where nobody competed, who was awarded it.

    Without `services` it is not known who held such a contract before. `recorded` is the code of its record.
    """

    id: str
    on: date
    services: tuple[str, ...] = ()
    bids: tuple[Tender, ...] = ()
    awarded_to: tuple[str, ...] = ()
    recorded: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Who provides a service under a contract, from its first day to its (half-open) end, none while open."""

    contract: str
    provider: str
    service: str
    starts: date
    ends: date | None = None

    def on(self, day: date) -> bool:
        """Say whether it is in force on a day."""
        return self.starts <= day and (self.ends is None or day < self.ends)
