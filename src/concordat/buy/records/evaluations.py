"""An evaluation of bids as it is kept: the exercise, its questions and bids, who scores, what they declared, scored and agreed.

No field names another record by reference: what a record names is open to those who work for the body, and an evaluation is
open on its own page alone, to those without a conflict.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """One evaluation: whose it is, its scale from 0 to the highest score, and the day of each step it has taken.

    `seal` commits to the key of individual scores from the day on which questions are frozen; `key` is that key, once scores
    are opened and not before. Weights and questions never change after `frozen`.
    """

    FILE: ClassVar[str] = "buy/evaluations.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)

    id: str
    body: str
    title: str
    scale: Decimal
    frozen: date | None = None
    opened: date | None = None
    unsealed: date | None = None
    told: date | None = None
    abandoned: date | None = None
    abandoned_reason: str = ""
    seal: str = ""
    key: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationQuestion:
    """One question that every bid answers, with its weight; one below the pass mark takes no place."""

    FILE: ClassVar[str] = "buy/evaluation_questions.csv"
    KEY: ClassVar[tuple[str, ...]] = ("evaluation", "id")

    evaluation: str
    id: str
    text: str
    criterion: str = ""
    weight: Decimal
    word_limit: int | None = None
    pass_mark: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationBid:
    """One bid and the bodies that make it."""

    FILE: ClassVar[str] = "buy/evaluation_bids.csv"
    KEY: ClassVar[tuple[str, ...]] = ("evaluation", "id")

    evaluation: str
    id: str
    bidders: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clarification:
    """One question about the exercise and its answer, as sent to bidders at one time; who asked is not kept. Append-only.

    What is sent to others later has the same code and words, and the next number of `sending`.
    """

    FILE: ClassVar[str] = "buy/clarifications.csv"
    KEY: ClassVar[tuple[str, ...]] = ("evaluation", "id", "sending")

    evaluation: str
    id: str
    sending: int
    question: str
    answer: str
    sent: date
    time: str
    sent_to: tuple[str, ...]
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationPerson:
    """A person who scores, or who leads to a consensus; an evaluator scores the questions named, all where none is."""

    FILE: ClassVar[str] = "buy/evaluation_people.csv"
    KEY: ClassVar[tuple[str, ...]] = ("evaluation", "holder", "part")

    evaluation: str
    holder: str
    part: Literal["evaluator", "moderator"]
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BidderDeclaration:
    """What one person declared about one bidder: a conflict, or that there is none. One with a conflict sees and scores nothing."""

    FILE: ClassVar[str] = "buy/bidder_declarations.csv"
    KEY: ClassVar[tuple[str, ...]] = ("evaluation", "holder", "bidder")
    PERSONAL: ClassVar[tuple[str, ...]] = ("description",)

    evaluation: str
    holder: str
    bidder: str
    conflicted: bool
    description: str = ""
    declared: date


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationScore:
    """What one evaluator gave one answer of one bid, sealed with the key of the evaluation: nobody reads it before all are opened."""

    FILE: ClassVar[str] = "buy/evaluation_scores.csv"
    KEY: ClassVar[tuple[str, ...]] = ("evaluation", "holder", "bid", "question")

    evaluation: str
    holder: str
    bid: str
    question: str
    sealed: str = ""
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationConsensus:
    """The score agreed for one answer of one bid, why it differs from the individual scores or agrees, and who was there."""

    FILE: ClassVar[str] = "buy/evaluation_consensus.csv"
    KEY: ClassVar[tuple[str, ...]] = ("evaluation", "bid", "question")

    evaluation: str
    bid: str
    question: str
    score: Decimal
    reason: str
    moderator: str
    attended: tuple[str, ...] = ()
    on: date
