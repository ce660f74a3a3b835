"""Why a grant does not lead to a decision: the kinds of failure of a link, and a grant that was missed with all of them."""

from collections.abc import Callable
from dataclasses import dataclass

from concordat.decide.records.grants import Grant

# From the nearest to the furthest: what a small change would mend stands first.
KINDS = (
    *("conflict", "vacant", "value unknown", "value", "date", "revoked", "instrument", "onward", "second", "joint"),
    *("replaced", "narrower", "reserved", "disputed", "closed", "legal person", "cycle", "scope", "effect", "decision"),
)
_PLACE = {kind: place for place, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Failure:
    """One test that a link did not pass: its kind, one of KINDS, and the reason in words, or what gives them once they are asked for."""

    kind: str
    reason: str | Callable[[], str]

    @property
    def says(self) -> str:
        """The reason in words."""
        return self.reason if isinstance(self.reason, str) else self.reason()


@dataclass(frozen=True, slots=True)
class Missed:
    """A grant that leads nowhere for one body: what failed, and the links that led to it."""

    grant: Grant
    body: str
    failures: tuple[Failure, ...]
    chain: tuple[Grant, ...] = ()

    @property
    def says(self) -> str:
        """What failed, in words."""
        return "; ".join(failure.says for failure in self.failures)

    @property
    def distance(self) -> tuple[int, int, int, str]:
        """How far the grant was from leading to the decision: fewest failures first, then the easiest to mend."""
        return len(self.failures), min(_PLACE[one.kind] for one in self.failures), -len(self.chain), self.grant.id
