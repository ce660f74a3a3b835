"""Asks what an alliance or a capitated contract must say: takes its case, gives population, budget, and who answers for cost and quality, or what is lacking."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, blanks, every

QUESTION = "Does it say for which population, within which budget, and who answers together for cost and for quality?"
AREA = "Risk"
WANTED = "All four in the scope: population, budget agreed beforehand, bodies that answer for cost, bodies that answer for quality."
FORMS, CAPITATED = ("alliance", "capitated host"), "capitation"


def look(case: Case) -> Seen | None:
    """Look in the scope; only an alliance, a capitated host and a contract with a capitated line are asked."""
    if case.contract.form not in FORMS and all(line.form != CAPITATED for line in case.lines):
        return None
    return every(
        case.scopes,
        lambda scope: (
            f"{', '.join(scope.answers_for_cost)} for cost, {', '.join(scope.answers_for_quality)} for quality"
        ),
        lambda scope: blanks(
            scope,
            places="no population",
            budget="no budget",
            answers_for_cost="nobody answers for cost",
            answers_for_quality="nobody answers for quality",
        ),
    )
