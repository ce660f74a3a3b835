"""Signals of one cause are told once in the examples: who owns the case, what stands under it, and nothing is lost or mixed with others' cases."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from concordat import watch
from concordat.store import read

FORECAST_OF_A_LINE = {"odds_rising", "forecast_drift", "forecast_missed"}


def every_signal(folder: Path) -> tuple[watch.Signal, ...]:
    system = read(folder).system
    assert system is not None
    day = system.settings.as_at
    return (*watch.signals_of(system, day), *watch.on_record(system, day).signals)


@pytest.fixture(scope="module")
def kent(examples: Path) -> tuple[watch.Signal, ...]:
    return every_signal(examples / "kent-and-medway-2018")


@pytest.fixture(scope="module")
def norfolk(examples: Path) -> tuple[watch.Signal, ...]:
    return every_signal(examples / "norfolk-and-waveney-2017")


def test_a_forecast_that_moved_owns_the_support_lost_and_the_risk_that_came_true(
    kent: tuple[watch.Signal, ...],
) -> None:
    apart = [one for one in kent if (one.told.name, one.told.of) == ("forecast_alert", "RVV")]
    assert {one.sort for one in apart} == {"forecast moved", "support lost", "risk became fact"}
    (own,) = [one for one in watch.one_of_each_cause(kent) if (one.told.name, one.told.of) == ("forecast_alert", "RVV")]
    assert own.told.about.endswith("forecast moved")
    assert own.told.says.endswith("; with it: risk became fact, support lost")
    assert set(map(id, own.because.parts)) == {id(one.because) for one in apart}


def test_the_odds_of_passing_a_plan_own_a_forecast_that_moved_and_months_beyond_it(
    norfolk: tuple[watch.Signal, ...],
) -> None:
    together = [one for one in watch.one_of_each_cause(norfolk) if one.told.name in FORECAST_OF_A_LINE]
    assert max(Counter(one.told.of for one in together).values()) == 1
    apart = {name: {one.told.of for one in norfolk if one.told.name == name} for name in FORECAST_OF_A_LINE}
    both = apart["odds_rising"] & apart["forecast_drift"]
    assert both
    assert {one.told.name for one in together if one.told.of in both} == {"odds_rising"}
    assert all("forecast has moved" in one.told.says for one in together if one.told.of in both)


def test_signals_of_different_causes_stay_apart_and_every_reason_stays(norfolk: tuple[watch.Signal, ...]) -> None:
    told = watch.one_of_each_cause(norfolk)
    alone = [one for one in norfolk if one.told.name not in FORECAST_OF_A_LINE | {"forecast_alert"}]
    assert set(map(id, alone)) <= set(map(id, told))
    reasons = {id(reason) for one in told for reason in (one.because, *one.because.parts)}
    assert {id(one.because) for one in norfolk} <= reasons
    assert {body for one in norfolk for body in one.told.owners} == watch.owners_of(told)


def test_what_some_may_not_read_never_stands_under_what_everybody_reads(kent: tuple[watch.Signal, ...]) -> None:
    moved, *others = [one for one in kent if (one.told.name, one.told.of) == ("forecast_alert", "RVV")]
    closed = replace(others[0], readers=("RVV",))
    assert closed in watch.one_of_each_cause((moved, closed))
    assert moved in watch.one_of_each_cause((moved, closed))
