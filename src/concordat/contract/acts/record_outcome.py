"""Record an expected outcome: takes what is wanted for people, how it is measured and who answers for it, gives it, before any form of contract is chosen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from concordat.contract.outcome_traces import traced_wrongly
from concordat.contract.readiness_doing import CONTRACT, MANAGER
from concordat.contract.records import ExpectedOutcome
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse, shared_fields
from concordat.kernel.shares import read_shares
from concordat.kernel.system import System

TITLE = "Record an expected outcome"
ROLES = MANAGER


@dataclass(frozen=True, kw_only=True)
class Given:
    """An outcome.

    - `id`: a new code
    - `body`: the commissioner that wants it
    - `title`: what is wanted for people, in plain words
    - `indicator`: what is measured
    - `numerator`: what is counted
    - `denominator`: out of what
    - `data_source`: the data it is taken from
    - `baseline`: its value now
    - `target`: its value wanted
    - `unit`: the unit of both, such as per cent
    - `due`: by when
    - `equality`: the groups by which it is looked at, such as deprivation, age or ethnicity
    - `responsible`: the bodies that answer for it
    - `shares`: their shares, one a line in the same order, such as 1/3 or 25%; together they are the whole
    - `contracts`: the contracts that are to bring it about; none while no form is chosen
    - `lines`: the lines that are to bring it about; none for the whole of a contract
    """

    REFERS: ClassVar[Mapping[str, str]] = {
        "body": "Body",
        "responsible": "Body",
        "contracts": CONTRACT,
        "lines": "Line",
    }
    NEW: ClassVar[Mapping[str, str]] = {"id": "ExpectedOutcome"}
    GROUPS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "What is wanted": ("id", "body", "title"),
        "How it is measured": (
            "indicator",
            "numerator",
            "denominator",
            "data_source",
            "baseline",
            "target",
            "unit",
            "due",
        ),
        "Who answers for it": ("responsible", "shares"),
        "More": ("equality", "contracts", "lines"),
    }

    id: str
    body: str
    title: str
    indicator: str = ""
    numerator: str = ""
    denominator: str = ""
    data_source: str = ""
    baseline: Decimal | None = None
    target: Decimal | None = None
    unit: str = ""
    due: date | None = None
    equality: str = ""
    responsible: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    contracts: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


def body(given: Given, system: System) -> str:
    """Return the commissioner that wants it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    yield from traced_wrongly(system, given.contracts, given.lines)
    if given.shares and not given.responsible:
        what = "There are shares, and nobody who answers."
        yield refuse("bad-shares", what, "A share belongs to a body.", "Name the bodies.", "responsible")
    elif given.responsible:
        try:
            whole = sum(read_shares(given.responsible, given.shares).values(), Fraction(0))
        except ValueError as error:
            what, then = f"The shares cannot be read: {error}.", "Give one share for each body, in their order."
            yield refuse("bad-shares", what, "Each body answers for a share.", then, "shares")
        else:
            if whole != 1:
                what = f"The shares come to {whole}."
                yield refuse("shares-not-whole", what, "Together they answer for all of it.", "Correct them.", "shares")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, for which contracts, and who sees it."""
    of = ", ".join((*given.contracts, *given.lines))
    return (
        f"The outcome “{given.title}” is recorded for {given.body}.",
        f"It is to be brought about by {of}." if of else "No contract is named: it stands before any form is chosen.",
        f"{', '.join(given.responsible)} answer for it." if given.responsible else "Nobody answers for it yet.",
        "Everyone can see it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the outcome."""
    own = shared_fields(given, ExpectedOutcome)
    return Change(add=(ExpectedOutcome(**own, recorded=moment.day, source=f"recorded on {moment.day}"),))
