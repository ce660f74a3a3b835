"""The nouns of an evaluation: one exercise with its questions, bids, evaluators, scores, consensus, interests and changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from concordat.who.records import Succession

Number = Decimal | Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question that every bid answers.

    - `criterion`: the key criterion it belongs to; `weight`: its share of all weights; 0 for a question that is only passed
    - `word_limit`: the most words an answer may have; `pass_mark`: the lowest consensus score with which a bid stays in
    - `version`: the version of the text that bidders were given
    """

    id: str
    text: str = ""
    criterion: str = ""
    weight: Number
    word_limit: int | None = None
    pass_mark: Decimal | None = None
    version: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bid:
    """One bid: the bodies that make it, and how many words each of its answers has."""

    id: str
    bidders: tuple[str, ...] = ()
    words: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluator:
    """A person who scores: the questions that are theirs, all where none is named."""

    id: str
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What one evaluator gave one answer of one bid, with their own comment and when."""

    evaluator: str
    bid: str
    question: str
    score: Decimal
    comment: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consensus:
    """The score agreed for one answer of one bid: why it differs or agrees, who moderated, who attended, and when."""

    bid: str
    question: str
    score: Decimal
    reason: str = ""
    moderator: str = ""
    attended: tuple[str, ...] = ()
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest:
    """What one person declared about one bidder: a conflict, or with `conflicted` false that there is none."""

    person: str
    bidder: str
    conflicted: bool = True
    kind: str = ""
    description: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightChange:
    """A change of a weight: from what to what, when, and why."""

    question: str
    before: Number
    after: Number
    at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clarified:
    """One question about the exercise and its answer, to whom it was sent, and when; who asked is not said."""

    id: str
    question: str = ""
    answer: str = ""
    sent_to: tuple[str, ...] = ()
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One evaluation. Times without a zone are read as UTC.

    - `questions`, `bids`, `evaluators`: what is asked, who answers it, who scores; `moderators`: who leads to a consensus
    - `scale`: the highest score; the lowest is 0
    - `scores`: individual scores, sealed from all but their evaluator until all are in; `consensus`: the scores agreed
    - `interests`: what each person declared about each bidder; `successions`: by which a bidder is known by other names
    - `weight_changes`: every change of a weight after the questions were first written
    - `clarifications`: every answer that was sent to bidders, once for each time it was sent
    - `frozen`, `opened`, `result_known`, `abandoned`: when questions and weights were fixed, bids opened, the result told,
      the exercise given up
    - `as_at`: what happened later is not counted; `reader`: the person for whose eyes the answer is, empty for the whole
      record
    """

    questions: tuple[Question, ...]
    bids: tuple[Bid, ...]
    evaluators: tuple[Evaluator, ...] = ()
    moderators: tuple[str, ...] = ()
    scale: Decimal
    scores: tuple[Score, ...] = ()
    consensus: tuple[Consensus, ...] = ()
    interests: tuple[Interest, ...] = ()
    successions: tuple[Succession, ...] = ()
    weight_changes: tuple[WeightChange, ...] = ()
    clarifications: tuple[Clarified, ...] = ()
    frozen: datetime | None = None
    opened: datetime | None = None
    result_known: datetime | None = None
    abandoned: datetime | None = None
    as_at: datetime | None = None
    reader: str = ""
