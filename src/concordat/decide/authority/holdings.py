"""Who may decide for one body, and by what: a holder, the chain of grants that leads to it, and all that was met on the way."""

from dataclasses import dataclass, field

from concordat.decide.authority.failures import Missed
from concordat.decide.authority.question import BodyShare
from concordat.decide.records.grants import Grant


@dataclass(frozen=True, slots=True)
class Holder:
    """Who decides: a body, or a post of the body `at`."""

    code: str
    at: str = ""

    def __str__(self) -> str:
        return f"{self.code} of {self.at}" if self.at else self.code


@dataclass(frozen=True, slots=True)
class Holding:
    """One who may decide for a body: the chain of grants that leads there, and what stands beside it.

    An empty chain is the body itself, or the holder of its reservation `reserved`. `ratified_by` is who ratifies what is done
    in urgency; `beside` are the clauses by which others recommend, are consulted or may call it in.
    """

    holder: Holder
    body: str
    chain: tuple[Grant, ...] = ()
    reserved: Grant | None = None
    ratified_by: Holder | None = None
    beside: tuple[Grant, ...] = ()

    @property
    def clauses(self) -> tuple[Grant, ...]:
        """The clauses it stands on, from the body down."""
        return (self.reserved, *self.chain) if self.reserved is not None else self.chain


@dataclass(slots=True)
class Followed:
    """All holders for one body, every grant that was missed, every pair of clauses that disagree; `fault`: why it holds nothing."""

    share: BodyShare
    holdings: list[Holding] = field(default_factory=list)
    missed: list[Missed] = field(default_factory=list)
    clashes: list[tuple[Grant, Grant]] = field(default_factory=list)
    fault: str = ""
