"""Take a challenge further: takes the provider's reply, a settlement or a withdrawal, gives the step and how the challenge stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from concordat.contract import without_power
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.money import PENNY
from concordat.kernel.system import System
from concordat.kernel.text import amount
from concordat.pay.challenges import CHALLENGERS, steps_of
from concordat.pay.records import Challenge, ChallengeStep, Outcome, Step

TITLE = "Take a challenge further"
ROLES = CHALLENGERS
ENDS = ("settled", "withdrawn")


@dataclass(frozen=True, kw_only=True)
class Given:
    """What was done about a challenge.

    - `challenge`: the challenge
    - `what`: a reply of the provider, a settlement of both, or its withdrawal
    - `text`: what was said or agreed; name no patient
    - `outcome`: how it was settled
    - `agreed`: pounds and pence that both agreed to take back; 0 where it was paid rightly
    - `adjustment`: the later line of monitoring that corrects the money
    - `by_body`: the commissioner that ends it for all, where it holds that power; none for the one that raised it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"challenge": "Challenge", "by_body": "Body"}
    BODIES: ClassVar[Mapping[str, str]] = {"by_body": "legal person"}
    LONG: ClassVar[tuple[str, ...]] = ("text",)

    challenge: str
    what: Step
    text: str
    outcome: Outcome = ""
    agreed: Decimal | None = None
    adjustment: str = ""
    by_body: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner that records the step: the one named, or the one that raised the challenge."""
    own = find(system, Challenge, given.challenge)
    return given.by_body or (own.raised_by if own else "")


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    own = find(system, Challenge, given.challenge)
    if own is None:
        return
    yield from _for_another(given, system, moment, own)
    before = steps_of(system, own.id)
    ended = next((one for one in before if one.what in ENDS), None)
    if ended is not None:
        what = f"The challenge was {ended.what} on {ended.taken_on}."
        why = "What was settled stays settled."
        yield refuse("challenge-ended", what, why, "Raise another where there is something new.", "challenge")
    if given.what != "settled":
        if given.agreed is not None or given.outcome:
            what = "An outcome or a sum is given, and nothing is settled."
            yield refuse("not-settled", what, "Both belong to a settlement.", "Leave them empty.", "what")
        return
    if not given.outcome:
        yield refuse("no-outcome", "It is not said how.", "A settlement has an outcome.", "Choose one.", "outcome")
    if given.agreed is None or not 0 <= given.agreed <= own.at_stake or given.agreed != given.agreed.quantize(PENNY):
        what = f"Agreed is {given.agreed}." if given.agreed is not None else "It is not said what is taken back."
        why = f"It is between nought and the {amount(own.at_stake, '£')} at stake, in whole pence."
        yield refuse("bad-number", what, why, "Give the sum; 0 where it was paid rightly.", "agreed")
    elif given.agreed and not given.adjustment:
        what = "No line of adjustment is named."
        why = "A frozen cut never changes: the money moves by a later ADJUSTMENT line that names the month."
        yield Finding("no-adjustment", what, why, "Name it, or see that it is made.", severity="warning")


def _for_another(given: Given, system: System, moment: Moment, own: Challenge) -> Iterator[Finding]:
    """Give why the body may not: whoever raised it records steps, and ends it unless another does so for all."""
    by = body(given, system)
    if given.what in ENDS:
        yield from without_power(
            system, own.contract, "agree reconciliation", by, moment.day, Decimal(0), "by_body", own=own.raised_by
        )
    elif by != own.raised_by:
        what = f"{by} would record a {given.what} to a challenge of {own.raised_by}."
        why = "Only its end is anyone else's affair."
        yield refuse("not-a-party", what, why, f"Let {own.raised_by} do it.", "by_body")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is recorded and how the challenge stands after it."""
    own = system.one(Challenge, given.challenge)
    says = f"Of challenge {own.id} about {own.month:%B %Y} under {own.contract} is recorded: {given.what}."
    if given.what == "settled":
        taken = amount(given.agreed or Decimal(0), "£")
        return (says, f"Of {amount(own.at_stake, '£')} at stake {taken} is taken back: {given.outcome}.")
    if given.what == "withdrawn":
        return (says, "Nothing is taken back.")
    return (says, "It stays open until it is settled or withdrawn.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the step."""
    own = system.one(Challenge, given.challenge)
    step = ChallengeStep(
        **shared_fields(given, ChallengeStep),
        number=len(steps_of(system, own.id)) + 1,
        by=own.provider if given.what == "reply" else body(given, system),
        taken_on=moment.day,
        source=f"recorded on {moment.day}",
    )
    return Change(add=(step,))
