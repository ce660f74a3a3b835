"""The bank holidays of England: the dated lists against the rule worked out slowly, Easter by the computus."""

from datetime import date, timedelta

import pytest

from concordat.kernel.finding import Refused
from concordat.kernel.holidays import bank_holidays, holiday_rules
from concordat.kernel.rulebook import Rulebook, rule_from

DAY = timedelta(days=1)
# What was proclaimed otherwise: days taken away, and days added, in their years.
MOVED = {
    2012: ({date(2012, 5, 28)}, {date(2012, 6, 4), date(2012, 6, 5)}),
    2020: ({date(2020, 5, 4)}, {date(2020, 5, 8)}),
    2022: ({date(2022, 5, 30)}, {date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19)}),
    2023: (set(), {date(2023, 5, 8)}),
}
EASTER = {
    **{2016: (3, 27), 2017: (4, 16), 2018: (4, 1), 2019: (4, 21), 2020: (4, 12), 2021: (4, 4), 2022: (4, 17)},
    **{2023: (4, 9), 2024: (3, 31), 2025: (4, 20), 2026: (4, 5), 2027: (3, 28), 2028: (4, 16), 2029: (4, 1)},
    2030: (4, 21),
}


def computus(year: int) -> date:
    """Easter Sunday: the first Sunday after the full moon (by the tables of the church) on or after 21 March."""
    golden = year % 19 + 1
    century = year // 100 + 1
    left_out = 3 * century // 4 - 12
    moon = (8 * century + 5) // 25 - 5
    sunday = 5 * year // 4 - left_out - 10
    epact = (11 * golden + 20 + moon - left_out) % 30
    if epact == 24 or (epact == 25 and golden > 11):
        epact += 1
    full = 44 - epact
    if full < 21:
        full += 30
    full += 7 - (sunday + full) % 7
    return date(year, 3, 1) + (full - 1) * DAY


def slow_holidays(year: int) -> set[date]:
    """The ordinary rule, day by day, then what was proclaimed otherwise."""
    every = [date(year, 1, 1) + number * DAY for number in range(366) if (date(year, 1, 1) + number * DAY).year == year]
    mondays = {month: [day for day in every if day.month == month and day.weekday() == 0] for month in (5, 8)}
    found = {computus(year) - 2 * DAY, computus(year) + DAY, mondays[5][0], mondays[5][-1], mondays[8][-1]}
    for fixed in (date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)):
        day = fixed
        while day.weekday() > 4 or day in found or (day != fixed and day == date(year, 12, 26)):
            day += DAY
        found.add(day)
    gone, added = MOVED.get(year, (set(), set()))
    return (found - gone) | added


@pytest.mark.parametrize("year", range(2012, 2031))
def test_each_list_is_the_rule_of_its_year(rules, year):
    assert bank_holidays(rules, date(year, 1, 1), date(year, 12, 31)) == slow_holidays(year)


@pytest.mark.parametrize("year", EASTER)
def test_the_computus_gives_the_known_easters(year):
    assert computus(year) == date(year, *EASTER[year])


def test_every_holiday_is_a_weekday_in_its_own_year(rules):
    for value in holiday_rules(rules, date(2012, 1, 1), date(2030, 12, 31)):
        assert all(day.year == value.starts.year and day.weekday() < 5 for day in value.value)
        assert len(set(value.value)) == len(value.value)
        assert list(value.value) == sorted(value.value)
        assert value.status == "to check"


def test_both_ends_of_the_span_are_included(rules):
    assert bank_holidays(rules, date(2017, 12, 25), date(2018, 1, 1)) == {
        date(2017, 12, 25),
        date(2017, 12, 26),
        date(2018, 1, 1),
    }
    assert bank_holidays(rules, date(2017, 9, 1), date(2017, 9, 30)) == frozenset()


def test_years_without_a_list_are_refused_all_at_once(rules):
    with pytest.raises(Refused) as refused:
        bank_holidays(rules, date(2010, 6, 1), date(2032, 6, 1))
    found = [finding.what.split(" has ")[1][:22] for finding in refused.value.findings]
    assert [text.split()[-1][:4] for text in found] == ["2010", "2011", "2031", "2032"]
    assert all(finding.kind == "no-rule-value" for finding in refused.value.findings)
    assert all("england_bank_holidays.toml" in finding.where.file for finding in refused.value.findings)


def test_the_newest_list_never_stands_for_a_later_year():
    content = {
        "title": "Bank holidays",
        "unit": "dates",
        "value": [{"from": date(2017, 1, 1), "is": [date(2017, 1, 2)], "source": "s", "status": "confirmed"}],
    }
    rule = rule_from("calendar.england_bank_holidays", content, file="calendar.toml", edition="test")
    book = Rulebook({"national": {rule.id: rule}}, "test")
    assert bank_holidays(book, date(2017, 1, 1), date(2017, 12, 31)) == {date(2017, 1, 2)}
    with pytest.raises(Refused, match="no list for 2018"):
        bank_holidays(book, date(2018, 1, 1), date(2018, 12, 31))
