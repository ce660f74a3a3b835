"""Declare about the bidders: takes the bidders with whom one has a conflict, gives a declaration about every bidder of the evaluation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.buy.evaluation_doing import PANEL, only_in
from concordat.buy.evaluation_room import room_of
from concordat.buy.records import BidderDeclaration, Evaluation
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "Declare about the bidders"
ROLES = PANEL
CLOSED = True


@dataclass(frozen=True, kw_only=True)
class Given:
    """What you declare about all bidders at once.

    - `evaluation`: the evaluation
    - `conflicts_with`: the codes of the bidders with whom you have a conflict; empty if there is none
    - `description`: what the conflict is
    """

    REFERS: ClassVar[Mapping[str, str]] = {"evaluation": "Evaluation", "conflicts_with": "Body"}
    BODIES: ClassVar[Mapping[str, str]] = {"conflicts_with": "legal person"}
    LONG: ClassVar[tuple[str, ...]] = ("description",)
    PERSONAL: ClassVar[tuple[str, ...]] = ("description",)

    evaluation: str
    conflicts_with: tuple[str, ...] = ()
    description: str = ""


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
    yield from only_in(room, ("frozen", "scoring"), "Nothing is to be declared")
    if not room.part_of(moment.by):
        what = f"{moment.by or 'Nobody'} takes no part in {given.evaluation}."
        yield refuse("not-named", what, "Only people who are named declare.", "Ask to be named.", "evaluation")
    bidders = {bidder for bid in room.exercise.bids for bidder in bid.bidders}
    if not bidders:
        yield refuse("nothing-to-declare", "No bid is in.", "There is no bidder.", "Wait for the bids.", "evaluation")
    elif not room.undeclared(moment.by) and not given.conflicts_with:
        what = "You declared about every bidder before."
        yield refuse("already-recorded", what, "Only a conflict that arises is added.", "Leave it.", "conflicts_with")
    for one in dict.fromkeys(given.conflicts_with):
        if bidders and one not in bidders:
            what = f"{one} is no bidder."
            yield refuse("unknown-bidder", what, "A conflict is with a bidder.", "Correct it.", "conflicts_with")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what the declaration means."""
    if given.conflicts_with:
        return (
            f"You have a conflict with {' and '.join(given.conflicts_with)}, so you see and score nothing of the exercise.",
            "Whatever you scored before does not count. This cannot be taken back.",
        )
    return ("You declare that you have no conflict with any bidder, and may score.",)


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return a declaration about every bidder; a conflict that arose takes the place of what was declared before."""
    room = room_of(system, given.evaluation)
    if room is None:
        return Change()
    add: list[BidderDeclaration] = []
    amend: list[BidderDeclaration] = []
    for bidder in dict.fromkeys(bidder for bid in room.exercise.bids for bidder in bid.bidders):
        conflicted = bidder in given.conflicts_with
        before = find(system, BidderDeclaration, given.evaluation, moment.by, bidder)
        if before is not None and (before.conflicted or not conflicted):
            continue
        one = BidderDeclaration(
            evaluation=given.evaluation,
            holder=moment.by,
            bidder=bidder,
            conflicted=conflicted,
            description=given.description if conflicted else "",
            declared=moment.day,
        )
        (amend if before is not None else add).append(one)
    return Change(add=tuple(add), amend=tuple(amend))
