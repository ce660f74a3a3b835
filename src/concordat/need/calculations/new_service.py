"""New service without a baseline: takes people, peers' use, how fast it fills and what was seen, gives expected activity, how sure that is, and the contract that fits."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import exp, log, sqrt

from scipy.special import stdtrit

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.wrong_given import bad, negatives, not_above_nought, repeated
from concordat.need.figures import figure

# The limits of the middle eighty in a hundred.
HIGH = 0.9
LONGEST = 240
FEWEST_PEERS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """People of one age and sex, or any other group, and how many of them use such a service in a year, for each person, by the reference."""

    group: str
    people: Decimal
    rate: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """One place that has the service: activity seen, and what the reference would expect for its people by age and sex."""

    place: str
    seen: Decimal
    expected: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was seen since it opened against what was expected until then; `cv` says how unsure the expectation was, spread over mean."""

    activity: Decimal
    expected: Decimal
    cv: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A new service on the day whose conventions hold.

    - `people`, `peers`: by which use is expected; `months` to project
    - `fills`: months after which about two thirds of its use has come; or `ramp`: shares of full use, month by month
    - `growth`: a year, as a share; `seen`: once it has opened
    """

    people: tuple[People, ...]
    peers: tuple[Peer, ...]
    on: date
    months: int = 12
    fills: Decimal | None = None
    ramp: tuple[Decimal, ...] = ()
    growth: Decimal = Decimal(0)
    seen: Seen | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """How activity compares with what was expected, once some was seen: the ratio and how unsure it is."""

    ratio: Decimal
    spread: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Activity of the months, as likely to be more as less (`middle`), within limits in eight cases of ten.

    - `full`: of a year at full use; `ratio`: of peers to the reference, and its `spread` between them on the log scale
    - `by_month`: middle of each month; `contract`: what fits a width such as this; `learned`: from what was seen
    """

    middle: Decimal
    low: Decimal
    high: Decimal
    full: Decimal
    ratio: Decimal
    spread: Decimal
    by_month: tuple[Decimal, ...]
    contract: str
    learned: Learned | None


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return expected activity; raises Refused where people, peers or months cannot be."""
    wrong = tuple(_findings(given))
    if wrong:
        raise Refused(wrong)
    rule = rules.on("need.new_service", given.on)
    ratios = [log(float(peer.seen / peer.expected)) for peer in given.peers]
    number = len(ratios)
    mean = sum(ratios) / number
    spread = sqrt(sum((one - mean) ** 2 for one in ratios) / (number - 1))
    reach = float(stdtrit(number - 1, HIGH)) * spread * sqrt(1 + 1 / number)
    full = sum(float(one.people * one.rate) for one in given.people) * exp(mean)
    by_month = [full / 12 * share * exp(float(given.growth) * (month - 0.5) / 12) for month, share in _ramp(given)]
    middle = sum(by_month)
    learned = _learned(given.seen) if given.seen else None
    gives = Gives(
        middle=figure(middle),
        low=figure(middle * exp(-reach)),
        high=figure(middle * exp(reach)),
        full=figure(full),
        ratio=figure(exp(mean)),
        spread=figure(spread),
        by_month=tuple(figure(one) for one in by_month),
        contract=_contract(exp(2 * reach), {name: float(text) for name, text in dict(rule.value).items()}),
        learned=learned,
    )
    parts = (
        Because("people at the rates of the reference", figure(full / exp(mean)), "a year"),
        Because(f"{number} peers to the reference, with a spread of {gives.spread} between them", gives.ratio),
        Because(f"how it fills over {given.months} months", figure(middle / full * 12 / given.months)),
        because_rule(rule),
    )
    return Answer(gives, Because("activity of a new service, by what peers do", gives.middle, "units", parts=parts))


def _ramp(given: Given) -> Iterator[tuple[int, float]]:
    """Give each month with its share of full use; where it fills by a curve, the mean of the curve over the month."""
    for month in range(1, given.months + 1):
        if given.ramp:
            yield month, float(given.ramp[min(month, len(given.ramp)) - 1])
        elif given.fills is None:
            yield month, 1.0
        else:
            pace = float(given.fills)
            yield month, 1 - pace * (exp(-(month - 1) / pace) - exp(-month / pace))


def _learned(seen: Seen) -> Learned:
    shape = 1 / float(seen.cv) ** 2
    activity, expected = shape + float(seen.activity), shape + float(seen.expected)
    return Learned(ratio=figure(activity / expected), spread=figure(sqrt(activity) / expected))


def _contract(width: float, limits: dict[str, float]) -> str:
    if width <= limits["settled"]:
        return "a plan with a yearly review"
    if width <= limits["bounded"]:
        return "a cap and collar about the plan, with a review point"
    return "an open book with a review point, until the width has fallen"


def _findings(given: Given) -> Iterator[Finding]:
    if not given.people:
        yield bad("people", "are none", "missing-field")
    if len(given.peers) < FEWEST_PEERS:
        yield bad("peers", "are too few: from one nobody can tell how much places differ", "missing-field")
    yield from repeated([one.group for one in given.people], "people")
    yield from repeated([one.place for one in given.peers], "peers")
    for one in given.people:
        yield from negatives(one, "people", "rate", within=f"{one.group}.")
    if given.people and not any(one.people * one.rate for one in given.people):
        yield bad("people", "use nothing by the reference")
    for peer in given.peers:
        yield from not_above_nought(peer, "seen", "expected", within=f"{peer.place}.")
    if not 1 <= given.months <= LONGEST:
        yield bad("months", f"does not lie between 1 and {LONGEST}")
    if given.fills is not None and given.ramp:
        yield bad("fills", "and ramp: give one of the two")
    yield from not_above_nought(given, "fills")
    for number, share in enumerate(given.ramp, 1):
        if not 0 <= share <= 1:
            yield bad(f"ramp.{number}", "does not lie between 0 and 1")
    if not -1 <= given.growth <= 1:
        yield bad("growth", "does not lie between -1 and 1")
    if given.seen:
        yield from negatives(given.seen, "activity", within="seen.")
        yield from not_above_nought(given.seen, "expected", "cv", within="seen.")
