"""What becomes of one person: takes a person, the offer that stands and a day, gives the outcome that is there already."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.merge.people_and_posts import LeavesBy, Offer, Person

Result = Literal[
    "slot-in", "placed", "offered", "to be offered", "still displaced", "redundancy", "voluntary exit", "leaving"
]
# Whoever leaves has one of these; the last where it is another way, is not recorded, or may not be told.
LEAVING: tuple[Result, ...] = ("redundancy", "voluntary exit", "leaving")
LEAVES = "leaves, as recorded"
_WAYS: dict[LeavesBy, tuple[Result, str]] = {
    "": ("leaving", LEAVES),
    "redundancy": ("redundancy", "is made redundant, as recorded"),
    "voluntary exit": ("voluntary exit", "leaves by voluntary exit, as recorded"),
    "another way": ("leaving", "leaves in another way, as recorded"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """Another suitable post of a person: the `points` that speak against it, and to whom it goes, nobody where empty."""

    post: str
    points: int
    against: str
    goes_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What becomes of one person.

    - `outcome`: `slot-in`, `placed` and `offered` as it stands already; `to be offered` the post of the plan; `still
      displaced` where suitable work is still to be sought; who leaves does so by `redundancy`, by `voluntary exit`, or is
      `leaving` in another way or in one that is not told
    - `settled`: whether every best plan says the same; else those in `tied_with` could change places with as much right,
      and a fair selection has to decide
    - `alternatives`: the next suitable posts, those with the fewest points against them first
    """

    person: str
    pool: str
    outcome: Result
    post: str = ""
    points: int | None = None
    why: str
    settled: bool = True
    tied_with: tuple[str, ...] = ()
    alternatives: tuple[Alternative, ...] = ()


def as_it_stands(person: Person, offer: Offer | None, on: date) -> Outcome:
    """Return the outcome of somebody who leaves, or who has an offer that is open or accepted."""
    if offer is None:
        outcome, why = _WAYS[person.leaves_by]
        return Outcome(person=person.id, pool=person.pool, outcome=outcome, why=why)
    if offer.reply == "accepted":
        why = f"accepted the offer of {offer.on}{_trial(offer, on)}"
        return Outcome(person=person.id, pool=person.pool, outcome="placed", post=offer.post, why=why)
    why = f"has the offer of {offer.on}, without a reply yet"
    return Outcome(person=person.id, pool=person.pool, outcome="offered", post=offer.post, why=why)


def _trial(offer: Offer, on: date) -> str:
    if offer.trial_ends is None or offer.trial:
        return ""
    over = ", which is over without a result" if offer.trial_ends < on else ""
    return f", on trial up to {offer.trial_ends}{over}"
