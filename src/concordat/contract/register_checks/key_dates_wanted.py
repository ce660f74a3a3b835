"""Takes the register, gives each key date that is due, overdue or missed on the day."""

from collections.abc import Iterator

from concordat.contract.calculations.key_dates import RULE
from concordat.contract.checked import GAP, Checked
from concordat.contract.key_date import key_dates_of, kinds
from concordat.kernel.finding import Finding

SORT = GAP
WHY = {
    "due": "It wants something done before it.",
    "overdue": "Its day has gone, and it can still be done.",
    "missed": "Its day has gone; without agreement it can no longer be done.",
}


def check(given: Checked) -> Iterator[Finding]:
    """Yield date-due, date-overdue and date-missed."""
    alert = {kind: int(given.system.rules.on(RULE, given.on).value[kind]) for kind in kinds()}
    called = kinds()
    for life in given.lives.values():
        ended = life.end is not None and life.end <= given.on
        for one in key_dates_of(life, alert):
            if one.standing in WHY and not ended:
                days = f"{one.days_left} days left" if one.days_left >= 0 else f"{-one.days_left} days ago"
                what = f"{called[one.kind]} of “{life.contract.title}” on {one.on}: {one.says}, {days}."
                then = "Decide, or record what was decided."
                yield given.finding(f"date-{one.standing}", life.contract, what, WHY[one.standing], then)
