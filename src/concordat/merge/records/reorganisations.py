"""Reorganisations: which bodies are to follow which, from which day, by whose decision, and what rehearses until then."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Reorganisation:
    """One case, from its first options to its close: `predecessors` give way to `successors`.

    `kinds` are those of successions, such as `merge`, `split` or `rename`. `legal_date` is the first day of the new bodies,
    known from `legal_date_known` on; before it was known there is none. `not_before` is the earliest day that was thought
    possible. From `shadow_from` on the `shadow` body rehearses and holds no duty. `starts` and `ends` (half-open) are the
    days for which proof of duty is asked. `day_one` is the promise of the first day and `promises` are all others, by the
    codes of commitments; `default_receiver` takes what is named for nobody.
    """

    FILE: ClassVar[str] = "merge/reorganisations.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {
        "predecessors": "Body",
        "successors": "Body",
        "shadow": "Body",
        "default_receiver": "Body",
        "areas": "Body or Area",
        "proposal": "Proposal",
        "day_one": "Commitment",
        "promises": "Commitment",
    }

    id: str
    title: str
    kinds: tuple[str, ...]
    predecessors: tuple[str, ...]
    successors: tuple[str, ...]
    areas: tuple[str, ...] = ()
    starts: date
    ends: date | None = None
    not_before: date | None = None
    shadow_from: date | None = None
    shadow: str = ""
    legal_date: date | None = None
    legal_date_known: date | None = None
    default_receiver: str = ""
    proposal: str = ""
    day_one: str = ""
    promises: tuple[str, ...] = ()
    source: str = ""

    def legal_date_on(self, day: date) -> date | None:
        """Return the first day of the new bodies as known on a day, None where it was not known yet."""
        known = self.legal_date_known
        return self.legal_date if known is None or known <= day else None

    @property
    def areas_of_duties(self) -> tuple[str, ...]:
        """The areas in which duties are owed: those named, else that of each predecessor, by its own code."""
        return self.areas or self.predecessors
