"""Enter a bid: takes the bodies that make it, gives the bid, before bids are opened."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.buy.evaluation_doing import BUYER, no_conflict, only_in
from concordat.buy.evaluation_room import room_of
from concordat.buy.records import Evaluation, EvaluationBid
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.system import System

TITLE = "Enter a bid"
ROLES = BUYER
CLOSED = True


@dataclass(frozen=True, kw_only=True)
class Given:
    """A bid.

    - `evaluation`: the evaluation
    - `id`: the code of the bid
    - `bidders`: the codes of the organisations that make it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"evaluation": "Evaluation", "bidders": "Body"}
    BODIES: ClassVar[Mapping[str, str]] = {"bidders": "legal person"}

    evaluation: str
    id: str
    bidders: tuple[str, ...]


def body(given: Given, system: System) -> str:
    """Return the body that buys."""
    one = find(system, Evaluation, given.evaluation)
    return one.body if one else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    room = room_of(system, given.evaluation)
    if room is None:
        return
    yield from only_in(room, ("frozen",), "Bids cannot be entered")
    yield from no_conflict(room, moment.by)
    if find(system, EvaluationBid, given.evaluation, given.id) is not None:
        what = f"There is a bid “{given.id}” already."
        yield refuse("duplicate-key", what, "One of them would be lost.", "Choose another code.", "id")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, and who must declare."""
    return (
        f"Bid {given.id} is made by {' and '.join(given.bidders)}.",
        "Everyone who scores declares about them; whoever has an interest in one, by declaration or by the register, sees nothing.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the bid."""
    return Change(add=(EvaluationBid(**shared_fields(given, EvaluationBid)),))
