"""Signals of records in the examples: what has a day, an owner or a limit of its own is an alert, read by those alone who may read it on its own page."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from concordat import watch
from concordat.balance.records import PlanDispute
from concordat.kernel.registry import names_in
from concordat.kernel.system import System
from concordat.merge.records import ApprovalCondition
from concordat.plan.records import PoolReturn
from concordat.store import read

BEFORE_THE_LETTERS_ARE_ANSWERED = date(2020, 3, 2)


@pytest.fixture(scope="module")
def kent(examples: Path) -> System:
    system = read(examples / "kent-and-medway-2018").system
    assert system is not None
    return system


def named(system: System, name: str, on: date | None = None) -> list[watch.Signal]:
    told = watch.on_record(system, on or system.settings.as_at)
    assert not told.findings
    return [one for one in told.signals if one.told.name == name]


def with_records(system: System, kind: type, rows: tuple[Any, ...]) -> System:
    return replace(system, records={**{each: system.all(each) for each in system.records}, kind: rows})


def test_the_newest_alert_of_each_sort_of_a_forecast_is_told(kent: System) -> None:
    found = {(one.told.of, one.told.about.partition(": ")[2]): one for one in named(kent, "forecast_alert")}
    assert len(found) == len(named(kent, "forecast_alert"))
    own = found["RVV", "forecast moved"].told
    assert own.weight == "serious"
    assert "worsened by £9,200,000" in own.says
    assert own.owners == ("RVV",)
    assert own.since == date(2018, 8, 23)


def test_a_return_that_is_overdue_is_told_until_it_is_recorded(kent: System) -> None:
    (own,) = named(kent, "pool_return_missing")
    assert own.told.of == "better-care-medway"
    assert own.told.says.startswith("the return for the quarter to 2018-06-30, due on 2018-08-20, is overdue")
    made = PoolReturn(
        pool="better-care-medway",
        quarter_ends=date(2018, 6, 30),
        submitted=date(2018, 9, 1),
        signed_by=("chief officer", "treasurer"),
    )
    returns = kent.all(PoolReturn)
    assert not named(with_records(kent, PoolReturn, (*returns, made)), "pool_return_missing")
    (left,) = named(
        with_records(kent, PoolReturn, (*returns, replace(made, signed_by=("treasurer",)))), "pool_return_missing"
    )
    assert "not signed by all" in left.told.says


def test_a_dispute_is_told_to_the_bodies_of_the_system_once_every_step_has_run_out(kent: System) -> None:
    (own,) = named(kent, "dispute_over_its_clock")
    assert own.readers is not None
    assert {"09W", "RPA"} <= set(own.readers)
    assert watch.seen_by((own,), frozenset({"09C"})) == (own,)
    assert watch.seen_by((own,), frozenset()) == watch.seen_by((own,), frozenset({"none-of-them"})) == ()
    opened = next(one.opened for one in kent.all(PlanDispute) if (one.commissioner, one.provider) == ("09W", "RPA"))
    assert own.told.since > opened
    assert not named(kent, "dispute_over_its_clock", own.told.since - (own.told.since - opened) / 2)


def test_a_duty_that_nobody_answers_for_and_an_old_body_too_weak_are_told(kent: System) -> None:
    (gap,) = named(kent, "duty_without_one_holder")
    assert gap.told.says == "nobody answers for it in all 8 areas from 2019-03-01 until before 2019-04-01"
    assert gap.told.sure == "so it is mapped"
    weak = {one.told.of: one.told.says for one in named(kent, "old_body_too_weak")}
    assert len(weak) == 2
    assert not named(kent, "old_body_too_weak", date(2020, 4, 2))


def test_a_condition_is_told_between_its_day_and_the_day_it_is_discharged(kent: System) -> None:
    found = named(kent, "condition_overdue", BEFORE_THE_LETTERS_ARE_ANSWERED)
    assert found
    assert all(one.told.weight == "serious" for one in found if "lapses" in one.told.says)
    done = tuple(replace(one, discharged=one.due) for one in kent.all(ApprovalCondition))
    assert not named(with_records(kent, ApprovalCondition, done), "condition_overdue", BEFORE_THE_LETTERS_ARE_ANSWERED)


def test_every_signal_of_a_record_has_words_a_page_and_reasons_that_end_in_records(kent: System) -> None:
    files = watch.record_files()
    assert not set(files) & set(names_in("concordat.watch.signals"))
    found = watch.on_record(kent, BEFORE_THE_LETTERS_ARE_ANSWERED).signals
    assert found
    for one in (*found, *watch.on_record(kent, kent.settings.as_at).signals):
        assert one.page
        assert one.told.next == files[one.told.name].NEXT
        assert one.told.owners
        assert all(end.rule or end.record or end.rows for end in one.because.ends()), one.told
