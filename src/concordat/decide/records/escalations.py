"""What is done where a vote leaves bodies stuck: one step after another, each with who leads it, a last day and a recorded result."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from concordat.decide.records.grants import Basis

StepKind = Literal["talks between chairs", "mediation", "system lead", "NHS England"]
Ground = Literal["LOST", "VETOED", "LAPSED", "AMBIGUOUS"]
StepOutcome = Literal["", "settled", "not settled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalationStep:
    """One step of the escalation of a proposal; steps count from 1. `ground` is the outcome that opened it.

    `led_by` is the body or post that leads it, `body` the one that asked for it. `due` is its last day; nothing closes
    because that day has passed. `stopped` is the day from which the escalation is taken no further.

    Where the ground is AMBIGUOUS, `clauses` are those that disagree on who takes a decision of this type, `value` in pounds
    and `basis`, on the day the step starts.
    """

    FILE: ClassVar[str] = "decide/escalation_steps.csv"
    KEY: ClassVar[tuple[str, ...]] = ("proposal", "number")
    REFERS: ClassVar[Mapping[str, str]] = {
        "proposal": "Proposal",
        "body": "Body",
        "led_by": "Body or Post",
        "clauses": "Grant",
    }

    proposal: str
    number: int
    kind: StepKind
    body: str
    led_by: str
    ground: Ground
    decision_type: str = ""
    value: Decimal | None = None
    basis: Basis = ""
    clauses: tuple[str, ...] = ()
    reason: str = ""
    starts: date
    due: date
    done: date | None = None
    outcome: StepOutcome = ""
    result: str = ""
    stopped: date | None = None
    stopped_reason: str = ""
    source: str = ""
