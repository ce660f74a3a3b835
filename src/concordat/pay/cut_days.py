"""When a month is cut: takes the month and which cut, gives the day by which its monitoring is cut, by the calendar in force."""

from datetime import date, timedelta

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.rulebook import Rulebook
from concordat.pay.records import Cut

CALENDAR = "payment.reconciliation_calendar"


def cut_day(rules: Rulebook, month: date, cut: Cut) -> Answer[date]:
    """Return the last day of a month's flex or freeze; raises Refused where no calendar is in force."""
    rule = rules.on(CALENDAR, month)
    place = month.year * 12 + month.month + int(rule.value[cut])
    day = date(place // 12, place % 12 + 1, 1) - timedelta(days=1)
    return Answer(day, Because(f"{cut} of {month:%B %Y}, by", day, parts=(because_rule(rule),)))
