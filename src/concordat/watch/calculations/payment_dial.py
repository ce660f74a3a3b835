"""Payment dial: takes a sum, levels, a guard and how many people stand behind a result, gives what each true level pays, what chance gives and takes, and whether so few can show it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.watch.attain_or_improve import Together
from concordat.watch.numbers import numbers_of
from concordat.watch.outcome_dial import Dial, dial
from concordat.watch.outcome_given import Guard, Outcome, Result, Way, outcome_findings
from concordat.watch.outcome_points import MOST_EVENTS, Asked, numbers_of_guard
from concordat.watch.outcome_terms import MOST_PEOPLE
from concordat.watch.payment_guard import Kind
from concordat.watch.said import said
from concordat.watch.wrong_numbers import bad

OWN = "dial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`pounds` that one outcome can earn, and how many `people` (or person-years) stand behind its result.

    `kind`: a share of people, or a rate of so many (`per`). Nothing is earned at `nothing_at`, all at `all_at` (lower where fewer is
    better); by `attain or improve` they are threshold and benchmark, and `before` is the result of the year before, `together` whether
    the larger score counts or both. `guard`: pay on the chance that the truth lies beyond `all_at`, on the near limit of the interval,
    or on the value moved towards its peers, whose mean and variance between them are given. `if_nothing_changes` and `if_reached`: true
    values at which the odds are told, else the level before or `nothing_at`, and `all_at`.
    """

    pounds: Decimal
    people: int
    nothing_at: Decimal
    all_at: Decimal
    kind: Kind = "share"
    per: Decimal = Decimal(1)
    way: Way = "ramp"
    before: Decimal | None = None
    together: Together = "larger"
    guard: Guard = ""
    peers_mean: Decimal | None = None
    peers_variance: Decimal | None = None
    if_nothing_changes: Decimal | None = None
    if_reached: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One true `level`: pounds paid where the result is `counted` so, on `average` where it is true, and the `least` and `most` in 8 of 10 years."""

    level: float
    counted: float
    average: float
    least: float
    most: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The `points` from beyond the poor level to beyond the good one, in pounds to the penny.

    `for_nothing`: pounds paid on average though nothing changed, `lost`: not paid on average though all was reached; `false_reward` and
    `false_penalty`: the chances that anything is. `needed`: how many people, or expected events (`counts`), it takes to tell both levels
    apart, `available`: how many there are, `enough`: whether that is so; `smallest`: the level nearest to the poor one that can be told
    from it (none: none can).
    """

    points: tuple[Point, ...]
    for_nothing: float
    lost: float
    false_reward: float
    false_penalty: float
    counts: Literal["people", "expected events", ""]
    needed: int | None
    available: float | None
    enough: bool
    smallest: float | None


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the sum over every result that so many people can have; warns where they are too few to tell both levels apart.

    Refuses levels without direction, shares that are none, guards without what they stand on, and nobody to count.
    """
    one = _outcome(given)
    wrong = tuple(_wrong(given, one))
    if wrong:
        raise Refused(wrong)
    found = dial(Asked(one, given.people, numbers_of_guard(rules)), rules)
    gives = _gives(found, float(given.pounds))
    guard, power = (numbers_of(rules, name).because for name in ("payment_guard", "power"))
    says = (
        f"at {given.people:,} people £{gives.for_nothing:,.0f} of £{given.pounds:,} is paid on average though nothing changed, and "
        f"£{gives.lost:,.0f} is not though all was reached"
    )
    because = Because(says, gives.for_nothing, "£", parts=(guard, power))
    return Answer(gives, because, unit="£", findings=() if gives.enough else (_too_few(given, gives),))


def _outcome(given: Given) -> Outcome:
    return Outcome(
        id=OWN,
        weight=Decimal(1),
        results=(Result(id=OWN, events=0, of=Decimal(given.people)),),
        nothing_at=given.nothing_at,
        all_at=given.all_at,
        kind=given.kind,
        per=given.per,
        way=given.way,
        before=given.before,
        together=given.together,
        guard=given.guard,
        peers_mean=given.peers_mean,
        peers_variance=given.peers_variance,
        if_nothing_changes=given.if_nothing_changes,
        if_reached=given.if_reached,
    )


def _gives(found: Dial, pounds: float) -> Gives:
    fair = found.fairness

    def of(share: float) -> float:
        return round(pounds * share, 2)

    return Gives(
        points=tuple(
            Point(
                level=float(one.level),
                counted=of(one.counted),
                average=of(one.average),
                least=of(one.low),
                most=of(one.high),
            )
            for one in found.points
        ),
        for_nothing=of(found.for_nothing),
        lost=of(found.lost),
        false_reward=found.false_reward,
        false_penalty=found.false_penalty,
        counts=fair.counts if fair else "",
        needed=fair.needed if fair else None,
        available=fair.available if fair else None,
        enough=bool(fair and fair.fair),
        smallest=fair.smallest if fair else None,
    )


def _too_few(given: Given, gives: Gives) -> Finding:
    tell = f" The nearest level that they can tell is {said(gives.smallest)}." if gives.smallest is not None else ""
    what = f"{given.people:,} people cannot show whether it moved from {given.nothing_at} to {given.all_at}.{tell}"
    then = "Join places or years, move the levels apart, or take another indicator."
    return Finding(
        "cannot-pay-fairly", what, "It would reward and punish by chance.", then, Place(field="people"), "warning"
    )


def _wrong(given: Given, one: Outcome) -> Iterator[Finding]:
    if given.pounds < 0:
        yield bad("pounds", "is negative", "negative-number")
    if not 1 <= given.people <= MOST_PEOPLE:
        yield bad("people", f"does not lie between 1 and {MOST_PEOPLE:,}", "number-out-of-range")
        return
    yield from outcome_findings(OWN, one)
    highest = given.per * MOST_EVENTS
    names = ("nothing_at", "all_at", "before", "if_nothing_changes", "if_reached")
    for name in names:
        level = getattr(given, name)
        if given.kind == "rate" and given.per > 0 and level is not None and level > highest:
            yield bad(name, f"is more than {MOST_EVENTS} events of each", "number-out-of-range")
