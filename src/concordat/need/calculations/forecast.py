"""Forecast: takes monthly numbers of lines, gives the months ahead and the contract year with limits, draws and what they stand on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.need.forecast_told import LineAhead, YearAhead, because_forecast, line_told, whole_told
from concordat.need.forecasting import forecast_lines
from concordat.need.given_lines import AcceptedStep, MonthlyLine, faults, last_of, rows_of
from concordat.need.holidays_between import with_holidays
from concordat.need.outlook import method_versions
from concordat.need.prior import prior_on
from concordat.need.stamp import Stamp, stamped
from concordat.need.window import Window, window, window_faults

METHOD = "need.forecast 1"
FINEST = 0.001
LEVELS = ("0.1", "0.5", "0.9")
FEWEST_DRAWS, MOST_DRAWS = 100, 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`lines` of monthly numbers; `ahead` months of each are told, and the twelve months from `year_from` (the next ones if none).

    `levels` are those of the quantiles. `draws` possible years are drawn by `seed`; `give_draws` says which are given: none, those of
    the year, or of each month too. `method` names one of the methods; without it the one that predicts months left out best is used.
    `working_days` says that months count by their working days too, as clinics do that close on bank holidays. `accepted_steps` are
    changes of level whose reason is known; `on` is the day of the rules, the last month known if none.
    """

    lines: tuple[MonthlyLine, ...]
    ahead: int = 12
    year_from: date | None = None
    levels: tuple[Decimal, ...] = tuple(map(Decimal, LEVELS))
    draws: int = 1000
    seed: int = 1
    give_draws: Literal["none", "year", "months"] = "year"
    method: str = ""
    working_days: bool = False
    accepted_steps: tuple[AcceptedStep, ...] = ()
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The `lines`, the `whole` of those that could be forecast, added up draw by draw, and the `stamp` that makes them again.

    `levels` are those of the quantiles, `versions` those of the methods.
    """

    lines: tuple[LineAhead, ...]
    whole: YearAhead
    levels: tuple[Decimal, ...]
    versions: dict[str, str]
    stamp: Stamp


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the forecast of every line; raises Refused where no line can be forecast, with the reason of each."""
    wrong = tuple(faults(given.lines, given.accepted_steps))
    if wrong:
        raise Refused(wrong)
    asked = window(last_of(given.lines), given.ahead, given.year_from)
    if wrong := (*window_faults(asked), *_asked_wrong(given)):
        raise Refused(wrong)
    prior, rule = prior_on(rules, given.on or asked.origin)
    if given.working_days:
        prior = with_holidays(prior, rules, given.lines, asked.ahead)
    found = forecast_lines(
        given.lines,
        asked,
        prior,
        method=given.method,
        steps=given.accepted_steps,
        draws=given.draws,
        seed=given.seed,
    )
    stamp = stamped(
        METHOD,
        rules,
        data=rows_of(given.lines),
        parameters=_parameters(given, asked, rule.value),
        seed=given.seed,
        draws=given.draws,
        origin=asked.origin,
    )
    gives = Gives(
        lines=tuple(line_told(line.id, found, asked, given.levels, given.give_draws) for line in given.lines),
        whole=whole_told(found, asked, given.levels, given.give_draws),
        levels=given.levels,
        versions=method_versions(),
        stamp=stamp,
    )
    return Answer(gives, because_forecast(found, asked, rule, stamp), findings=found.findings)


def _asked_wrong(given: Given) -> Iterator[Finding]:
    if any(not FINEST <= float(level) <= 1 - FINEST for level in given.levels):
        what = f"a level is not between {FINEST} and {1 - FINEST}."
        yield Finding(
            "number-out-of-range", what, "A quantile is a share.", "Write 80 % as 0.8.", Place(field="levels")
        )
    if not FEWEST_DRAWS <= given.draws <= MOST_DRAWS:
        what = f"{given.draws} draws were asked for."
        why = "Fewer say nothing of a tail, more take too long."
        next_step = f"Ask for {FEWEST_DRAWS} to {MOST_DRAWS}."
        yield Finding("number-out-of-range", what, why, next_step, Place(field="draws"))
    if given.seed < 0:
        yield Finding(
            "negative-number",
            "the seed is below nought.",
            "Streams are named by it.",
            "Give 0 or more.",
            Place(field="seed"),
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


def _parameters(given: Given, asked: Window, spread: object) -> dict[str, object]:
    """Return what besides the data makes the numbers."""
    return {
        "ahead": given.ahead,
        "year": asked.year,
        "levels": given.levels,
        "draws": given.draws,
        "seed": given.seed,
        "method": given.method,
        "working_days": given.working_days,
        "steps": tuple(f"{step.line} {step.from_month}" for step in given.accepted_steps),
        "spread": spread,
    }
