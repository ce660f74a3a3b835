"""Periods: half-open intervals, financial years, working days and clear days, each against counting day by day."""

from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from concordat.kernel.period import (
    FinancialYear,
    Interval,
    add_working_days,
    clear_days_between,
    holds,
    is_working_day,
    latest_publication,
    month_of,
    working_days,
)

days = st.dates(date(1990, 1, 1), date(2040, 12, 31))
spans = st.tuples(days, st.one_of(st.none(), st.integers(1, 900))).map(
    lambda pair: Interval(pair[0], None if pair[1] is None else pair[0] + timedelta(days=pair[1]))
)
holidays = st.frozensets(st.dates(date(2017, 1, 1), date(2017, 12, 31)), max_size=20)
near = st.dates(date(2017, 2, 1), date(2017, 11, 30))
DAY = timedelta(days=1)


def test_an_interval_holds_its_first_day_and_not_its_end():
    year = Interval(date(2017, 4, 1), date(2018, 4, 1))
    assert date(2017, 4, 1) in year
    assert date(2018, 3, 31) in year
    assert date(2018, 4, 1) not in year
    assert (year.days, year.last_day) == (365, date(2018, 3, 31))


def test_an_open_interval_has_no_last_day():
    still = Interval(date(2017, 4, 1))
    assert date(9999, 12, 31) in still
    assert (still.days, still.last_day) == (None, None)


@pytest.mark.parametrize("end", [date(2017, 4, 1), date(2017, 3, 31)])
def test_an_interval_must_end_after_it_starts(end):
    with pytest.raises(ValueError, match="must end after it starts"):
        Interval(date(2017, 4, 1), end)


@given(spans, spans, days)
def test_a_day_is_in_the_overlap_when_it_is_in_both(first, second, day):
    overlap = first.overlap(second)
    assert (overlap is not None and day in overlap) == (day in first and day in second)
    assert overlap == second.overlap(first)


@given(spans, spans)
def test_intervals_without_overlap_share_no_day(first, second):
    if first.overlap(second) is None:
        assert first.start not in second
        assert second.start not in first


@given(spans)
def test_the_days_of_an_interval_are_counted(span):
    assume(span.end is not None)
    assert span.days == sum(1 for number in range(1000) if span.start + number * DAY in span)


@given(spans, days)
def test_holds_is_the_interval_with_open_bounds(span, day):
    assert holds(span.start, span.end, day) == (day in span)
    assert holds(None, None, day)


@given(days)
def test_every_day_is_in_its_financial_year(day):
    year = FinancialYear.of(day)
    assert day in year.interval
    assert FinancialYear.parse(str(year)) == year
    assert FinancialYear.parse(str(year).replace("/", "-")) == year
    assert month_of(day) in year.months()


@pytest.mark.parametrize(
    ("day", "text"),
    [((2018, 3, 31), "2017/18"), ((2018, 4, 1), "2018/19"), ((2000, 3, 31), "1999/00"), ((1999, 4, 1), "1999/00")],
)
def test_the_financial_year_turns_on_the_first_of_april(day, text):
    assert str(FinancialYear.of(date(*day))) == text


def test_the_months_of_a_year_run_from_april_to_march():
    months = FinancialYear(2017).months()
    assert months[0] == date(2017, 4, 1)
    assert months[8] == date(2017, 12, 1)
    assert months[-1] == date(2018, 3, 1)
    assert list(months) == sorted(months)
    assert len(months) == 12
    assert FinancialYear(2017).interval.days == 365
    assert FinancialYear(2019).interval.days == 366


@pytest.mark.parametrize("text", ["2017", "2017/19", "2017/2018", "17/18", "2017 18", "", "abcd/ef"])
def test_what_is_no_financial_year_is_refused(text):
    with pytest.raises(ValueError, match="not a financial year"):
        FinancialYear.parse(text)


@given(near, holidays)
def test_a_working_day_is_a_weekday_that_is_no_holiday(day, free):
    assert is_working_day(day, free) == (day.strftime("%a") not in ("Sat", "Sun") and day not in free)


@given(near, st.integers(1, 15), holidays)
def test_adding_working_days_is_walking_and_counting(day, number, free):
    walked, left = day, number
    while left:
        walked += DAY
        left -= walked.weekday() < 5 and walked not in free
    assert add_working_days(day, number, free) == walked
    assert list(islice(working_days(day, free), number))[-1] == walked


@given(near, st.integers(1, 15), holidays)
def test_going_there_and_back_ends_on_the_working_day_it_began_from(day, number, free):
    assume(is_working_day(day, free))
    assert add_working_days(add_working_days(day, number, free), -number, free) == day


def test_no_working_days_is_the_same_day():
    assert add_working_days(date(2017, 9, 3), 0, ()) == date(2017, 9, 3)


@given(near, st.integers(0, 40), st.one_of(st.none(), holidays))
def test_clear_days_leave_both_ends_out(meeting, back, free):
    published = meeting - back * DAY
    between = [published + number * DAY for number in range(1, back)]
    counted = [day for day in between if free is None or (day.weekday() < 5 and day not in free)]
    assert clear_days_between(published, meeting, free) == len(counted)


def test_there_are_no_clear_days_after_the_meeting():
    assert clear_days_between(date(2017, 9, 5), date(2017, 9, 1)) == 0


@given(near, st.integers(0, 25), st.one_of(st.none(), holidays))
def test_the_latest_publication_is_just_in_time(meeting, clear, free):
    published = latest_publication(meeting, clear, free)
    assert clear_days_between(published, meeting, free) >= clear
    if free is None:
        assert clear_days_between(published + DAY, meeting) == max(clear - 1, 0)
    else:
        assert is_working_day(published, free)
        later = published + DAY
        while later < meeting:
            assert not is_working_day(later, free) or clear_days_between(later, meeting, free) < clear
            later += DAY


def test_negative_clear_days_are_refused():
    with pytest.raises(ValueError, match="cannot be negative"):
        latest_publication(date(2017, 9, 5), -1)
