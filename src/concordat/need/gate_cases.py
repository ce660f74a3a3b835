"""Cases of the gate: takes lines with what is known beside them, gives what each line's tests ask for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np
from scipy.special import bdtrc

from concordat.kernel.finding import Refused
from concordat.need.arrays import SEASON
from concordat.need.back_test import back_tested
from concordat.need.forecasting import look_at
from concordat.need.gate import GateCase, StepSeen
from concordat.need.given_lines import MonthlyLine
from concordat.need.months import month_after, months_between
from concordat.need.outlook import quantile_factor
from concordat.need.prior import Prior
from concordat.need.scores import Scores
from concordat.need.series import Checked
from concordat.need.together import Told, outlooks

# With fewer lines, or smaller numbers, the same number twice is chance. So are repeats that the file's other months would bring
# about, somewhere in it, more often than the rule bears; before any was seen, one number in twenty repeats.
LEAST_LINES, LEAST_USUAL = 8, 10
SEEN_BEFORE = (1, 20)
COVER = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change of coding or of the type of service in the month of `from_month`; `why` it came, empty where nobody knows."""

    from_month: date
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What is known of a `line` beside its numbers; what is left out is not asked.

    - `merged_in`: months in which bodies merged or moved; `changes` of coding or type
    - `other_source`: the last twelve months by a second source; `parts`: what the parts of the last twelve months add up to
    - `unknown_codes`: share of activity with a default or unknown code; `not_final`: months that may still change
    - `plan`: the plan of the twelve months that follow the last
    """

    line: str
    merged_in: tuple[date, ...] = ()
    changes: tuple[Change, ...] = ()
    other_source: Decimal | None = None
    parts: Decimal | None = None
    unknown_codes: Decimal | None = None
    not_final: int | None = None
    plan: Decimal | None = None


def gate_cases(
    lines: tuple[MonthlyLine, ...],
    beside: Iterable[Beside],
    origin: date,
    prior: Prior,
    interval: float,
    by_chance: float,
) -> Iterator[tuple[str, Checked, GateCase]]:
    """Give each line with what could be used of it and its case.

    `interval`: the share of possible years inside the limits that a plan is held against; `by_chance`: how likely repeats may be that
    chance makes somewhere in the file.
    """
    known = {one.line: one for one in beside}
    looks = {line.id: look_at(line, origin) for line in lines}
    explained = {one.line: explained_in(one) for one in known.values()}
    told = outlooks([look.usable for look in looks.values() if look.usable], SEASON, prior, steps=explained)
    by_line = {one.id: (group, row) for group in told for row, one in enumerate(group.series)}
    tried = _scores(lines, prior, explained)
    repeated = most_repeated(lines, origin, by_chance)
    for line in lines:
        own = known.get(line.id, Beside(line=line.id))
        values = (*line.values, *[None] * months_between(line.last_month, origin))
        year = sum((value for value in values[-SEASON:] if value is not None), Decimal(0))
        group = by_line.get(line.id)
        yield (
            line.id,
            looks[line.id],
            GateCase(
                first=line.first_month,
                values=values,
                usable=looks[line.id].usable,
                repeated=repeated,
                step=_step(group) if group else None,
                merged=tuple(month.replace(day=1) for month in own.merged_in),
                changes=tuple((change.from_month.replace(day=1), change.why.strip()) for change in own.changes),
                other_source=None if own.other_source is None else (year, own.other_source),
                unknown_codes=own.unknown_codes,
                parts_total=None if own.parts is None else (own.parts, year),
                not_final=own.not_final,
                scores=tried.get(line.id),
                plan=own.plan,
                limits_of_plan=_limits(group, interval) if group else None,
            ),
        )


def most_repeated(lines: tuple[MonthlyLine, ...], origin: date, by_chance: float) -> tuple[float, date] | None:
    """Return the largest share of lines whose month equals the one before, with that month; None where lines are too few to tell.

    Repeats that chance alone makes are none: their share is nought.
    """
    pairs: dict[date, list[bool]] = {}
    for line in lines:
        values = line.values
        for place in range(1, len(values)):
            before, own = values[place - 1], values[place]
            if before is not None and own is not None and own >= LEAST_USUAL:
                pairs.setdefault(month_after(line.first_month, place), []).append(own == before)
    told = {month: same for month, same in pairs.items() if len(same) >= LEAST_LINES}
    if not told:
        return None
    share, month = max((sum(same) / len(same), month) for month, same in told.items())
    others = [same for day, own in told.items() if day != month for same in own]
    usual = (sum(others) + SEEN_BEFORE[0]) / (len(others) + SEEN_BEFORE[1])
    likely = len(told) * float(bdtrc(sum(told[month]) - 1, len(told[month]), usual))
    return (0.0 if likely > by_chance else share), month


def explained_in(one: Beside) -> tuple[date, ...]:
    """Return the months of steps that are known to be none of growth."""
    months = {*one.merged_in, *(change.from_month for change in one.changes if change.why.strip())}
    return tuple(sorted({month.replace(day=1) for month in months}))


def _scores(
    lines: tuple[MonthlyLine, ...], prior: Prior, explained: Mapping[str, tuple[date, ...]]
) -> dict[str, Scores]:
    try:
        tried = back_tested(lines, prior, method="", origins=SEASON, apart=1, share=COVER, steps=explained)
        return dict(tried.lines)
    except Refused:
        # No line has three years: the test is not asked, and says so.
        return {}


def _step(found: tuple[Told, int]) -> StepSeen:
    group, row = found
    month = month_after(group.series[row].first, int(group.step.place[row]))
    step = group.step
    return StepSeen(float(np.expm1(step.size[row])), month, float(step.gain[row]), float(step.alarm[row]))


def _limits(found: tuple[Told, int], interval: float) -> tuple[float, float]:
    """Return the central interval of the next twelve months."""
    group, row = found
    log, own, shock = (float(one[0]) for one in group.outlook.row(row).total(slice(None)))
    reach = quantile_factor((1 + interval) / 2, group.outlook.tail) * float(np.hypot(own, shock))
    return float(np.exp(log - reach)), float(np.exp(log + reach))
