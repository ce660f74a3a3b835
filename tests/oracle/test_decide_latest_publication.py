"""The latest publication day found by walking back one day at a time and counting."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc
from concordat.kernel.holidays import bank_holidays


def slow_latest(meeting: date, clear_days: int, counts, may_publish) -> date:
    """Try every day before the meeting, nearest first, until enough complete days lie strictly between."""
    day = meeting - timedelta(days=1)
    while True:
        between = [meeting - timedelta(days=back) for back in range(1, (meeting - day).days)]
        if sum(counts(one) for one in between) >= clear_days and may_publish(day):
            return day
        day -= timedelta(days=1)


@settings(max_examples=150, deadline=None)
@given(st.dates(date(2013, 6, 1), date(2030, 12, 31)), st.integers(0, 30))
def test_latest_publication_is_the_first_day_found_walking_back(rules, meeting, clear_days):
    holidays = bank_holidays(rules, date(2012, 1, 1), date(2030, 12, 31))

    def works(day: date) -> bool:
        return day.weekday() not in (5, 6) and day not in holidays

    working = calc("decide.latest_publication", meeting=meeting, clear_days=clear_days, unit="working").value
    assert working.latest_publication == slow_latest(meeting, clear_days, works, works)
    assert working.working_day_before is None

    calendar = calc("decide.latest_publication", meeting=meeting, clear_days=clear_days, unit="calendar").value
    expected = slow_latest(meeting, clear_days, lambda day: True, lambda day: True)
    assert calendar.latest_publication == expected
    if works(expected):
        assert calendar.working_day_before is None
    else:
        assert calendar.working_day_before == slow_latest(expected, 0, works, works)
