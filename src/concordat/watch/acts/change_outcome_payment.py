"""Change a payment for outcomes: takes what is agreed otherwise and why, gives the payment with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import ClassVar

from concordat.decide import Matter, authority_findings
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.watch.outcome_deciding import deciding, payment_stops
from concordat.watch.records import OutcomeGate, OutcomePayment

TITLE = "Change a payment for outcomes"
ROLES = ("contract manager",)
CHANGED = ("base", "phases", "floor", "cap", "gates", "responsible", "shares", "decision")


@dataclass(frozen=True, kw_only=True)
class Given:
    """What is agreed otherwise; what is left empty stays as it is.

    - `outcome_payment`: the payment
    - `why_changed`: why it is changed, and where that was agreed
    - `base`: pounds a year of which a share hangs on outcomes
    - `phases`: from which year on which share of it does, all of them, one a line, such as 2018/19: 3%
    - `floor`: the least of the pool that is paid while every gate is passed
    - `cap`: the most of it
    - `gates`: what must hold for anything to be earned, all of it, one a line
    - `responsible`: the bodies among whom it is split
    - `shares`: their shares, one a line in the same order; together they are the whole
    - `decision`: the proposal that allows it, if it needs one
    """

    REFERS: ClassVar[Mapping[str, str]] = {
        "outcome_payment": "OutcomePayment",
        "responsible": "Body",
        "decision": "Proposal",
    }
    LONG: ClassVar[tuple[str, ...]] = ("why_changed",)
    GROUPS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "What is changed": ("outcome_payment", "why_changed"),
        "How much": ("base", "phases", "floor", "cap", "gates"),
        "More": ("responsible", "shares", "decision"),
    }

    outcome_payment: str
    why_changed: str
    base: Decimal | None = None
    phases: tuple[str, ...] = ()
    floor: Decimal | None = None
    cap: Decimal | None = None
    gates: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    decision: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner that pays."""
    one = find(system, OutcomePayment, given.outcome_payment)
    return one.body if one else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    by = authority_findings(system, decides(given, system, moment))
    return (*given_findings(given, system), *_check(given, system), *by)


def decides(given: Given, system: System, moment: Moment) -> Matter | None:
    """Return what is decided: a change of the contract, worth the most that then hangs on outcomes in a year."""
    one = find(system, OutcomePayment, given.outcome_payment)
    return deciding(_made(given, one), moment.day) if one else None


def _check(given: Given, system: System) -> Iterator[Finding]:
    one = find(system, OutcomePayment, given.outcome_payment)
    if one is None:
        return
    made = _made(given, one)
    if made == one:
        yield refuse("nothing-changed", "It stays as it is.", "A change changes something.", "Say what.", "base")
    yield from payment_stops(made, system)
    told = {own.financial_year for own in system.all(OutcomeGate) if own.outcome_payment == one.id}
    if told:
        what = f"Gates are recorded for {', '.join(sorted(told))}."
        why = "Terms that change once results are known decide who is paid."
        yield refuse("after-result", what, why, "Let every party agree to it, and say so.", "phases", "warning")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what changes, what it was, and who sees it."""
    one = system.one(OutcomePayment, given.outcome_payment)
    made = _made(given, one)
    moved = [name for name in CHANGED if getattr(made, name) != getattr(one, name)]
    return (
        *(
            f"{name.capitalize()} is {_words(getattr(made, name))}, and was {_words(getattr(one, name))}."
            for name in moved
        ),
        f"Why: {given.why_changed}.",
        "What it was stays in the log. Everyone can see it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the payment as it is from now."""
    one = system.one(OutcomePayment, given.outcome_payment)
    source = "; ".join(filter(None, (one.source, f"changed on {moment.day}: {given.why_changed}")))
    return Change(amend=(replace(_made(given, one), source=source),))


def _made(given: Given, one: OutcomePayment) -> OutcomePayment:
    """Return the payment with what is given; bodies and their shares go together."""
    told = {name: getattr(given, name) for name in CHANGED if getattr(given, name) not in (None, (), "")}
    if given.responsible and not given.shares:
        told["shares"] = ()
    return replace(one, **told)


def _words(value: object) -> str:
    return "; ".join(map(str, value)) or "nothing" if isinstance(value, tuple) else str(value) or "nothing"
