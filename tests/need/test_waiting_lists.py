"""Waiting lists as they stand in a system: months that follow from each other, rows that cannot be, and plans held against their own capacity."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from concordat import need
from concordat.need.records import WaitingList
from concordat.need.waiting_lists import Lists, OneList, a_week, usable, weeks_of
from concordat.rulebook_files import national_rulebook

APRIL, MAY, JUNE = (date(2017, month, 1) for month in (4, 5, 6))
ON = date(2018, 4, 1)


def month(of: date, **fields: Any) -> WaitingList:
    return WaitingList(of="RVV", treatment_function="Eyes", month=of, **fields)


def now(*rows: WaitingList) -> need.QueuesNow:
    told = tuple(one for one in rows if one.basis == "counted")
    plan = tuple(one for one in rows if one.basis == "planned")
    one = OneList("RVV", "Eyes", told, plan)
    return need.queues_now(Lists((one,), ()), national_rulebook(), ON, {"RVV": "East Kent"})


def test_months_are_turned_into_weeks_by_their_days() -> None:
    assert a_week([(APRIL, 60), (MAY, 62)]) == Fraction(7 * 122, 61)
    assert weeks_of([APRIL, MAY, JUNE]) == 13


def test_rows_that_contradict_themselves_are_told_by_kind_and_left_out() -> None:
    good, findings = usable(
        (
            month(APRIL, waiting=10),
            month(MAY, waiting=10),
            month(MAY, waiting=11),
            month(date(2017, 6, 2), waiting=10),
            month(date(2017, 7, 1), waiting=10, within_18=8, over_52=3),
            month(date(2017, 8, 1), treated=-1),
        )
    )
    assert good == (month(APRIL, waiting=10),)
    assert {one.kind for one in findings} == {"duplicate-key", "bad-date", "does-not-foot", "negative-number"}
    assert all(one.severity == "warning" for one in findings)


def test_capacity_on_record_goes_before_what_was_treated_and_removals_leave_the_list_too() -> None:
    (one,) = now(month(APRIL, waiting=90, added=30, treated=20, removed=3, capacity=27)).queues
    assert (one.asked.demand, one.asked.capacity) == (Decimal(7), Decimal(7))
    assert not one.stands_in
    assert one.found.load == 1
    assert one.found.target_list == Decimal("31.5")


def test_a_plan_is_held_against_its_own_capacity_and_its_own_end() -> None:
    counted = month(APRIL, waiting=90, added=30, treated=40)
    plan = month(MAY, basis="planned", waiting=80, added=31, treated=50, capacity=45)
    found = now(counted, plan)
    assert {one.kind for one in found.findings} == {"plan-above-capacity", "does-not-close"}
    ends = found.planned[0].found.ends
    assert ends is not None
    assert (ends.list_end, ends.differs) == (Decimal(71), Decimal(9))


def test_a_queue_without_what_came_and_went_says_what_is_missing() -> None:
    found = now(month(APRIL, waiting=90))
    assert found.queues == ()
    assert [one.kind for one in found.findings] == ["missing-value"]
