"""Bank holidays: takes the rulebook and a span of days, gives the bank holidays of England in it."""

from datetime import date

from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook, RuleValue

ENGLAND = "calendar.england_bank_holidays"


def bank_holidays(rules: Rulebook, first: date, last: date) -> frozenset[date]:
    """Return the bank holidays of England from `first` to `last`, both included; raises Refused for a year not listed."""
    listed = (day for value in holiday_rules(rules, first, last) for day in value.value)
    return frozenset(day for day in listed if first <= day <= last)


def holiday_rules(rules: Rulebook, first: date, last: date) -> tuple[RuleValue, ...]:
    """Return the rule value of each year from `first` to `last`; raises Refused with every year that is not listed."""
    found: list[RuleValue] = []
    missing: list[Finding] = []
    for year in range(first.year, last.year + 1):
        try:
            value = rules.on(ENGLAND, date(year, 1, 1))
        except Refused as refused:
            missing.extend(refused.findings)
            continue
        # A list holds for its own year only: without this check the newest would silently stand for all later years.
        if value.starts.year == year:
            found.append(value)
        else:
            missing.append(_not_listed(year, value))
    if missing:
        raise Refused(missing)
    return tuple(found)


def _not_listed(year: int, nearest: RuleValue) -> Finding:
    return Finding(
        "no-rule-value",
        f"{ENGLAND} has no list for {year}; the nearest is of {nearest.starts.year}.",
        "Working days cannot be counted without the bank holidays of the year.",
        f"Add the dates of {year} with their source to {nearest.file}.",
        Place(file=nearest.file, field=ENGLAND),
    )
