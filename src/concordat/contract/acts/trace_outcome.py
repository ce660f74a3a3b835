"""Say what brings an outcome about: takes an outcome and contracts or lines, gives the outcome as it leads to them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from concordat.contract.outcome_traces import traced_wrongly
from concordat.contract.readiness_doing import CONTRACT, MANAGER
from concordat.contract.records import ExpectedOutcome
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "Say what brings an outcome about"
ROLES = MANAGER


@dataclass(frozen=True, kw_only=True)
class Given:
    """What brings an outcome about.

    - `outcome`: the outcome
    - `contracts`: the contracts that are to bring it about, all of them
    - `lines`: the lines that are to bring it about, all of them; none for the whole of each contract
    """

    REFERS: ClassVar[Mapping[str, str]] = {"outcome": "ExpectedOutcome", "contracts": CONTRACT, "lines": "Line"}

    outcome: str
    contracts: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


def body(given: Given, system: System) -> str:
    """Return the commissioner that wants the outcome."""
    one = find(system, ExpectedOutcome, given.outcome)
    return one.body if one else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    yield from traced_wrongly(system, given.contracts, given.lines)
    one = find(system, ExpectedOutcome, given.outcome)
    if one is not None and (one.contracts, one.lines) == (given.contracts, given.lines):
        what = f"{one.id} leads to these already."
        yield refuse("nothing-changed", what, "Nothing would change.", "Name others, or leave it.", "contracts")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what the outcome leads to, what it led to, and who sees it."""
    one = system.one(ExpectedOutcome, given.outcome)
    now, before = ", ".join((*given.contracts, *given.lines)), ", ".join((*one.contracts, *one.lines))
    return (
        f"“{one.title}” is to be brought about by {now}." if now else f"No contract brings “{one.title}” about.",
        f"Before it was {before}." if before else "Before, no contract was named.",
        "Everyone can see it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the outcome with what brings it about."""
    one = system.one(ExpectedOutcome, given.outcome)
    return Change(amend=(replace(one, contracts=given.contracts, lines=given.lines),))
