"""The days of a standstill: takes the day a notice is published or a decision told, gives when it begins, ends and may close."""

from dataclasses import dataclass
from datetime import date, timedelta

from concordat.buy.law import law
from concordat.kernel.answer import Because, because_rule
from concordat.kernel.holidays import bank_holidays, holiday_rules
from concordat.kernel.period import ONE_DAY, add_working_days
from concordat.kernel.rulebook import Rulebook, RuleValue

# However weekends and holidays fall, twice the number and two weeks more hold so many working days.
FOR_HOLIDAYS = timedelta(weeks=2)


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first to the last, which ends at midnight, with the rule that counts them."""

    first: date
    last: date
    because: Because


def standstill_of(published: date, rules: Rulebook) -> Span:
    """Return the standstill of a notice; raises Refused where the bank holidays of the year are not listed."""
    delay, length = law(rules, "standstill_begins", published), law(rules, "standstill_working_days", published)
    begins = published + timedelta(days=int(delay.decimal))
    last = _working_days_after(begins, int(length.decimal), rules)
    says = f"Published on {published}: begins on {begins}, ends at midnight at the end of {last:%A} {last}."
    return Span(begins, last, _because(says, begins, last, rules, delay, length))


def cooling_of(told: date, rules: Rulebook) -> Span:
    """Return the days that must pass after a further decision was told."""
    length = law(rules, "standstill_cooling", told)
    last = _working_days_after(told, int(length.decimal), rules)
    says = f"Further decision told on {told}: stays open until midnight at the end of {last:%A} {last}."
    return Span(told + ONE_DAY, last, _because(says, told, last, rules, length))


def _working_days_after(day: date, number: int, rules: Rulebook) -> date:
    holidays = bank_holidays(rules, day, day + 2 * number * ONE_DAY + FOR_HOLIDAYS)
    return add_working_days(day, number, holidays)


def _because(says: str, first: date, last: date, rules: Rulebook, *counted: RuleValue) -> Because:
    between = tuple(sorted(bank_holidays(rules, first, last)))
    listed = ", ".join(map(str, between)) or "none"
    years = tuple(because_rule(rule) for rule in holiday_rules(rules, first, last))
    working = law(rules, "standstill_working_day", first)
    holidays = Because(f"Bank holidays from {first} to {last}: {listed}.", between, "dates", parts=years)
    return Because(says, last, parts=(*map(because_rule, counted), because_rule(working), holidays))
