"""What is put to the vote: one proposal with one exact text, the bodies that must vote on it, and what each resolved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.kernel.system import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One exact text put before several bodies; `rule` combines them, such as `all of the bodies` or `at least 4 of the bodies`.

    `withdrawn` is the day from which nobody votes on it any more; the text and every vote before that day stay.
    A refusal by one of `veto_holders` ends the matter, whatever the rule.
    """

    FILE: ClassVar[str] = "decide/proposals.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"proposed_by": "Body", "veto_holders": "Body"}

    id: str
    title: str
    text: Document
    rule: str
    opened: date
    last_date: date | None = None
    allows: str = ""
    proposed_by: str = ""
    veto_holders: tuple[str, ...] = ()
    withdrawn: date | None = None
    withdrawn_reason: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """One body's own meeting and rules for one proposal: when it meets, its seats, quorum and the rule it votes by.

    `quorum_rule` is what the quorum asks besides the number, such as
    `at least 1 of class lay and at least 1 of class clinical`. Where members vote by name, `deputies` says whether a deputy
    may vote for a member who is away, and `names_public` whether everyone may see who voted how.
    """

    FILE: ClassVar[str] = "decide/ballots.csv"
    KEY: ClassVar[tuple[str, ...]] = ("proposal", "body")
    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "body": "Body"}

    proposal: str
    body: str
    meets_on: date | None = None
    seats: int
    vacant: int = 0
    quorum: int
    quorum_rule: str = ""
    rule: str = "more than 1/2 of cast"
    casting_vote: bool = False
    deputies: bool = False
    names_public: bool = False
    clear_days: int = 3
    working_days_only: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """An act: what one body resolved on the text with this hash at one meeting, with the votes counted. Append-only.

    `conditions` are what it carried the text on; empty where it carried it as it stands.

    `present` is everyone at the meeting for the item, recused members among them; `casting_vote` is `for`, `against` or
    empty, and `presided_by` who presided. A later resolution of the same body counts only where none before it decided this text.
    """

    FILE: ClassVar[str] = "decide/resolutions.csv"
    KEY: ClassVar[tuple[str, ...]] = ("proposal", "body", "met_on")
    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "body": "Body"}

    proposal: str
    body: str
    met_on: date
    text_sha256: str
    present: int
    in_favour: int
    against: int
    abstained: int = 0
    recused: int = 0
    casting_vote: str = ""
    presided_by: str = ""
    conditions: tuple[str, ...] = ()
    recorded: date
    note: str = ""
    source: str = ""
