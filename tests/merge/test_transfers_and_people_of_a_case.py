"""The registers, the schedule and the people of the Kent and Medway case, with what is wrong put in on purpose."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from concordat import merge
from concordat.flow import findings_of
from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.merge.records import PoolPerson, Reorganisation, TransferLine
from concordat.store import read

DAY = date(2020, 4, 1)


@pytest.fixture(scope="module")
def kent(examples: Path) -> System:
    return read(examples / "kent-and-medway-2018").system


def case(system: System) -> Reorganisation:
    return system.one(Reorganisation, "one-ccg")


def with_records(system: System, kind: type, rows: tuple[Any, ...]) -> System:
    return replace(system, records={**system.records, kind: rows})


@pytest.mark.story("C13")
def test_everything_in_a_register_appears_once_and_no_pound_is_lost(kent: System) -> None:
    told = merge.transfers(kent, case(kent), DAY, kent.settings.as_at)
    codes = [one.item.id for one in told.held]
    assert len(codes) == len(set(codes))
    assert not told.desk.faults
    assert told.desk.value_before == told.desk.value_after
    assert {one.kind for one in told.desk.open} == {"consent-late", "ends-before", "no-receiver"}


def test_a_line_of_nothing_and_shares_that_do_not_sum_are_found(kent: System) -> None:
    lines = kent.all(TransferLine)
    wrong = [replace(one, share="1/2") if one.part == "third floor" else one for one in lines]
    wrong.append(replace(lines[0], item="no-such-lease"))
    told = merge.transfers(with_records(kent, TransferLine, tuple(wrong)), case(kent), DAY, kent.settings.as_at)
    assert {one.kind for one in told.desk.faults} == {"shares-do-not-sum", "unknown-item"}
    assert not told.desk.complete


def test_without_a_default_receiver_what_has_no_line_is_an_orphan(kent: System) -> None:
    told = merge.transfers(kent, replace(case(kent), default_receiver=""), DAY, kent.settings.as_at)
    assert {one.kind for one in told.desk.faults} == {"orphan"}


@pytest.mark.story("C16")
def test_somebody_in_two_pools_is_found(kent: System) -> None:
    people = kent.all(PoolPerson)
    twice = with_records(kent, PoolPerson, (*people, replace(people[0], pool="medicines")))
    with pytest.raises(Refused) as refused:
        merge.matching(twice, case(kent), kent.settings.as_at, "99J")
    assert "two-pools" in {one.kind for one in refused.value.findings}


def test_somebody_in_two_pools_is_found_by_the_check_without_being_named(kent: System) -> None:
    people = kent.all(PoolPerson)
    assert not [one for one in findings_of(kent) if one.kind == "two-pools"]
    twice = with_records(kent, PoolPerson, (*people, replace(people[0], pool="medicines")))
    (found,) = [one for one in findings_of(twice) if one.kind == "two-pools"]
    assert found.severity == "warning"
    told = f"{found.what} {found.why} {found.next}"
    assert not any(word in told for word in (people[0].id, people[0].pool, "medicines"))
