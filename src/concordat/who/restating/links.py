"""The bridge: lines old → new with exact shares that sum to 1 per old key, and how each was found, shown as a table."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from concordat.kernel.answer import Because
from concordat.kernel.finding import Finding
from concordat.kernel.table import HasTable, Table, table
from concordat.who.succession_shares import UNALLOCATED

How = Literal["same", "whole succession", "stated shares", "named weights", "people", "not placed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One line of a bridge: the exact share of `old` that `new` receives, how it was found, and why."""

    old: str
    new: str
    share: Fraction
    how: How
    because: Because


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """A named weight by which `old` is split: any unit, only the proportions count."""

    old: str
    new: str
    weight: Decimal
    name: str = ""


@dataclass(frozen=True)
class Bridge(HasTable):
    """All links from the structure of one day to that of another."""

    from_day: date
    to_day: date
    links: tuple[Link, ...]
    findings: tuple[Finding, ...] = ()
    by_old: dict[str, tuple[Link, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        by_old: dict[str, list[Link]] = defaultdict(list)
        for link in self.links:
            by_old[link.old].append(link)
        object.__setattr__(self, "by_old", {old: tuple(links) for old, links in by_old.items()})

    def shares(self, old: str) -> dict[str, Fraction]:
        """Return the share of `old` that each new key receives; all of it is unallocated where the bridge lacks it."""
        return {link.new: link.share for link in self.by_old.get(old, ())} or {UNALLOCATED: Fraction(1)}

    def table(self) -> Table:
        """Return the bridge to read and to check."""
        return table(
            "bridge",
            f"Bridge from the structure of {self.from_day} to that of {self.to_day}",
            {"old": "Before", "new": "After", "share": "Share", "how": "How", "why": "Why"},
            ((link.old, link.new, link.share, link.how, link.because.says) for link in self.links),
            says="The shares out of each body or place sum to exactly 1.",
        )
