"""Agree a figure of a plan: takes a pair, a year, a service and the figure that one side agrees, gives it; both having agreed the same ends the dispute."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from concordat.balance.plan_acting import PLANNERS, figure, figure_findings, line_of, on_line, side_of
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse
from concordat.kernel.system import System
from concordat.kernel.text import amount

TITLE = "Agree a figure of the plan"
ROLES = PLANNERS


@dataclass(frozen=True, kw_only=True)
class Given:
    """What one side agrees.

    - `body`: who agrees: the commissioner or the provider
    - `commissioner`: the body that pays
    - `provider`: the body that is paid
    - `financial_year`: the year planned, such as 2018/19
    - `service`: what is paid for, as it was stated
    - `amount`: pounds and pence that it agrees to plan with from now on
    - `note`: what was agreed
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "commissioner": "Body", "provider": "Body"}

    body: str
    commissioner: str
    provider: str
    financial_year: str
    service: str
    amount: Decimal
    note: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that agrees."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    yield from on_line(given)
    yield from figure_findings(given, given.amount, "agreed", system, moment)
    if line_of(given, system, moment.day) is None:
        what = f"Nobody has stated a figure for {given.service[:80]} in {given.financial_year[:20]}."
        yield refuse("unknown-line", what, "There is nothing to agree.", "State a figure first.", "service")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is agreed, and whether that ends it."""
    own = line_of(given, system, moment.day)
    other = own.last("provider" if side_of(given) == "commissioner" else "commissioner") if own else None
    ends = other is not None and (other.stance, other.amount) == ("agreed", given.amount)
    return (
        f"{given.body} agrees {amount(given.amount, '£')} for {given.service} in {given.financial_year}.",
        "Both sides have agreed: the line is closed, and no gap is left."
        if ends
        else "It stays open until the other side agrees the same figure.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the figure as agreed."""
    return Change(add=(figure(given, given.amount, "agreed", given.note, moment),))
