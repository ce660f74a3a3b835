"""Challenges and their clocks: takes a system, a contract and a day, gives each challenge with how it stands, and what is at stake."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from concordat.contract.records import Line
from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.recorded import recorded
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount, counted
from concordat.pay.records import Challenge, ChallengeStep

CHALLENGERS = ("contract manager", "finance officer")
REPLY = "payment.challenge_reply"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a challenge stands on a day: in words, whether it is open, and the step that ended it."""

    challenge: Challenge
    says: str
    is_open: bool
    ended: ChallengeStep | None = None
    overdue: bool = False


def reply_due(system: System, raised_on: date) -> Answer[date]:
    """Return the last day of the reply to a challenge raised on a day, by the rule in force; raises Refused where there is none."""
    rule = system.rules.on(REPLY, raised_on)
    due = raised_on + timedelta(days=int(rule.value))
    return Answer(due, Because(f"{rule.value} days after {raised_on}", due, parts=(because_rule(rule),)))


def sides_of(system: System, contract: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who pays and who is paid under a contract, by its lines."""
    own = [one for one in system.all(Line) if one.contract == contract]
    return tuple(dict.fromkeys(one.commissioner for one in own)), tuple(dict.fromkeys(one.provider for one in own))


def steps_of(system: System, challenge: str) -> tuple[ChallengeStep, ...]:
    """Return the steps of a challenge, in order."""
    own = (one for one in system.all(ChallengeStep) if one.challenge == challenge)
    return tuple(sorted(own, key=lambda one: one.number))


def standing(system: System, challenge: Challenge, day: date) -> Standing:
    """Return how a challenge stands on a day."""
    steps = [one for one in steps_of(system, challenge.id) if one.taken_on <= day]
    ended = next((one for one in steps if one.what != "reply"), None)
    if ended is not None:
        return Standing(challenge, f"{ended.what} on {ended.taken_on}", False, ended)
    if steps:
        return Standing(challenge, f"replied on {steps[-1].taken_on}, to be settled", True)
    left = (challenge.reply_due - day).days
    if left < 0:
        return Standing(challenge, f"reply overdue by {counted(-left, 'day')}", True, overdue=True)
    return Standing(challenge, f"reply due in {counted(left, 'day')}", True)


def of_contract(system: System, contract: str, day: date) -> tuple[Standing, ...]:
    """Return the challenges of a contract raised up to a day, the newest first."""
    own = (one for one in system.all(Challenge) if one.contract == contract and one.raised_on <= day)
    return tuple(
        standing(system, one, day) for one in sorted(own, key=lambda one: (one.raised_on, one.id), reverse=True)
    )


def challenges_table(standings: tuple[Standing, ...]) -> Table:
    """Return challenges with their clocks, what is at stake and what was agreed."""
    columns = {
        "challenge": "Challenge",
        "month": "For the month from",
        "reason": "Why",
        "at_stake": "At stake [£]",
        "raised_on": "Raised on",
        "reply_due": "Reply due by",
        "stands": "How it stands",
        "agreed": "Taken back [£]",
    }
    rows = (
        (
            own.id,
            own.month,
            own.reason,
            recorded(own, "at_stake", "£"),
            own.raised_on,
            own.reply_due,
            one.says,
            recorded(one.ended, "agreed", "£") if one.ended else None,
        )
        for one in standings
        for own in (one.challenge,)
    )
    left = sum((one.challenge.at_stake for one in standings if one.is_open), Decimal(0))
    says = f"{amount(left, '£')} is at stake in open challenges; it stays in every total until it is settled."
    return table("challenges", "Challenges", columns, rows, says)


def at_stake(standings: tuple[Standing, ...], contract: str) -> Answer[Decimal]:
    """Return what is at stake in the open challenges of a contract, named `pay.at_stake.<contract>`."""
    parts = tuple(_stake(standings)) or (because_record("no challenge is open", "Contract", contract),)
    left = sum((one.challenge.at_stake for one in standings if one.is_open), Decimal(0))
    return Answer(left, Because(f"at stake under {contract}", left, "£", parts=parts), f"pay.at_stake.{contract}", "£")


def _stake(standings: tuple[Standing, ...]) -> Iterator[Because]:
    for one in standings:
        if one.is_open:
            own = one.challenge
            yield because_record(f"challenge {own.id}: {one.says}", "Challenge", own.id, value=own.at_stake, unit="£")
