"""Signals of the examples: late data, targets past their day, forecasts that move, what was known on the day, what each stands on."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from concordat import watch
from concordat.contract.records import ExpectedOutcome, Line
from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.store import read
from concordat.watch.signal import in_a_thousand

AFTER_THE_DAY = date(2020, 6, 1)


@pytest.fixture(scope="module")
def kent(examples: Path) -> System:
    system = read(examples / "kent-and-medway-2018").system
    assert system is not None
    return system


@pytest.fixture(scope="module")
def norfolk(examples: Path) -> System:
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    return system


def named(system: System, name: str, on: date | None = None) -> dict[str, Any]:
    found = watch.signals_of(system, on or system.settings.as_at)
    return {one.told.of: one for one in found if one.told.name == name}


def changed(system: System, kind: type, key: str, **fields: Any) -> System:
    records = tuple(replace(one, **fields) if one.id == key else one for one in system.all(kind))
    return replace(system, records={**{each: system.all(each) for each in system.records}, kind: records})


def test_a_target_past_its_day_is_missed_with_the_chance_that_it_is_reached_all_the_same(kent: System) -> None:
    assert not named(kent, "target_missed")
    found = named(kent, "target_missed", AFTER_THE_DAY)
    own = found["smoke-free-start"].told
    assert own.owners == ("RPA", "09W")
    assert own.since == date(2020, 3, 31)
    assert own.chance is not None
    assert own.chance < Decimal("0.5")
    reached = changed(kent, ExpectedOutcome, "smoke-free-start", target=Decimal(99))
    assert "smoke-free-start" not in named(reached, "target_missed", AFTER_THE_DAY)


def test_a_contract_whose_months_stop_is_late_and_its_provider_owns_that(kent: System) -> None:
    assert not named(kent, "data_late")
    activity = kent.bulk["activity"]
    until_autumn = activity.filter((activity.line != "09C-RVV-emergency") | (activity.month < date(2017, 10, 1)))
    found = named(replace(kent, bulk={**kent.bulk, "activity": until_autumn}), "data_late")
    (own,) = found.values()
    assert own.told.of == "09C-RVV"
    assert own.told.says == "no activity for October 2017 and 5 later months"
    assert own.told.owners == ("RVV",)
    ended = changed(kent, Line, "09C-RVV-emergency", ends=date(2017, 10, 1))
    assert not named(replace(ended, bulk={**kent.bulk, "activity": until_autumn}), "data_late")


def test_every_signal_stands_on_rows_or_records_and_tells_the_public_no_count(kent: System) -> None:
    found = watch.signals_of(kent, AFTER_THE_DAY)
    assert {one.told.name for one in found} >= {"exceeded_plan", "variation", "trend", "review_passed", "target_missed"}
    for one in found:
        for because in (one.because, one.because.public or one.because):
            assert all(end.rule or end.record or end.rows for end in because.ends()), one.told
            assert any(end.record or end.rows for end in because.walk()), one.told
        kind, key = watch.record_of(one)
        assert key in {record.id for each in kent.records if each.__name__ == kind for record in kent.all(each)}
        if one.told.name in ("exceeded_plan", "variation"):
            public = one.because.public
            assert public is not None
            assert public.value is None
            assert public.says in one.because.says
            assert len(public.says) < len(one.because.says)


def test_only_what_was_known_on_the_day_raises_an_alert(norfolk: System) -> None:
    on, activity = norfolk.settings.as_at, norfolk.bulk["activity"]
    found = watch.signals_of(norfolk, on)
    assert found
    assert all(one.told.since <= on for one in found)
    known = activity.filter(activity.month < on.replace(day=1))
    assert watch.signals_of(replace(norfolk, bulk={**norfolk.bulk, "activity": known}), on) == found


@pytest.mark.story("E26")
def test_a_forecast_that_moves_and_odds_that_rise_are_told_while_there_is_time(norfolk: System) -> None:
    rising, moved = named(norfolk, "odds_rising"), named(norfolk, "forecast_drift")
    assert rising
    for line, one in rising.items():
        own = norfolk.one(Line, line)
        assert one.told.owners == (own.commissioner, own.provider)
        assert one.told.next
        assert {end.rows.table for end in one.because.ends() if end.rows} == {"activity", "monthly_activity"}
    for one in moved.values():
        assert one.because.public is not None
        assert one.because.public.value is None
    assert not named(norfolk, "odds_rising", date(2017, 4, 30))


def test_monitoring_is_late_once_its_day_has_gone(norfolk: System) -> None:
    assert not named(norfolk, "monitoring_late")
    found = named(norfolk, "monitoring_late", date(2017, 10, 1))["06W-RGP"]
    assert found.told.says == "no freeze of July 2017, which was due by 2017-09-30, and 1 other"
    assert found.told.owners == ("RGP",)
    assert "MonitoringTotal" in {one.record.kind for one in found.because.ends() if one.record}
    public = found.because.public
    assert public is not None
    assert {one.record.kind for one in public.ends() if one.record} == {"Contract"}


def test_what_cannot_be_watched_is_told(kent: System) -> None:
    with pytest.raises(Refused) as refused:
        watch.signals_of(changed(kent, Line, "09C-RVV-emergency", plan_activity=Decimal(-1)), kent.settings.as_at)
    assert [one.kind for one in refused.value.findings] == ["negative-number"]


def test_a_system_without_activity_and_measures_signals_nothing(kent: System) -> None:
    bare = replace(kent, records={}, bulk={})
    assert watch.signals_of(bare, AFTER_THE_DAY) == ()
    assert watch.alert_figures(()) == ()


@pytest.mark.parametrize(
    ("chance", "words"),
    [
        ("0.000999", "less than 1 in 1,000"),
        ("0.001", "about 1 in 1,000"),
        ("0.0996", "about 100 in 1,000"),
        ("0.1", "about 10 in 100"),
        ("0.42", "about 42 in 100"),
    ],
)
def test_chances_are_said_as_people_say_them(chance: str, words: str) -> None:
    assert in_a_thousand(Decimal(chance)) == words
