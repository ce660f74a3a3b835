"""Tell the money of a proposal: takes what a body pays once, saves a year, or how it stands, gives the sum beside the text that is voted on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from concordat.decide.acting import SECRETARY
from concordat.decide.cost_of_change import cost_of_change
from concordat.decide.records import MoneyKind, Proposal, ProposalMoney
from concordat.decide.told.cost import cost_in_words
from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.money import PENNY
from concordat.kernel.system import System
from concordat.kernel.text import amount

TITLE = "Tell what a proposal costs or saves"
ROLES = (*SECRETARY, "finance officer")


@dataclass(frozen=True, kw_only=True)
class Given:
    """One sum that those who decide should know.

    - `proposal`: the proposal it is about
    - `kind`: what is paid once, what is saved a year, or how the body stands
    - `body`: the body that pays, saves, or stands so
    - `label`: what it is for; of a position, of which year, such as forecast of 2017/18
    - `amount`: pounds and pence; of a position, the surplus, a deficit below nought
    - `starts`: the first day of the saving
    - `source`: where it is written
    """

    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "body": "Body"}

    proposal: str
    kind: MoneyKind
    body: str
    label: str
    amount: Decimal
    starts: date | None = None
    source: str = ""


def body(given: Given, system: System) -> str:
    """Return the body whose sum it is."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    own = find(system, Proposal, given.proposal)
    if own and own.withdrawn:
        what = f"The proposal was withdrawn on {own.withdrawn}."
        yield refuse("withdrawn", what, "Nobody decides on it any more.", "Choose another.", "proposal")
    if given.amount != given.amount.quantize(PENNY):
        yield refuse("bad-number", f"The sum is {given.amount}.", "Money is whole pence.", "Round it.", "amount")
    if given.kind != "position at the time" and given.amount <= 0:
        what = f"The {given.kind} is {given.amount}."
        yield refuse(
            "negative-number", what, "What costs or saves is above nought.", "Choose the other kind.", "amount"
        )
    if given.kind == "saving a year" and given.starts is None:
        why = "When it pays back cannot be told without."
        yield refuse("missing-value", "The first day of the saving is empty.", why, "Give it.", "starts")
    if find(system, ProposalMoney, given.proposal, given.kind, given.body, given.label):
        what = f"“{given.label[:80]}” of {given.body} was told already."
        yield refuse("duplicate-key", what, "What was told stays.", "Call what is new by another name.", "label")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is told, and what all that was told comes to."""
    after = changed(system, change(given, system, moment))
    return (
        f"{given.kind.capitalize()} of {given.body}: {amount(given.amount, '£')} for {given.label}.",
        "It stands beside the text that is voted on; everyone can read it.",
        *cost_in_words(cost_of_change(after, given.proposal, moment.day)),
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the sum."""
    shared = shared_fields(given, ProposalMoney) | {"source": given.source or f"told on {moment.day}"}
    return Change(add=(ProposalMoney(**shared, told=moment.day),))
