"""Back-test: takes monthly numbers of lines, gives how good forecasts of them would have been in the past, beside last year's months again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.need.back_test import Tested, back_tested
from concordat.need.figures import figure
from concordat.need.given_lines import MonthlyLine, faults, last_of, rows_of
from concordat.need.holidays_between import with_holidays
from concordat.need.outlook import method_versions
from concordat.need.prior import prior_on
from concordat.need.scores import Scores
from concordat.need.stamp import Stamp, stamped

METHOD = "need.backtest 1"
MOST_ORIGINS, MOST_APART = 120, 12
INTERVAL, LEAST_ODDS = "0.8", 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`lines` of monthly numbers, tried at up to `origins` points in the past that lie `apart` months from each other.

    Each origin forecasts twelve months by `method`, or by the one that would have been chosen then. `working_days` says that
    months count by their working days too. `interval` is the share of years that the limits of the next total are to hold. `on` is the day of the rules, the last month known if none.
    """

    lines: tuple[MonthlyLine, ...]
    origins: int = 12
    apart: int = 1
    method: str = ""
    working_days: bool = False
    interval: Decimal = Decimal(INTERVAL)
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How good forecasts were. MASE: mean error as a multiple of last year's changes; seasonal naive beside it.

    `pinball`: the same for quantiles; `cover_80`, `cover_95`: share of months inside the limits. Totals of twelve months, as log ratios of
    actual to forecast: `total_error` the median of their sizes, `total_bias` their mean, `total_spread` their standard deviation.
    """

    id: str
    why_not: str = ""
    mase: Decimal | None = None
    naive_mase: Decimal | None = None
    pinball: Decimal | None = None
    cover_80: Decimal | None = None
    cover_95: Decimal | None = None
    total_error: Decimal | None = None
    total_bias: Decimal | None = None
    total_spread: Decimal | None = None
    naive_total_error: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OddsPart:
    """Chances that were about the same: the mean of what was `said`, the share that `came`, and how many there were."""

    said: Decimal
    came: Decimal
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Odds:
    """Chances that plans of last year times 1, 1.02 and 1.05 are exceeded, against what came.

    `slope`: 1 where chances were right, less where they were too sure, none where they are fewer than a hundred, or it always came
    or never; Brier: mean squared error of a chance, beside that of always saying the `base` rate. `parts`: what came of chances that
    were about the same, from the least to the most.
    """

    slope: Decimal | None
    brier: Decimal
    brier_of_base: Decimal
    base: Decimal
    number: int
    parts: tuple[OddsPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Scores `of_all` and of each of `lines`; the reliability of `odds`; `origins` tried, which make `years` years.

    `growth_signal`: the share of a line's own growth that came true. `low` and `high`: what a forecast total is to be multiplied by
    (as log ratio) so that the interval would have held; none where errors are too few.
    """

    of_all: Score
    lines: tuple[Score, ...]
    odds: Odds
    origins: int
    years: int
    growth_signal: Decimal
    low: Decimal | None
    high: Decimal | None
    stamp: Stamp


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the back-test; raises Refused where no line can be tried, with the reason of each."""
    if wrong := (*faults(given.lines), *_asked_wrong(given)):
        raise Refused(wrong)
    origin = last_of(given.lines)
    prior, rule = prior_on(rules, given.on or origin)
    if given.working_days:
        prior = with_holidays(prior, rules, given.lines, 0)
    tested = back_tested(
        given.lines, prior, method=given.method, origins=given.origins, apart=given.apart, share=float(given.interval)
    )
    asked = {name: getattr(given, name) for name in ("origins", "apart", "method", "working_days", "interval")}
    stamp = stamped(METHOD, rules, data=rows_of(given.lines), parameters={**asked, "spread": rule.value}, origin=origin)
    gives = Gives(
        of_all=_score("all", tested.of_all),
        lines=tuple(
            _score(line.id, tested.lines[line.id])
            if line.id in tested.lines
            else Score(id=line.id, why_not=tested.why_not[line.id])
            for line in given.lines
        ),
        odds=_odds(tested),
        origins=tested.origins,
        years=tested.years,
        growth_signal=figure(tested.growth_signal),
        low=figure(tested.limits[0]) if tested.limits else None,
        high=figure(tested.limits[1]) if tested.limits else None,
        stamp=stamp,
    )
    says = f"{tested.origins} origins in {tested.years} years: errors {gives.of_all.mase} of last year's changes, seasonal naive {gives.of_all.naive_mase}"
    parts = (
        Because("share of months inside the limits of 80 %", gives.of_all.cover_80),
        Because("slope of what came on what was said", gives.odds.slope),
        because_rule(rule),
        stamp.because,
    )
    return Answer(gives, Because(says, gives.of_all.mase, parts=parts), findings=tested.findings)


def _score(name: str, found: Scores) -> Score:
    return Score(
        id=name,
        mase=figure(found.mase),
        naive_mase=figure(found.naive_mase),
        pinball=figure(found.pinball),
        cover_80=figure(found.cover_80),
        cover_95=figure(found.cover_95),
        total_error=figure(found.total_error),
        total_bias=figure(found.total_bias),
        total_spread=figure(found.total_spread),
        naive_total_error=figure(found.naive_total_error),
    )


def _odds(tested: Tested) -> Odds:
    odds = tested.odds
    return Odds(
        slope=figure(odds.slope) if odds.number >= LEAST_ODDS and odds.slope == odds.slope else None,
        brier=figure(odds.brier),
        brier_of_base=figure(odds.brier_of_base),
        base=figure(odds.base),
        number=odds.number,
        parts=tuple(OddsPart(said=figure(one.said), came=figure(one.came), number=one.number) for one in tested.parts),
    )


def _asked_wrong(given: Given) -> Iterator[Finding]:
    for name, most in (("origins", MOST_ORIGINS), ("apart", MOST_APART)):
        value = getattr(given, name)
        if not 1 <= value <= most:
            what = f"{name} is {value}."
            yield Finding(
                "number-out-of-range", what, "A past has so many origins.", f"Give 1 to {most}.", Place(field=name)
            )
    if not 0 < given.interval < 1:
        what = "the interval is not between 0 and 1."
        yield Finding(
            "number-out-of-range", what, "It is a share of years.", "Write 80 % as 0.8.", Place(field="interval")
        )
    if given.method and given.method not in method_versions():
        what = f"there is no method named “{given.method}”."
        yield Finding(
            "unknown-name",
            what,
            f"There are {', '.join(method_versions())}.",
            "Name one, or leave it out.",
            Place(field="method"),
        )
