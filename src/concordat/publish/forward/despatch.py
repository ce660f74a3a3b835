"""The last day for papers: takes a body's side, a meeting day and whether the decision is key, gives the day and why."""

from datetime import date
from typing import Literal

from concordat.decide.calculations.latest_publication import Given, calculate
from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.publish.forward.sides import Side


def last_day_for_papers(rules: Rulebook, side: Side, meeting: date) -> Answer[date] | None:
    """Return the last safe day for papers, None where no notice is known for the kind of body.

    Raises Refused where a rule or a year's bank holidays are missing.
    """
    if side == "other":
        return None
    if side == "NHS":
        days = rules.on("governance.nhs_board_clear_days", meeting)
        unit = rules.on("governance.nhs_board_clear_days_unit", meeting)
        return _day(rules, meeting, days, "working" if "working" in str(unit.value) else "calendar")
    return _day(rules, meeting, rules.on("governance.council_clear_days", meeting), "working")


def last_day_for_notice(rules: Rulebook, side: Side, meeting: date, *, key: bool) -> Answer[date] | None:
    """Return the last day on which a council's key decision can be announced as coming; None where no such rule applies."""
    if side != "council" or not key:
        return None
    return _day(rules, meeting, rules.on("governance.key_decision_clear_days", meeting), "calendar")


def _day(rules: Rulebook, meeting: date, days: RuleValue, unit: Literal["working", "calendar"]) -> Answer[date]:
    answer = calculate(Given(meeting=meeting, clear_days=int(days.decimal), unit=unit), rules)
    day = answer.value.publish_by
    parts = (because_rule(days), answer.because)
    return Answer(day, Because(f"{days.value} clear days before {meeting}", day, parts=parts), findings=answer.findings)
