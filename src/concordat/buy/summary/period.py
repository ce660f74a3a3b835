"""The period of a yearly summary: takes a day, gives the first and last day of its period and the day the summary is due."""

from dataclasses import dataclass
from datetime import date

from concordat.decide.challenge import months_after
from concordat.kernel.answer import Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.period import FinancialYear
from concordat.kernel.rulebook import Rulebook

# A period and the months after it must end before the calendar does.
LAST_YEAR = 9998


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both included; `due` is the last day to publish the summary."""

    starts: date
    last_day: date
    due: date
    because: Because


def period_of(rules: Rulebook, day: date) -> Period:
    """Return the period that a day lies in; raises Refused before the first, and where the calendar ends within it."""
    if day.year >= LAST_YEAR:
        raise Refused(_beyond(day))
    rule = rules.on("procurement.annual_summary_period", day)
    months = rules.on("procurement.annual_summary_due", day)
    if isinstance(rule.value, dict):
        starts, last = (date.fromisoformat(str(rule.value[name])) for name in ("starts", "last_day"))
    else:
        year = FinancialYear.of(day)
        starts, last = date(year.starts_in, 4, 1), date(year.starts_in + 1, 3, 31)
    due = months_after(last, int(months.decimal))
    says = f"The period is {starts} to {last}; its summary is due by {due}"
    return Period(starts, last, due, Because(says, due, parts=(because_rule(rule), because_rule(months))))


def _beyond(day: date) -> Finding:
    why = "The calendar ends before its period does."
    return Finding("impossible-dates", f"on is {day}.", why, "Correct the day.", Place(field="on"))
