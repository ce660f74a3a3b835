"""Seats of a board to come: how many of which class, from which old area, and what was promised of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

SeatPromised = Literal["majority", "one from each"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSeat:
    """Seats with a vote that a board to come will have: their class, and the old body they come from, empty where from none."""

    FILE: ClassVar[str] = "merge/planned_seats.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "body", "seat_class", "comes_from")
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "body": "Body", "comes_from": "Body"}

    reorganisation: str
    body: str
    seat_class: str
    comes_from: str = ""
    number: int
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisedSeats:
    """What was promised of the seats of a board to come between half-open days: a class has the majority, or one from each old body."""

    FILE: ClassVar[str] = "merge/promised_seats.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "body", "seat_class", "promise")
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "body": "Body"}

    reorganisation: str
    body: str
    seat_class: str
    promise: SeatPromised
    starts: date | None = None
    ends: date | None = None
    source: str = ""
