"""What lines are worth over a term: by whole years and, of the last year, by its days; held against a sum day by day."""

from calendar import isleap
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from concordat.contract.worth import term_value, worth
from concordat.kernel.money import pence

DAYS = st.dates(date(2000, 1, 1), date(2060, 1, 1))


def test_two_whole_years_are_twice_a_year() -> None:
    assert term_value(Decimal("100.01"), date(2017, 4, 1), date(2019, 4, 1)) == Decimal("200.02")


def test_half_a_year_is_counted_by_its_days() -> None:
    assert term_value(Decimal("365.00"), date(2017, 4, 1), date(2017, 10, 1)) == Decimal("183.00")


def test_a_term_that_never_began_is_worth_nothing() -> None:
    assert term_value(Decimal("365.00"), date(2017, 4, 1), date(2017, 4, 1)) == 0


def test_a_commissioner_without_lines_has_a_share_of_nothing() -> None:
    (share,) = worth((), ("06M",))
    assert (share.annual, share.whole_life) == (Decimal("0.00"), Decimal("0.00"))


@given(starts=DAYS, days=st.integers(0, 4000), pennies=st.integers(0, 10**11))
def test_it_is_the_sum_of_its_days(starts: date, days: int, pennies: int) -> None:
    value = Decimal(pennies).scaleb(-2)
    ends = starts + timedelta(days)
    total, year = Fraction(0), starts
    while year < ends:
        following = _anniversary(starts, year.year - starts.year + 1)
        length = (following - year).days
        total += Fraction((min(following, ends) - year).days, length)
        year = following
    assert term_value(value, starts, ends) == pence(Fraction(value) * total)


def _anniversary(day: date, years: int) -> date:
    year = day.year + years
    if (day.month, day.day) == (2, 29) and not isleap(year):
        return date(year, 3, 1)
    return date(year, day.month, day.day)
