"""Raise a challenge: takes which rows of a month of a contract, why and what is at stake, gives the challenge and the day its reply is due."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse, shared_fields
from concordat.kernel.money import PENNY
from concordat.kernel.system import System
from concordat.kernel.text import amount
from concordat.pay.challenges import CHALLENGERS, reply_due, sides_of
from concordat.pay.cut_days import cut_day
from concordat.pay.records import Challenge, ChallengeReason, Cut

TITLE = "Raise a challenge"
ROLES = CHALLENGERS


@dataclass(frozen=True, kw_only=True)
class Given:
    """A challenge of a commissioner to a provider.

    - `id`: a code that never changes
    - `contract`: the contract whose monitoring it is about
    - `raised_by`: the commissioner that raises it
    - `provider`: the provider that has to reply
    - `month`: the first day of the month it is about
    - `cut`: the cut it is about, flex or freeze
    - `reason`: why it is challenged
    - `rule`: the rule it rests on, as written in the contract or agreed
    - `rows`: which rows, by their lines in the file
    - `at_stake`: pounds and pence that would be taken back
    - `text`: what is asked; name no patient
    """

    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "raised_by": "Body", "provider": "Body"}
    BODIES: ClassVar[Mapping[str, str]] = {"provider": "legal person"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "Challenge"}
    LONG: ClassVar[tuple[str, ...]] = ("text",)

    id: str
    contract: str
    raised_by: str
    provider: str
    month: date
    cut: Cut = "flex"
    reason: ChallengeReason = "other"
    rule: str = ""
    rows: str = ""
    at_stake: Decimal
    text: str


def body(given: Given, system: System) -> str:
    """Return the commissioner that raises it."""
    return given.raised_by


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if given.month.day != 1:
        what = f"The month is given as {given.month}."
        yield refuse("bad-date", what, "A month is named by its first day.", "Give the first of the month.", "month")
    elif given.month > moment.day:
        what = f"The month starts on {given.month}, and today is {moment.day}."
        yield refuse("in-the-future", what, "Nothing was done in it yet.", "Correct the month.", "month")
    if given.cut == "plan":
        why = "What is challenged is what was done, not what was planned."
        yield refuse("bad-choice", "The cut is the plan.", why, "Choose flex or freeze.", "cut")
    if given.at_stake <= 0 or given.at_stake != given.at_stake.quantize(PENNY):
        what = f"At stake is {given.at_stake}."
        yield refuse("bad-number", what, "It is money, in whole pence, above nought.", "Give the sum.", "at_stake")
    frozen = cut_day(system.rules, given.month, "freeze").value
    if moment.day > frozen:
        what = f"{given.month:%B %Y} was to be frozen by {frozen}."
        why = "A frozen cut never changes: what is agreed is taken back by an ADJUSTMENT of a later month."
        yield Finding("after-freeze", what, why, "Go on where it may still be contested.", severity="warning")
    buyers, sellers = sides_of(system, given.contract)
    for field, own, words in (("raised_by", buyers, "commissioner"), ("provider", sellers, "provider")):
        if own and getattr(given, field) not in own:
            what = f"{getattr(given, field)} is no {words} of {given.contract}."
            why = "Only those who pay or are paid under a contract can argue about its money."
            yield refuse("not-a-party", what, why, f"Choose one of {', '.join(own)}.", field)
    same = [one for one in system.all(Challenge) if (one.contract, one.month) == (given.contract, given.month)]
    for one in same:
        if given.rows and one.rows == given.rows and one.id != given.id:
            what = f"Rows {given.rows} of the month are challenged already, by {one.id}."
            why = "Money cannot be taken back twice."
            yield Finding("challenged-already", what, why, "Look whether it is the same.", severity="warning")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is recorded, who has to reply, and that no total changes."""
    due = reply_due(system, moment.day).value
    return (
        f"{given.raised_by} challenges {amount(given.at_stake, '£')} of {given.month:%B %Y} under {given.contract}: {given.reason}.",
        f"A reply of {given.provider} is due by {due}.",
        "No total changes until it is settled; both bodies see it, the public does not.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the challenge."""
    own = Challenge(
        **shared_fields(given, Challenge),
        raised_on=moment.day,
        reply_due=reply_due(system, moment.day).value,
        source=f"recorded on {moment.day}",
    )
    return Change(add=(own,))
