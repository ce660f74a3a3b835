"""What pages of plans share: takes a question to the service, gives plans and rounds of priorities as they stand, kept until a record changes."""

from collections.abc import Mapping
from decimal import Decimal

from concordat import plan
from concordat.kernel.finding import Finding, Refused
from concordat.plan.records import Plan
from concordat.web.core.ask import Ask


def told(ask: Ask, own: Plan) -> plan.PlanTold:
    """Return a plan as it stands on the day; raises Refused where its records contradict themselves."""
    made: plan.PlanTold = ask.remember(("plan", own.id), lambda: plan.plan_told(ask.system, own, ask.day))
    return made


def all_told(ask: Ask) -> tuple[tuple[plan.PlanTold, ...], tuple[Finding, ...]]:
    """Return every plan that can be told, the newest first, and what is wrong with the others."""
    found, findings = [], []
    for own in sorted(ask.system.all(Plan), key=lambda one: (one.starts, one.version), reverse=True):
        try:
            found.append(told(ask, own))
        except Refused as refused:
            findings += refused.findings
    return tuple(found), tuple(findings)


def weighed(ask: Ask, own: plan.RoundRecords, tried: Mapping[str, Decimal]) -> plan.RoundTold:
    """Return a round of priorities under the weights adopted, or those that are tried."""
    asked = ("round of priorities", own.round.id, tuple(sorted(tried.items())))
    made: plan.RoundTold = ask.remember(asked, lambda: plan.round_told(own, ask.system.rules, tried))
    return made
