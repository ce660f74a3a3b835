"""The clock of a dispute about a plan: takes the day it began, the day asked about and the rule, gives with whom it lies and until when."""

from dataclasses import dataclass
from datetime import date, timedelta

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted

STEPS = "balance.dispute_steps"
LAST = "the system"


@dataclass(frozen=True, slots=True)
class Clock:
    """With whom a dispute lies on a day (`at`), the last day it may lie there (none for the last step), and how many days it is old."""

    at: str
    until: Answer[date] | None
    days: int

    @property
    def says(self) -> str:
        """How long it has lasted, in words."""
        return counted(self.days, "day")


def clock(rules: Rulebook, opened: date, on: date) -> Clock:
    """Return the clock of a dispute; raises Refused where no rule says how long it may lie with whom."""
    rule = rules.on(STEPS, opened)
    days, until = (on - opened).days, opened
    for who, length in rule.value.items():
        until += timedelta(days=int(length))
        if on <= until:
            because = Because(f"with the {who} for {length} days", until, parts=(because_rule(rule),))
            return Clock(who, Answer(until, because), days)
    return Clock(LAST, None, days)


def runs_out(rules: Rulebook, opened: date) -> Answer[date]:
    """Return the last day on which a dispute lies with anybody but the system."""
    rule = rules.on(STEPS, opened)
    last = opened + timedelta(days=sum(int(length) for length in rule.value.values()))
    return Answer(last, Because("the last day of the last step", last, parts=(because_rule(rule),)))
