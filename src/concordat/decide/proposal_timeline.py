"""How a proposal came to stand as it does: takes what its bodies did in order, gives the combined result after each step, as known that day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Literal

from concordat.decide.agreed import Agreed
from concordat.decide.body_vote import BodyVote
from concordat.decide.calculations.combined import Gives
from concordat.decide.proposal_room import Room
from concordat.decide.records import Compatibility, Discharge, Resolution
from concordat.kernel.answer import Answer, Because, RecordRef, because_record
from concordat.kernel.system import key_of

What = Literal["vote", "declaration", "discharge", "lapse"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What was so after one body had acted, as known that day: resolved, declared others' approvals compatible, or met conditions.

    `body` is empty after the last date had passed. `vote` is there for a vote, `because` for all else.
    """

    on: date
    body: str
    vote: BodyVote | None
    combined: Answer[Gives]
    what: What = "vote"
    because: Because

    @property
    def says(self) -> str:
        """What the body did, in a few words."""
        return self.vote.status.value if self.vote else self.because.says


Step = Resolution | Compatibility | Discharge


def timeline(room: Room, known: Sequence[Resolution], agreed: Agreed, day: date) -> Iterator[Moment]:
    """Give what was so after each step up to a day, and that the proposal lapsed, where it did."""
    votes: list[Resolution] = []
    so_far = replace(agreed, declared=(), discharged=())
    for what, on, body, steps in _in_order(known, agreed):
        votes.extend(one for one in steps if isinstance(one, Resolution))
        so_far = replace(
            so_far,
            declared=(*so_far.declared, *(one for one in steps if isinstance(one, Compatibility))),
            discharged=(*so_far.discharged, *(one for one in steps if isinstance(one, Discharge))),
        )
        bodies = room.bodies(votes, so_far, on)
        combined = room.combined(bodies, so_far, on)
        name = f"decide.{room.proposal.id}.combined.{on}.{body}" + ("" if what == "vote" else f".{what}")
        vote = next(one for one in bodies if one.body == body) if what == "vote" else None
        because = vote.status.because if vote else _because(room, steps)
        yield Moment(on=on, body=body, vote=vote, combined=combined.named(name), what=what, because=because)
    combined = room.combined(room.bodies(known, agreed, day), agreed, day)
    if combined.value.status == "LAPSED":
        own = room.proposal
        because = because_record("the last date passed", "Proposal", own.id, value=own.last_date)
        named = combined.named(f"decide.{own.id}.combined.{day}")
        yield Moment(on=day, body="", vote=None, combined=named, what="lapse", because=because)


def _in_order(known: Sequence[Resolution], agreed: Agreed) -> Iterator[tuple[What, date, str, tuple[Step, ...]]]:
    """Give each vote, then on the same day what each body declared, then the conditions it met; by day."""
    steps: list[tuple[date, int, int, str, What, tuple[Step, ...]]] = [
        (one.met_on, 0, number, one.body, "vote", (one,)) for number, one in enumerate(known)
    ]
    said = sorted(agreed.declared, key=lambda one: (one.declared, one.body))
    for (on, body), own in groupby(said, key=lambda one: (one.declared, one.body)):
        steps.append((on, 1, 0, body, "declaration", tuple(own)))
    met = sorted(agreed.discharged, key=lambda one: (one.discharged, one.body))
    for (on, body), ended in groupby(met, key=lambda one: (one.discharged, one.body)):
        steps.append((on, 2, 0, body, "discharge", tuple(ended)))
    for on, _, _, body, what, done in sorted(steps, key=lambda one: one[:4]):
        yield what, on, body, done


def _because(room: Room, steps: Sequence[Step]) -> Because:
    parts = tuple(Because(_says(room, one), act=RecordRef(type(one).__name__, key_of(one))) for one in steps)
    return parts[0] if len(parts) == 1 else Because("; ".join(one.says for one in parts), parts=parts)


def _says(room: Room, step: Step) -> str:
    if isinstance(step, Compatibility):
        return f"declares compatible what {room.names.get(step.approved_by, step.approved_by)} carried"
    return f"condition {step.condition} is met" if isinstance(step, Discharge) else "voted"
