"""Asks whether rates are confirmed: takes a contract's case, gives that every rate it pays by is, or those that are still to be checked."""

from fractions import Fraction

from concordat.contract import ReadinessCase, Seen, lacking, proved
from concordat.kernel.answer import because_rule
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import RuleValue
from concordat.pay.readiness_case import Paying

QUESTION = "Is every national rate that it pays by confirmed?"
AREA = "Money"
WANTED = "Check the rate against its source, or write the contract's own into a term."
OWNER = "finance officer"


def look(case: ReadinessCase) -> Seen | None:
    """Settle each line at plan, and look at the rules that were used."""
    paying = case.once(Paying)
    used: dict[str, RuleValue] = {}
    for line in case.lines:
        if line.id in paying.unknown:
            continue
        try:
            reasons = paying.due(line, Fraction(0))[1].walk()
        except Refused:
            continue
        used |= {one.rule.rule: one.rule for one in reasons if one.rule}
    if not used:
        return None
    unsure = [rule for rule in used.values() if rule.status != "confirmed"]
    if unsure:
        return lacking(f"to check: {', '.join(one.title for one in unsure)}", *map(because_rule, unsure))
    return proved("every rate is confirmed", *map(because_rule, used.values()))
