"""Payment for outcomes: takes a sum, outcomes with results, levels, guards and weights, gates and shares, gives what is earned to the penny, by outcome and provider."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import pence, share_out
from concordat.kernel.rulebook import Rulebook
from concordat.watch.basket import Basket, in_force
from concordat.watch.numbers import numbers_of
from concordat.watch.outcome_achieved import Achieved, achieved, guarding_of
from concordat.watch.outcome_given import Outcome, outcome_findings
from concordat.watch.said import said
from concordat.watch.wrong_numbers import bad, repeated


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A condition such as safety: where it is not `passed` nothing is earned at all."""

    id: str
    passed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """The `share` of the base that is paid on outcomes from a day on, such as 0, 3 and 6 % year by year."""

    starts: date
    share: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderShare:
    """What a provider answers for from a day on, beside the others'; 0 where it no longer does."""

    provider: str
    starts: date
    weight: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`base` in pounds, of which the phase in force `on` a day puts a share in the pool; `outcomes`, whose weights come to one.

    `gates`; `floor` and `cap`: the least and most of the pool that is paid while gates are passed; `providers` among whom it is split.
    Chances and scores that a contract sets otherwise are rules of its own.
    """

    base: Decimal
    on: date
    outcomes: tuple[Outcome, ...]
    phases: tuple[Phase, ...]
    gates: tuple[Gate, ...] = ()
    floor: Decimal = Decimal(0)
    cap: Decimal = Decimal(1)
    providers: tuple[ProviderShare, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidOn:
    """One figure that an outcome is paid on: the point `value`, the share `earned`, the `chance` that the truth lies beyond where all is earned.

    `false_reward`: the chance that something is paid though nothing changed; `false_penalty`: that not all is though it was reached.
    """

    id: str
    value: float
    earned: float
    chance: float | None
    false_reward: float | None
    false_penalty: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomePaid:
    """One outcome: the share of its weight that is `earned`, exactly, what of the payment is for it in pounds, and what it was paid on."""

    id: str
    earned: Fraction
    paid: Decimal
    paid_on: tuple[PaidOn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """In pounds, to the penny: the `pool`, what is `paid` of it and `kept`; by outcome and by provider, each summing to what is paid.

    `terms`: what to set in the contract so that `pay` settles the same: the share of the base, and the share of it earned.
    """

    pool: Decimal
    paid: Decimal
    kept: Decimal
    outcomes: tuple[OutcomePaid, ...]
    by_provider: dict[str, Decimal]
    terms: dict[str, str]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return base × phase × share of the basket; shares earned under a statistical guard are taken to the millionth.

    Refuses weights that do not come to one, levels without direction, counts that cannot be, and guards without what they stand on.
    """
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    guard, score = numbers_of(rules, "payment_guard"), numbers_of(rules, "attain_or_improve")
    found = {one.id: achieved(one, guarding_of(guard.rule.value, score.rule.value)) for one in given.outcomes}
    basket = Basket(
        earned={name: one.earned for name, one in found.items()},
        weights={one.id: Fraction(one.weight) for one in given.outcomes},
        gates={one.id: one.passed for one in given.gates},
        floor=Fraction(given.floor),
        cap=Fraction(given.cap),
    )
    phase = in_force(given.phases, given.on)
    rate = Fraction(phase.share) if phase else Fraction(0)
    pool, paid = pence(Fraction(given.base) * rate), pence(Fraction(given.base) * rate * basket.share)
    gives = Gives(
        pool=pool,
        paid=paid,
        kept=pool - paid,
        outcomes=_outcomes(found, basket, paid),
        by_provider=_by_provider(given, paid),
        terms={"incentive_rate": str(rate), "incentive_earned": str(basket.share)},
    )
    says = f"{said(float(basket.share * 100))} % of a pool of £{pool:,}, which is {said(float(rate * 100))} % of £{given.base:,}"
    parts = [guard.because] if any(one.guard for one in given.outcomes) else []
    parts += [score.because] if any(one.way == "attain or improve" for one in given.outcomes) else []
    reasons = (_because(one, found[one.id]) for one in given.outcomes)
    because = Because(says, paid, "£", parts=(*parts, *reasons, *_because_gates(given)))
    most_false = guard["most_false"]
    findings = [warning for one in given.outcomes for warning in _warnings(one, found[one.id], most_false)]
    return Answer(gives, because, unit="£", findings=tuple(findings))


def _outcomes(found: Mapping[str, Achieved], basket: Basket, paid: Decimal) -> tuple[OutcomePaid, ...]:
    """Return each outcome with its part of what is paid: by what it earned, or by its weight where a floor pays what none earned."""
    by_weight = basket.weighed == 0
    weights = {name: basket.weights[name] * (1 if by_weight else share) for name, share in basket.earned.items()}
    parts = share_out(paid, weights)
    return tuple(
        OutcomePaid(
            id=name,
            earned=one.earned,
            paid=parts[name],
            paid_on=tuple(
                PaidOn(
                    id=unit.id,
                    value=float(unit.value),
                    earned=float(unit.earned),
                    chance=unit.chance,
                    false_reward=unit.false_reward,
                    false_penalty=unit.false_penalty,
                )
                for unit in one.units
            ),
        )
        for name, one in found.items()
    )


def _by_provider(given: Given, paid: Decimal) -> dict[str, Decimal]:
    weights = _weights(given)
    return share_out(paid, weights) if weights else {}


def _weights(given: Given) -> dict[str, Decimal]:
    """Return what each provider answers for on the day."""
    names = dict.fromkeys(one.provider for one in given.providers)
    last = {name: in_force([one for one in given.providers if one.provider == name], given.on) for name in names}
    return {name: one.weight for name, one in last.items() if one is not None and one.weight}


def _because(one: Outcome, found: Achieved) -> Because:
    by = {
        "": "on the point",
        "chance": "on the chance",
        "near limit": "on the near limit",
        "shrunk": "on the shrunk value",
    }
    grew = "; the gap grew, so that nothing is earned" if found.gap_grew else ""
    says = f"{one.id}: {said(float(found.earned * 100))} % of a weight of {one.weight}, {by[one.guard]}{grew}"
    units = tuple(
        Because(
            f"{unit.id}: {said(float(unit.value))} earns {said(float(unit.earned * 100))} %; chance of a false reward "
            f"{said(unit.false_reward)}, of a false penalty {said(unit.false_penalty)}",
            float(unit.value),
        )
        for unit in found.units
    )
    return Because(says, float(found.earned), parts=units)


def _because_gates(given: Given) -> Iterator[Because]:
    for one in given.gates:
        yield Because(
            f"gate {one.id}: {'passed' if one.passed else 'not passed, so that nothing is earned'}", one.passed
        )


def _warnings(one: Outcome, found: Achieved, most: float) -> Iterator[Finding]:
    if found.gap_grew:
        what = f"{one.id}: the gap between the first and the last group is {said(float(found.gap or 0))} and was {one.gap_before}."
        yield Finding(
            "gap-grew",
            what,
            "Nothing is earned where it grew.",
            "See which group fell behind.",
            Place(field=one.id),
            "warning",
        )
    for unit in found.units:
        if max(unit.false_reward or 0, unit.false_penalty or 0) > most:
            what = (
                f"{one.id}, {unit.id}: the chance of a false reward is {said(unit.false_reward)}, of a false penalty "
                f"{said(unit.false_penalty)}."
            )
            then = "Join years or places, move the levels, or pay on chance."
            yield Finding("pays-by-chance", what, "So few people cannot show it.", then, Place(field=one.id), "warning")


def _wrong(given: Given) -> Iterator[Finding]:
    if given.base < 0:
        yield bad("base", "is negative", "negative-number")
    if not given.outcomes:
        yield bad("outcomes", "is empty")
    elif sum(one.weight for one in given.outcomes) != 1:
        yield bad("outcomes", "have weights that do not come to 1", "does-not-foot")
    yield from repeated("outcomes", [one.id for one in given.outcomes])
    for number, one in enumerate(given.outcomes):
        yield from outcome_findings(f"outcomes.{number}", one)
    yield from repeated("gates", [one.id for one in given.gates])
    if not 0 <= given.floor <= given.cap <= 1:
        yield bad("cap", "and the floor do not lie in this order between 0 and 1")
    if in_force(given.phases, given.on) is None:
        yield bad("phases", f"hold none on {given.on}", "missing-field")
    yield from repeated("phases", [str(one.starts) for one in given.phases])
    yield from repeated("providers", [f"{one.provider} from {one.starts}" for one in given.providers])
    for number, phase in enumerate(given.phases):
        if not 0 <= phase.share <= 1:
            yield bad(f"phases.{number}.share", "does not lie between 0 and 1")
    if any(one.weight < 0 for one in given.providers):
        yield bad("providers", "has a weight below nought", "negative-number")
    elif given.providers and not _weights(given):
        yield bad("providers", f"hold nobody on {given.on}", "missing-field")
