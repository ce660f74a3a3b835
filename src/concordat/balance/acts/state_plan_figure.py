"""State a figure of a plan: takes a pair, a year, a service and what one side plans with, gives the figure beside all that were stated before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from concordat.balance.plan_acting import PLANNERS, figure, figure_findings, line_of, on_line, side_of
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings
from concordat.kernel.system import System
from concordat.kernel.text import amount

TITLE = "State a figure of your plan"
ROLES = PLANNERS


@dataclass(frozen=True, kw_only=True)
class Given:
    """What one side plans.

    - `body`: whose plan it is: the commissioner or the provider
    - `commissioner`: the body that pays
    - `provider`: the body that is paid
    - `financial_year`: the year planned, such as 2018/19
    - `service`: what is paid for, in the same words on both sides
    - `amount`: pounds and pence that it plans to pay, or to receive
    - `note`: what the figure stands on
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "commissioner": "Body", "provider": "Body"}
    BODIES: ClassVar[Mapping[str, str]] = {"commissioner": "legal person", "provider": "legal person"}

    body: str
    commissioner: str
    provider: str
    financial_year: str
    service: str
    amount: Decimal
    note: str = ""


def body(given: Given, system: System) -> str:
    """Return the body whose plan it is."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    yield from on_line(given)
    yield from figure_findings(given, given.amount, "plan", system, moment)


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is stated, how far the other side is from it, and who sees it."""
    words = "pay" if side_of(given) == "commissioner" else "receive"
    own = line_of(given, system, moment.day)
    other = own.last("provider" if words == "pay" else "commissioner") if own else None
    gap = (other.amount - given.amount) * (1 if words == "pay" else -1) if other else None
    return (
        f"{given.body} plans to {words} {amount(given.amount, '£')} for {given.service} in {given.financial_year}.",
        "The other side has stated nothing yet." if gap is None else f"The gap is {amount(gap, '£')} then.",
        "What was stated before stays. The bodies of the system see it; the public sees the totals.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the figure."""
    return Change(add=(figure(given, given.amount, "plan", given.note, moment),))
