"""How far a forecast can be trusted: takes the demand desk, gives each line's verdict on its data with every test, and how past forecasts of it did."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.need.calculations import backtest, quality
from concordat.need.figures import figure
from concordat.need.gate_cases import Beside
from concordat.need.months import months_between
from concordat.pay.demand_desk import DemandDesk, Expected


@dataclass(frozen=True)
class LineTrust:
    """One line: its verdict, each test with its reason, and the scores of past forecasts where it could be tried."""

    quality: quality.LineQuality
    because: tuple[Because, ...]
    score: backtest.Score | None = None
    tried: Because | None = None


@dataclass(frozen=True)
class DemandTrust:
    """Every line that has a history, by the code of its line; what came of the odds of all of them in the past, and why."""

    lines: Mapping[str, LineTrust] = field(default_factory=dict)
    odds: backtest.Odds | None = None
    because: Because | None = None

    def verdict(self, line: str) -> str:
        """Return the verdict on the data of a line; nothing where it has none."""
        return self.lines[line].quality.verdict if line in self.lines else ""


def demand_trust(desk: DemandDesk, rules: Rulebook) -> DemandTrust:
    """Return what the gate before a signature says of each history, with the plan beside it, and how a back-test of it went."""
    own = {one.history.name: one for one in desk.lines if one.history}
    if not own:
        return DemandTrust()
    given = tuple(one.history.line for one in own.values() if one.history)
    first = desk.year.interval.start
    last = max(one.last_month for one in given)
    # A plan is held against the twelve months that follow the last one, so that the year must begin there.
    plans = own.items() if months_between(last, first) == 1 else ()
    beside = tuple(Beside(line=name, plan=one.plan) for name, one in plans)
    gate = quality.calculate(quality.Given(lines=given, beside=beside, on=first), rules)
    odds, why_odds = None, None
    try:
        tried = backtest.calculate(backtest.Given(lines=given, on=first), rules)
        scores = {one.id: one for one in tried.value.lines if not one.why_not}
        rule = tuple(because_rule(one) for one in tried.rules)
        points, years = counted(tried.value.origins, "point"), counted(tried.value.years, "year")
        says = f"tried at {points} in the past, over {years}; {tried.value.stamp.because.says}"
        every = tuple(one.history.because for one in own.values() if one.history)
        odds, why_odds = tried.value.odds, Because(says, parts=(*every, *rule))
    except Refused:
        scores, rule, says = {}, (), ""
    found = {}
    for seen, why in zip(gate.value.lines, gate.because.parts, strict=False):
        one = own[seen.id]
        history = (one.history.because,) if one.history else ()
        score = scores.get(seen.id)
        tried_by = Because(says, parts=(*history, *rule)) if score else None
        tests = tuple(Because(part.says, parts=(*history, *part.parts)) for part in why.parts)
        found[one.line.id] = LineTrust(seen, tests, score, tried_by)
    return DemandTrust(found, odds, why_odds)


def quality_table(trust: DemandTrust, one: Expected) -> Table:
    """Return a row for each test of the data of a line: its result and what it saw."""
    columns = {"test": "Test", "result": "Result", "saw": "What it saw"}
    seen = trust.lines.get(one.line.id)
    tests = zip(seen.quality.tests, seen.because, strict=True) if seen else ()
    rows = tuple((test.title, test.result, Answer(test.says, why)) for test, why in tests)
    says = (
        f"The verdict on the data is “{seen.quality.verdict}”. One test that blocks makes them not fit; a warning sets a limit."
        if seen
        else ""
    )
    return table("data_quality", "Whether a plan can be signed on these data", columns, rows, says)


def back_test_table(trust: DemandTrust, one: Expected) -> Table:
    """Return how forecasts of a line would have done in the past, beside those that take last year's months again."""
    columns = {"what": "What is measured", "forecast": "Forecast", "naive": "Last year’s months again"}
    seen = trust.lines.get(one.line.id)
    rows = tuple(_scores(seen.score, seen.tried)) if seen and seen.score and seen.tried else ()
    says = (
        f"Forecasts from earlier months, held against what came. {seen.tried.says[:1].upper()}{seen.tried.says[1:]}."
        if rows and seen and seen.tried
        else ""
    )
    return table("back_test", "How past forecasts of it would have done", columns, rows, says)


def _scores(score: backtest.Score, tried: Because) -> Iterator[tuple[Any, ...]]:
    for what, ours, naive, percent in (
        ("Mean error of a month, as a multiple of last year’s changes", score.mase, score.naive_mase, False),
        ("Months inside the limits of 80 %, in per cent", score.cover_80, None, True),
        ("Months inside the limits of 95 %, in per cent", score.cover_95, None, True),
        ("Usual error of a total of twelve months, in per cent", score.total_error, score.naive_total_error, True),
    ):
        yield what, *(_told(what, value, tried, percent) for value in (ours, naive))


def _told(what: str, value: Decimal | None, tried: Because, percent: bool) -> Answer[Decimal] | None:
    if value is None:
        return None
    shown = figure(float(100 * value), 1) if percent else figure(float(value), 2)
    return Answer(shown, Because(what, shown, parts=(tried,)))
