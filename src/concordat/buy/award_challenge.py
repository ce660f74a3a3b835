"""The challenge window of an award: takes where it stands, gives the last day on which the decision can be challenged in court."""

from datetime import date

from concordat.buy.award_standing import Standing
from concordat.decide.challenge import months_after
from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.rulebook import Rulebook


def award_challenge(one: Standing, rules: Rulebook) -> Answer[date]:
    """Return the last day for a claim for judicial review of the decision to award."""
    decided = one.award.decided_on
    rule = rules.on("governance.challenge_window", decided)
    last = months_after(decided, int(rule.decimal))
    record = because_record(f"decided on {decided}: {one.award.route}", "AwardDecision", one.award.id, value=decided)
    says = f"Decided on {decided}; a claim must be brought promptly, and by {last} at the latest"
    return Answer(last, Because(says, last, parts=(record, because_rule(rule))), "buy.award.challenge_until")
