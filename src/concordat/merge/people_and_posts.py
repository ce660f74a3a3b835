"""People, posts, pools and offers as a matching takes them; a person is a random id and nothing by which anybody is known."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Status = Literal["in scope", "slot-in", "ring-fenced", "at risk", "displaced", "offered", "placed", "leaving"]
LeavesBy = Literal["", "redundancy", "voluntary exit", "another way"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person under a random `id`, in one `pool`, with the band, hours (whole-time equivalent), post, function and level held.

    `wishes` are posts in order of the person's own wish. Who is ring-fenced is offered posts of the own pool, or of none, only.
    Of somebody who is leaving `leaves_by` says by which way; nothing where it is not recorded.
    """

    id: str
    pool: str
    band: str
    wte: Decimal = Decimal(1)
    post: str = ""
    function: str = ""
    level: str = ""
    status: Status = "at risk"
    wishes: tuple[str, ...] = ()
    leaves_by: LeavesBy = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPost:
    """One post, for one person. One that `ends` takes nobody; `continues` names the old posts whose work it goes on with.

    `pool`: whose people come first, nobody's where empty; `ring_fenced`: only these.
    """

    id: str
    band: str
    wte: Decimal = Decimal(1)
    title: str = ""
    function: str = ""
    level: str = ""
    body: str = ""
    pool: str = ""
    ring_fenced: bool = False
    status: Literal["existing", "new", "ends"] = "new"
    continues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """A pool of people with its `owner`, who alone sees it where it is small."""

    id: str
    owner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A post offered to a person on a day, with the reply, and the trial period where there is one."""

    person: str
    post: str
    on: date
    reply: Literal["", "accepted", "declined"] = ""
    trial_ends: date | None = None
    trial: Literal["", "passed", "failed"] = ""

    @property
    def lives(self) -> bool:
        """Whether the post is kept for the person: not declined, and no trial has failed."""
        return self.reply != "declined" and self.trial != "failed"
