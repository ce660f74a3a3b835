"""Say what an outcome pays: takes its weight, levels, places and guards, gives it in the basket of a payment; refused where so few cannot show the difference."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding, stops
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.system import System
from concordat.watch.outcome_fair import unfair, values_for
from concordat.watch.outcome_results import latest
from concordat.watch.outcome_terms import measure_findings, measure_of
from concordat.watch.records import OutcomePayment, PaidOutcome
from concordat.watch.records.outcome_payments import Equity, GapGuard, Guard, Way

TITLE = "Say what an outcome pays"
ROLES = ("contract manager",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """An outcome of a basket.

    - `outcome_payment`: the payment
    - `expected_outcome`: the outcome that is wanted
    - `weight`: its share of the pool, such as 0.4; the weights of a payment come to 1
    - `nothing_at`: the level up to which nothing is earned, in the unit of the indicator
    - `all_at`: the level from which on all is earned; the lower one where lower is better
    - `places`: the places whose people are counted, together
    - `years`: how many years are counted together
    - `way`: a straight line between both levels, or attaining the level or improving on the years before
    - `before`: the result to improve on; none for that of the years before
    - `people`: how many will stand behind a result; none for as many as in the newest year known
    - `guard`: what is paid on in place of the result: the chance that the level was reached, or the near limit of its interval
    - `equity`: pay on the most deprived group alone
    - `gap_guard`: nothing is earned where the gap between the most and the least deprived grew, or grew by more than chance makes of it
    - `accepted_why`: why it is paid on although so few cannot show the difference
    - `why_changed`: why it takes the place of what was agreed before; none for a new one
    """

    REFERS: ClassVar[Mapping[str, str]] = {
        "outcome_payment": "OutcomePayment",
        "expected_outcome": "ExpectedOutcome",
        "places": "Area or Body",
    }
    GROUPS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "Which outcome": ("outcome_payment", "expected_outcome", "weight"),
        "From which level to which": ("nothing_at", "all_at", "places", "years", "way", "before"),
        "Guards": ("guard", "equity", "gap_guard", "people", "accepted_why"),
        "More": ("why_changed",),
    }

    outcome_payment: str
    expected_outcome: str
    weight: Decimal
    nothing_at: Decimal
    all_at: Decimal
    places: tuple[str, ...]
    years: int = 1
    way: Way = "ramp"
    before: Decimal | None = None
    people: int | None = None
    guard: Guard = ""
    equity: Equity = ""
    gap_guard: GapGuard = ""
    accepted_why: str = ""
    why_changed: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner that pays."""
    one = find(system, OutcomePayment, given.outcome_payment)
    return one.body if one else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    own = given_findings(given, system)
    return own if stops(own) else (*own, *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    measure = measure_of(system, _made(given))
    wrong = tuple(measure_findings(measure))
    yield from wrong
    before = _before(given, system)
    if before is not None and not given.why_changed.strip():
        what, why = f"“{measure.title}” is in this basket already.", "Who is paid hangs on its terms."
        yield refuse("duplicate-key", what, why, "Say why it is changed.", "why_changed")
    weights = sum((one.weight for one in _others(given, system)), given.weight)
    if weights > 1:
        what = f"The weights would come to {weights}."
        yield refuse("does-not-foot", what, "They are shares of one pool.", "Lower one of them first.", "weight")
    if wrong:
        return
    values = values_for(system, (measure,))
    yield from unfair(measure, values, system.rules)
    year = latest(measure, values)
    if before is not None and year is not None:
        what = f"Results of {year} are known already."
        why = "Levels that change once results are known decide who is paid."
        yield refuse("after-result", what, why, "Let every party agree to it, and say so.", "all_at", "warning")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what it pays, what is still lacking, and who sees it."""
    measure = measure_of(system, _made(given))
    unit = measure.indicator.unit if measure.indicator else ""
    whole = sum((one.weight for one in _others(given, system)), given.weight)
    return (
        f"“{measure.title}” earns nothing at {given.nothing_at} {unit}, all at {given.all_at} {unit}, in {', '.join(given.places)}.",
        f"It is {given.weight} of the pool; all weights then come to {whole}"
        + ("." if whole == 1 else ", and nothing can be paid until they come to 1."),
        "It takes the place of what was agreed before." if _before(given, system) else "It is new in this basket.",
        "Everyone can see it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the outcome of the basket, in place of the one before."""
    before = _before(given, system)
    source = f"recorded on {moment.day}"
    if before is not None:
        source = "; ".join(filter(None, (before.source, f"changed on {moment.day}: {given.why_changed}")))
    made = PaidOutcome(**shared_fields(given, PaidOutcome), recorded=moment.day, source=source)
    return Change(amend=(made,)) if before is not None else Change(add=(made,))


def _made(given: Given) -> PaidOutcome:
    return PaidOutcome(**shared_fields(given, PaidOutcome))


def _before(given: Given, system: System) -> PaidOutcome | None:
    return find(system, PaidOutcome, given.outcome_payment, given.expected_outcome)


def _others(given: Given, system: System) -> tuple[PaidOutcome, ...]:
    return tuple(
        one
        for one in system.all(PaidOutcome)
        if one.outcome_payment == given.outcome_payment and one.expected_outcome != given.expected_outcome
    )
