"""Payment for outcomes, found again by hand: the chance by adding up slices, the odds by adding up results, the money in whole fractions."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from math import comb, cos, exp, log, pi, sin, sqrt
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc
from concordat.watch.payment_guard import Counted, chance_beyond, near_limit, shrunk

ON = "2018-06-01"
WHOLE = [{"starts": "2016-04-01", "share": "1"}]


def area(height: Callable[[float], float], start: float, end: float, slices: int = 4000) -> float:
    step = (end - start) / slices
    inner = sum((4 if place % 2 else 2) * height(start + place * step) for place in range(1, slices))
    return step / 3 * (height(start) + inner + height(end))


def one_counted(kind: Any, events: int, of: float, per: float = 1.0) -> Counted:
    return Counted(kind, np.array([float(events)]), np.array([float(of)]), per)


@settings(max_examples=25, deadline=None)
@given(n=st.integers(1, 80), part=st.integers(0, 100), target=st.integers(5, 95))
def test_the_chance_of_a_share_beyond_its_target(n: int, part: int, target: int) -> None:
    r, edge = n * part // 100, target / 100
    peak = (r / n) if 0 < r < n else 0.5

    def height(angle: float) -> float:
        share = sin(angle) ** 2
        top = (r * log(share / peak) if r else 0.0) if share > 0 else (0.0 if not r else -1e9)
        rest = cos(angle) ** 2
        top += ((n - r) * log(rest / (1 - peak)) if n - r else 0.0) if rest > 0 else (0.0 if n == r else -1e9)
        return exp(max(top, -700))

    cut = np.arcsin(sqrt(edge))
    above, below = area(height, cut, pi / 2), area(height, 0, cut)
    counted = one_counted("share", r, n)
    assert chance_beyond(counted, edge, True)[0] == pytest.approx(above / (above + below), abs=1e-6)
    assert chance_beyond(counted, edge, False)[0] == pytest.approx(below / (above + below), abs=1e-6)


@settings(max_examples=25, deadline=None)
@given(x=st.integers(0, 60), years=st.integers(1, 50), target=st.integers(1, 40))
def test_the_chance_of_a_rate_beyond_its_target(x: int, years: int, target: int) -> None:
    edge, peak = target / 10, max(x, 0.5) / years

    def height(root: float) -> float:
        rate = root**2
        return exp(
            max((x * log(rate / peak) if x and rate else 0.0 if not x else -700.0) - years * (rate - peak), -700)
        )

    far = sqrt(peak) + 12 / sqrt(years) + 3
    above, below = area(height, sqrt(edge), max(far, sqrt(edge) + 1)), area(height, 0, sqrt(edge))
    found = chance_beyond(one_counted("rate", x, years, 10.0), 10 * edge, True)
    assert found[0] == pytest.approx(above / (above + below), abs=1e-5)


@settings(max_examples=60, deadline=None)
@given(n=st.integers(1, 500), part=st.integers(0, 100), theta=st.integers(5, 95), tau=st.integers(1, 50))
def test_near_limits_and_shrunk_values(n: int, part: int, theta: int, tau: int) -> None:
    r, z, mean, variance = n * part // 100, 1.959963984540054, theta / 100, tau / 1000
    root = z * sqrt(z**2 + 4 * r * (1 - r / n))
    counted = one_counted("share", r, n)
    assert near_limit(counted, 0.95, True)[0] == pytest.approx((2 * r + z**2 - root) / (2 * (n + z**2)), abs=1e-9)
    assert near_limit(counted, 0.95, False)[0] == pytest.approx((2 * r + z**2 + root) / (2 * (n + z**2)), abs=1e-9)
    own = mean * (1 - mean) / n
    wanted = (variance * r / n + own * mean) / (variance + own)
    assert shrunk(counted, mean, variance)[0] == pytest.approx(wanted)


def by_hand(events: int, n: int, low: Fraction, high: Fraction) -> Fraction:
    return max(Fraction(0), min(Fraction(1), (Fraction(events, n) - low) / (high - low)))


levels = st.integers(0, 20).map(lambda one: Fraction(one, 20))


@settings(max_examples=80, deadline=None)
@given(n=st.integers(1, 40), part=st.integers(0, 100), low=levels, high=levels, truth=levels)
def test_odds_are_sums_over_all_results(n: int, part: int, low: Fraction, high: Fraction, truth: Fraction) -> None:
    if low == high:
        return
    outcome = {
        "id": "A", "weight": "1", "nothing_at": str(float(low)), "all_at": str(float(high)), "if_nothing_changes": str(float(truth)),
        "if_reached": str(float(truth)), "results": [{"id": "all", "events": n * part // 100, "of": str(n)}],
    }  # fmt: skip
    (paid_on,) = (
        calc("watch.outcome_payment", base="1000", on=ON, phases=WHOLE, outcomes=[outcome]).value.outcomes[0].paid_on
    )
    chances = [comb(n, r) * truth**r * (1 - truth) ** (n - r) for r in range(n + 1)]
    reward = sum(chances[r] for r in range(n + 1) if by_hand(r, n, low, high) > 0)
    penalty = sum(chances[r] for r in range(n + 1) if by_hand(r, n, low, high) < 1)
    assert paid_on.false_reward == pytest.approx(float(reward), abs=1e-9)
    assert paid_on.false_penalty == pytest.approx(float(penalty), abs=1e-9)


@settings(max_examples=80, deadline=None)
@given(
    base=st.integers(0, 10**9),
    rate=st.integers(0, 100),
    parts=st.lists(st.tuples(st.integers(0, 50), levels, levels, st.integers(1, 9)), min_size=1, max_size=4),
    floor=st.integers(0, 3),
    cap=st.integers(4, 10),
    split=st.lists(st.integers(0, 5), max_size=3),
)
def test_the_basket_to_the_penny(
    base: int, rate: int, parts: list[tuple[int, Fraction, Fraction, int]], floor: int, cap: int, split: list[int]
) -> None:
    parts = [(events, low, high if high != low else low + 1, weight) for events, low, high, weight in parts]
    whole = sum(weight for *_, weight in parts)
    if 1000 % whole or (split and not sum(split)):
        return
    outcomes = [
        {"id": f"O{place}", "weight": str(Decimal(weight) / whole), "nothing_at": str(float(low)), "all_at": str(float(high)),
         "results": [{"id": "all", "value": str(Decimal(events) / 50)}]}
        for place, (events, low, high, weight) in enumerate(parts)
    ]  # fmt: skip
    answer = calc(
        "watch.outcome_payment", base=str(base), on=ON, phases=[{"starts": "2016-04-01", "share": str(Decimal(rate) / 100)}],
        outcomes=outcomes, floor=str(Decimal(floor) / 10), cap=str(Decimal(cap) / 10),
        providers=[{"provider": f"P{place}", "starts": "2017-04-01", "weight": str(one)} for place, one in enumerate(split)],
    ).value  # fmt: skip
    share = sum(Fraction(weight, whole) * by_hand(events, 50, low, high) for events, low, high, weight in parts)
    share = max(Fraction(floor, 10), min(Fraction(cap, 10), share))
    assert answer.paid == Decimal(int(base * Fraction(rate, 100) * share * 100 + Fraction(1, 2))) / 100
    assert answer.terms == {"incentive_rate": str(Fraction(rate, 100)), "incentive_earned": str(share)}
    assert answer.paid + answer.kept == answer.pool == Decimal(base * rate) / 100
    assert sum(one.paid for one in answer.outcomes) == answer.paid
    assert sum(answer.by_provider.values()) == (answer.paid if split else 0)


@settings(max_examples=40, deadline=None)
@given(reached=levels, before=levels, threshold=levels, benchmark=levels, together=st.sampled_from(["larger", "sum"]))
def test_attain_or_improve(
    reached: Fraction, before: Fraction, threshold: Fraction, benchmark: Fraction, together: str
) -> None:
    if threshold == benchmark:
        return
    outcome = {
        "id": "A", "weight": "1", "way": "attain or improve", "together": together, "before": str(float(before)),
        "nothing_at": str(float(threshold)), "all_at": str(float(benchmark)), "results": [{"id": "all", "value": str(float(reached))}],
    }  # fmt: skip
    (found,) = calc("watch.outcome_payment", base="1", on=ON, phases=WHOLE, outcomes=[outcome]).value.outcomes
    scores = [9 * (reached - threshold) / (benchmark - threshold) + Fraction(1, 2)]
    if before != benchmark:
        scores.append(10 * (reached - before) / (benchmark - before) - Fraction(1, 2))
    score = max(scores) if together == "larger" or len(scores) == 1 else sum(max(one, Fraction(0)) for one in scores)
    assert found.earned == max(Fraction(0), min(Fraction(10), score)) / 10
