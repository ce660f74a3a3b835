"""Pay for outcomes: takes how much of a contract's money hangs on outcomes year by year, its limits and gates, gives the payment, before any outcome is in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from concordat.decide import Matter, authority_findings
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, shared_fields
from concordat.kernel.system import System
from concordat.kernel.text import amount
from concordat.watch.outcome_deciding import deciding, payment_stops
from concordat.watch.records import OutcomePayment

TITLE = "Pay for outcomes"
ROLES = ("contract manager",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A payment.

    - `id`: a new code
    - `body`: the commissioner that pays
    - `title`: what it is called, in plain words
    - `base`: pounds a year of which a share hangs on outcomes, such as the value of the contract
    - `phases`: from which year on which share of it does, one a line, such as 2018/19: 3%
    - `contract`: the contract, or the single contract of a worksheet; none for a partnership that has no contract yet
    - `line`: the line of it; none for the whole
    - `floor`: the least of the pool that is paid while every gate is passed, such as 0.2
    - `cap`: the most of it, such as 1
    - `gates`: what must hold for anything to be earned, such as safe staffing, one a line
    - `responsible`: the bodies among whom it is split; none where each outcome's own bodies are paid
    - `shares`: their shares, one a line in the same order, such as 1/3 or 25%; together they are the whole
    - `decision`: the proposal that allows it, if it needs one
    """

    REFERS: ClassVar[Mapping[str, str]] = {
        "body": "Body",
        "contract": "Contract or Consolidation",
        "line": "Line",
        "responsible": "Body",
        "decision": "Proposal",
    }
    NEW: ClassVar[Mapping[str, str]] = {"id": "OutcomePayment"}
    GROUPS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "What is paid for": ("id", "body", "title", "contract", "line"),
        "How much": ("base", "phases", "floor", "cap", "gates"),
        "More": ("responsible", "shares", "decision"),
    }

    id: str
    body: str
    title: str
    base: Decimal
    phases: tuple[str, ...]
    contract: str = ""
    line: str = ""
    floor: Decimal = Decimal(0)
    cap: Decimal = Decimal(1)
    gates: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    decision: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner that pays."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    by = authority_findings(system, decides(given, system, moment))
    return (*given_findings(given, system), *payment_stops(_made(given), system), *by)


def decides(given: Given, system: System, moment: Moment) -> Matter | None:
    """Return what is decided: a change of the contract, worth the most that hangs on outcomes in a year."""
    return deciding(_made(given), moment.day)


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what hangs on outcomes, under what conditions, and who sees it."""
    of = f" under {given.contract}" if given.contract else ", of a partnership that has no contract yet"
    return (
        f"“{given.title}”{of}: of {amount(given.base, '£')} a year these shares hang on outcomes: {'; '.join(given.phases)}.",
        f"Nothing is earned where one of these is not passed: {', '.join(given.gates)}."
        if given.gates
        else "No gate stands before it.",
        "It pays for nothing until outcomes are added whose weights come to 1.",
        "Everyone can see it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the payment."""
    own = shared_fields(given, OutcomePayment)
    return Change(add=(OutcomePayment(**own, recorded=moment.day, source=f"recorded on {moment.day}"),))


def _made(given: Given) -> OutcomePayment:
    return OutcomePayment(**shared_fields(given, OutcomePayment))
