"""The answer of a scheme: which routes there are, what each stands on, what disagrees, and what was nearest."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Standing = Literal["ROUTES", "NONE", "AMBIGUOUS", "PARALLEL"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider:
    """One who decides in a route.

    - `holder`: a body or post; `at`: the body of the post, empty for a body
    - `bodies`: the bodies it decides for; `level`: links from the body down to it, 0 for the body itself
    - `clauses`: the grants it stands on, from the body down
    - `exercise_rule`, `second`, `voting_rule`: how it decides
    - `conditions`: to be met; `consult`: to be consulted first; `may_recommend`, `may_call_in`: who may; `report_to`: who is told
    - `ratified_by`: who ratifies what is done in urgency, else empty
    - `evidence_missing`: what its clauses ask for and nobody has shown
    """

    holder: str
    at: str
    bodies: tuple[str, ...]
    level: int
    clauses: tuple[str, ...]
    exercise_rule: str
    second: str
    voting_rule: str
    conditions: tuple[str, ...]
    consult: tuple[str, ...]
    may_recommend: tuple[str, ...]
    may_call_in: tuple[str, ...]
    report_to: tuple[str, ...]
    ratified_by: str
    evidence_missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteTold:
    """One route: who decides for whom, and the evidence that is missing for it."""

    deciders: tuple[Decider, ...]
    evidence_missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueUsed:
    """The value of a body that a clause was held against, in pounds, with the clause's band `[low, high)` and basis."""

    body: str
    clause: str
    basis: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Two clauses that disagree, why, and the body that can amend them."""

    first: str
    second: str
    says: str
    amended_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedLink:
    """One test that a link did not pass: `value`, `date`, `scope`, `onward`, `revoked` and others, in words besides."""

    kind: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """For one body the clause that came nearest to giving it away, empty where none did, and what failed."""

    body: str
    clause: str
    holder: str
    failed: tuple[FailedLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldersOf:
    """Everyone who may decide for one body, the body first."""

    body: str
    holders: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalation:
    """A clause whose holder cannot act because of an interest, and who can instead."""

    clause: str
    holder: str
    to: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """Who may decide.

    - `answer`: ROUTES (one or more), NONE (nobody holds it), AMBIGUOUS (two clauses disagree; routes that do not rest on them
      are told), PARALLEL (several resolutions of one text)
    - `says`: in a sentence
    - `routes`: fewest deciders first, then the lowest level
    - `resolutions`: how many decisions on one text the first route takes
    - `holders`: everyone who may decide, body by body
    - `values`: the values used
    - `clashes`: the clauses that disagree; `nearest`: what came nearest, body by body; `escalations`: where an interest bars a holder
    """

    answer: Standing
    says: str
    routes: tuple[RouteTold, ...]
    resolutions: int
    holders: tuple[HoldersOf, ...]
    values: tuple[ValueUsed, ...]
    clashes: tuple[Clash, ...]
    nearest: tuple[Nearest, ...]
    escalations: tuple[Escalation, ...]
