"""Charts over time, found again point by point in exact fractions from the text of their rules; and the published examples, all of them."""

import csv
from fractions import Fraction
from itertools import groupby, pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc
from concordat.watch.segments import Segments
from concordat.watch.special_causes import RULES
from concordat.watch.xmr import XmrOptions, xmr

OUTSIDE, TREND, TWO, SHIFT = RULES[1:]


def by_hand(values: list[Fraction], screening: bool, fix: int | None, length: int) -> list[tuple]:
    """Mean, limits, rule and side of every point of one segment."""
    used = values[:fix]
    ranges = [abs(after - before) for before, after in pairwise(used)]
    mean = sum(used) / len(used)
    if not ranges:
        return [(mean, None, None, RULES[0], 0) for _ in values]
    average = sum(ranges) / len(ranges)
    if screening and average:
        ranges = [one for one in ranges if one < Fraction("3.267") * average]
        average = sum(ranges) / len(ranges)
    reach = Fraction("2.66") * average
    side = [(one > mean) - (one < mean) for one in values]
    outside = [(one > mean + reach) - (one < mean - reach) for one in values]
    near = [abs(one - mean) > reach * 2 / 3 and not out for one, out in zip(values, outside, strict=True)]
    found = []
    for place in range(len(values)):
        named = [(OUTSIDE, outside[place]), *_trend(values, place, length)]
        for first in range(max(0, place - 2), place + 1):
            three = range(first, first + 3)
            one_side = first + 2 < len(values) and abs(sum(side[one] for one in three)) == 3
            if one_side and sum(near[one] for one in three) >= 2 and near[place]:
                named.append((TWO, side[place]))
        for first in range(max(0, place - length + 1), place + 1):
            if first + length <= len(values) and abs(sum(side[first : first + length])) == length:
                named.append((SHIFT, side[place]))
        rule = next((one for one in named if one[1]), (RULES[0], 0))
        found.append((mean, mean - reach, mean + reach, *rule))
    return found


def _trend(values: list[Fraction], place: int, length: int) -> list[tuple[str, int]]:
    """The trends a point is in, those that began before it first."""
    found = []
    for first in range(max(0, place - length + 1), place + 1):
        part = values[first : first + length]
        if len(part) == length:
            steps = {(after > before) - (after < before) for before, after in pairwise(part)}
            if len(steps) == 1:
                found.append((TREND, steps.pop()))
    return found


# Eighths are exact in binary numbers; a few levels make ties, runs and points on the mean likely.
eighths = st.integers(-12, 12).map(lambda number: Fraction(number, 8))
runs = st.lists(st.tuples(eighths, st.integers(0, 1).map(lambda up: Fraction(up, 8)), st.integers(1, 9)), max_size=5)
a_segment = st.builds(
    lambda parts, odd: [start + step * one for start, step, many in parts for one in range(many)] + [odd], runs, eighths
)


@settings(max_examples=300, deadline=None)
@given(
    parts=st.lists(a_segment, min_size=1, max_size=4),
    screening=st.booleans(),
    fix=st.sampled_from([None, 2, 5]),
    length=st.sampled_from([6, 7]),
)
def test_every_point_of_every_segment_is_what_the_rules_say(
    parts: list[list[Fraction]], screening: bool, fix: int | None, length: int
) -> None:
    values = np.array([float(one) for part in parts for one in part])
    segments = Segments(np.array([len(part) for part in parts]))
    options = XmrOptions(screen=3.267 if screening else None, fix=fix, shift=length, trend=length)
    lines, causes = xmr(values, segments, options)
    wanted = [one for part in parts for one in by_hand(part, screening, fix, length)]
    for number, (mean, lower, upper, rule, side) in enumerate(wanted):
        assert lines.centre[number] == pytest.approx(float(mean), rel=1e-9, abs=1e-12)
        if lower is None:
            assert np.isnan(lines.lower[number])
            assert np.isnan(lines.upper[number])
        else:
            assert lines.lower[number] == pytest.approx(float(lower), rel=1e-9, abs=1e-12)
            assert lines.upper[number] == pytest.approx(float(upper), rel=1e-9, abs=1e-12)
        assert (RULES[causes.rule[number]], causes.side[number]) == (rule, side), number


@pytest.mark.real_data
def test_every_point_of_the_published_examples(shared_data: Path) -> None:
    with (shared_data / "outcomes" / "spc-xmr-example-series.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 96
    for _, part in groupby(rows, key=lambda row: row["series"]):
        series = list(part)
        first = series[0]
        assert {row["target"] for row in series} == {"NA"}
        assert {(row["rebase_group"], row["fix"]) for row in series} == {("0", "NA")}
        answer = calc(
            "watch.xmr",
            values=[float(row["y"]) for row in series],
            direction={"1": "up is good", "-1": "down is good", "0": "neutral"}[first["direction"]],
            screening=first["screen"] == "TRUE",
        ).value
        for row, point in zip(series, answer.points, strict=True):
            for name, got in (("mean", point.centre), ("lpl", point.lower), ("upl", point.upper)):
                assert got == pytest.approx(float(row[name]), rel=1e-12)
            assert (point.rule == OUTSIDE) == (row["outside"] == "TRUE")
            assert (point.rule == RULES[0]) == (row["special_cause_type"] == "Common Cause")
            assert point.variation == row["point_type"].removeprefix("special_cause_").replace("_", " ")
            assert (point.value > point.centre) == (row["rel"] == "1")
            warning = (point.upper - point.centre) * 2 / 3
            near = abs(point.value - point.centre) > warning and row["outside"] == "FALSE"
            assert near == (row["close"] == "TRUE")
        assert answer.assurance == ""


def moving_average(values: list[float]) -> float:
    return sum(abs(after - before) for before, after in pairwise(values)) / (len(values) - 1)


counts = st.lists(st.integers(0, 40), min_size=2, max_size=12)


@settings(max_examples=100, deadline=None)
@given(data=st.data(), chart=st.sampled_from(["p", "u", "c", "p_prime", "u_prime", "g", "t"]))
def test_lines_of_other_charts_are_those_of_their_formula(data: st.DataObject, chart: str) -> None:
    events = data.draw(counts)
    of = [data.draw(st.integers(max(1, one), 60)) for one in events]
    shares = chart in ("p", "u", "p_prime", "u_prime")
    answer = calc("watch.control_chart", chart=chart, values=events, of=of if shares else []).value
    total = sum(events) / sum(of) if shares else sum(events) / len(events)
    most = 1.0 if chart in ("p", "p_prime") else float("inf")
    values = [one / many for one, many in zip(events, of, strict=True)] if shares else list(map(float, events))
    variance = {"p": total * (1 - total), "u": total, "c": total, "g": total * (total + 1)}.get(chart[0], 0.0)
    sigmas = [(max(variance, 0.0) / (many if shares else 1)) ** 0.5 for many in of]
    if chart.endswith("_prime"):
        scores = [(one - total) / sigma if sigma > 0 else 0.0 for one, sigma in zip(values, sigmas, strict=True)]
        sigmas = [sigma * moving_average(scores) / 1.128 for sigma in sigmas]
    for point, sigma, value in zip(answer.points, sigmas, values, strict=True):
        assert point.value == pytest.approx(value)
        if chart == "t":
            roots = [one ** (1 / 3.6) for one in values]
            mean, reach = sum(roots) / len(roots), 3 / 1.128 * moving_average(roots)
            wanted = (mean**3.6, max(mean - reach, 0.0) ** 3.6, (mean + reach) ** 3.6)
        else:
            wanted = (total, max(total - 3 * sigma, 0.0), min(total + 3 * sigma, most))
        assert (point.centre, point.lower, point.upper) == pytest.approx(wanted, rel=1e-7, abs=1e-7)
