"""Record whether a gate was passed: takes a payment for outcomes, its gate, a year that is over and what shows it, gives it as recorded."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.watch.records import OutcomeGate, OutcomePayment

TITLE = "Record whether a gate was passed"
ROLES = ("contract manager",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A gate in one year.

    - `outcome_payment`: the payment
    - `gate`: the gate, by its words
    - `financial_year`: the year that is over, such as 2017/18
    - `evidence`: what shows it
    - `passed`: whether it was passed
    - `why_changed`: why it takes the place of what was recorded before; none for a new one
    """

    REFERS: ClassVar[Mapping[str, str]] = {"outcome_payment": "OutcomePayment"}

    outcome_payment: str
    gate: str
    financial_year: str
    evidence: str
    passed: bool = True
    why_changed: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner that pays."""
    one = find(system, OutcomePayment, given.outcome_payment)
    return one.body if one else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    one = find(system, OutcomePayment, given.outcome_payment)
    if one is not None and given.gate not in one.gates:
        what = f"“{given.gate}” is no gate of “{one.title}”."
        listed = ", ".join(f"“{name}”" for name in one.gates) or "none"
        yield refuse("unknown-gate", what, f"There are: {listed}.", "Choose one of these.", "gate")
    if not FinancialYear.is_one(given.financial_year):
        what = f"“{given.financial_year}” is no financial year."
        yield refuse("bad-year", what, "A gate is passed in a year.", "Write it like 2017/18.", "financial_year")
        return
    if FinancialYear.parse(given.financial_year) >= FinancialYear.of(moment.day):
        what = f"{given.financial_year} is not over."
        yield refuse("in-the-future", what, "It is known once the year is over.", "Wait for its end.", "financial_year")
    before = _before(given, system)
    if before is not None and not given.why_changed.strip():
        what = (
            f"It is recorded that “{given.gate}” was {'' if before.passed else 'not '}passed in {given.financial_year}."
        )
        yield refuse(
            "duplicate-key", what, "Whether money is paid hangs on it.", "Say why it is changed.", "why_changed"
        )


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is recorded, and what hangs on it."""
    return (
        f"“{given.gate}” was {'passed' if given.passed else 'not passed'} in {_year(given)}: {given.evidence}.",
        "What outcomes earned in that year can be paid once every gate is recorded."
        if given.passed
        else "Nothing is earned in that year.",
        "Everyone can see it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the gate, in place of the one before."""
    before = _before(given, system)
    source = f"recorded on {moment.day}"
    if before is not None:
        source = "; ".join(filter(None, (before.source, f"changed on {moment.day}: {given.why_changed}")))
    own = shared_fields(given, OutcomeGate) | {"financial_year": _year(given)}
    made = OutcomeGate(**own, recorded=moment.day, source=source)
    return Change(amend=(made,)) if before is not None else Change(add=(made,))


def _before(given: Given, system: System) -> OutcomeGate | None:
    return find(system, OutcomeGate, given.outcome_payment, given.gate, _year(given))


def _year(given: Given) -> str:
    """Return the year as it is kept, however it is written."""
    return (
        str(FinancialYear.parse(given.financial_year))
        if FinancialYear.is_one(given.financial_year)
        else given.financial_year
    )
