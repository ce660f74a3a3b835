"""The end of a standstill found by walking one day at a time and counting working days on the fingers."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc
from concordat.kernel.holidays import bank_holidays

DAY = timedelta(days=1)


def slow_end(begins: date, number: int, holidays: frozenset[date]) -> date:
    """Walk on from the day after the first, until so many working days have gone by."""
    day, seen = begins, 0
    while seen < number:
        day += DAY
        if day.weekday() not in (5, 6) and day not in holidays:
            seen += 1
    return day


@settings(max_examples=150, deadline=None)
@given(st.dates(date(2024, 1, 1), date(2030, 10, 31)))
def test_the_end_is_the_eighth_working_day_after_the_first_day(rules, published):
    holidays = bank_holidays(rules, date(2024, 1, 1), date(2030, 12, 31))
    found = calc("buy.standstill", intention_notice_published=published).value
    assert found.begins == published + DAY
    assert found.representations_until_end_of == slow_end(published + DAY, 8, holidays)
    assert found.representations_until_end_of.weekday() < 5
    assert found.may_close_from == found.representations_until_end_of + DAY


@settings(max_examples=100, deadline=None)
@given(st.dates(date(2024, 1, 1), date(2030, 9, 30)), st.integers(0, 40))
def test_after_a_further_decision_five_working_days_pass(rules, published, later):
    holidays = bank_holidays(rules, date(2024, 1, 1), date(2030, 12, 31))
    told = published + DAY + later * DAY
    events = [
        {"on": published + DAY, "what": "representation"},
        {"on": published + DAY, "what": "reviewing"},
        {"on": told, "what": "further decision", "decision": "award"},
        {"on": told, "what": "told"},
    ]
    found = calc("buy.standstill", intention_notice_published=published, events=events).value
    assert found.cooling_until_end_of == slow_end(told, 5, holidays)
    assert found.may_close_from == max(found.cooling_until_end_of, slow_end(published + DAY, 8, holidays)) + DAY
