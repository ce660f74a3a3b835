"""Where each difference of a consolidation stands: who settles it, by when, among which rules, and whether it is agreed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

DifferenceState = Literal["open", "proposed", "agreed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HarmonisationDecision:
    """One clause that differs between contracts that become one: its owner, and its state.

    `open` is a state of its own, not the lack of one: it names the rules that are weighed, by what they are weighed, and the
    day by which it is decided. The rule chosen itself is a `Choice`; once this is `agreed` it stands.
    """

    FILE: ClassVar[str] = "contract/harmonisation_decisions.csv"
    KEY: ClassVar[tuple[str, ...]] = ("consolidation", "clause")
    REFERS: ClassVar[Mapping[str, str]] = {"consolidation": "Consolidation", "clause": "Clause", "owner": "Body"}

    consolidation: str
    clause: str
    owner: str
    state: DifferenceState = "open"
    options: tuple[str, ...] = ()
    criteria: str = ""
    decide_by: date | None = None
    note: str = ""
    source: str = ""
