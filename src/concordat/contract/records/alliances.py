"""Alliances: what such a contract adds to the base contracts that it lies over, and the gates before a gain is shared."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Alliance:
    """What an alliance contract adds to its base contracts: a target for all of them, limits on what is shared, and who decides.

    `measured_by` is what stands against the target: what the base contracts pay, or the cost that members report. `gain_cap`
    and `loss_collar` are the most that is shared, in pounds a year. `board` is the partnership board, `deadlock` what
    happens where it cannot agree.
    """

    FILE: ClassVar[str] = "contract/alliances.csv"
    KEY: ClassVar[tuple[str, ...]] = ("contract",)
    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "board": "Body"}

    contract: str
    target: Decimal
    target_says: str = ""
    measured_by: Literal["base payments", "actual cost"] = "base payments"
    gain_cap: Decimal | None = None
    loss_collar: Decimal | None = None
    decision_rule: Literal["unanimous", "majority", "by share"] = "unanimous"
    deadlock: str = ""
    board: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AllianceGate:
    """A level that has to be reached before a gain of an alliance is shared; losses are shared in any case."""

    FILE: ClassVar[str] = "contract/alliance_gates.csv"
    KEY: ClassVar[tuple[str, ...]] = ("contract", "name")
    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract"}

    contract: str
    name: str
    at_least: Decimal
    source: str = ""
