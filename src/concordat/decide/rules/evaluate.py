"""Holds a rule against a tally: takes both, gives whether the rule is met; compared by whole numbers, never by division."""

from concordat.decide.rules.algebra import (
    All,
    AnyOf,
    AtLeast,
    Count,
    Has,
    InBody,
    OfClass,
    Share,
    VotingRule,
    Weight,
)
from concordat.decide.rules.tally import Tally, count, count_class, count_organisations, weigh


def met(rule: VotingRule, tally: Tally) -> bool:
    """Say whether `rule` is met. A share of an empty base is not met; votes inside a body not given do not meet a rule."""
    match rule:
        case Count():
            counter = count_organisations if rule.counted == "organisations" else count
            return counter(tally.in_favour) >= rule.at_least
        case Weight():
            return weigh(tally.in_favour, rule.by) >= rule.at_least
        case OfClass():
            return count_class(tally.in_favour, rule.name) >= rule.at_least
        case Has():
            return any(voter.id == rule.voter for voter in tally.in_favour)
        case Share():
            return _share_met(rule, tally)
        case All():
            return all(met(part, tally) for part in rule.rules)
        case AnyOf():
            return any(met(part, tally) for part in rule.rules)
        case AtLeast():
            return sum(met(part, tally) for part in rule.rules) >= rule.number
        case InBody():
            inner = tally.within.get(rule.body)
            return inner is not None and met(rule.rule, inner)


def _share_met(rule: Share, tally: Tally) -> bool:
    whole = weigh(tally.bases[rule.base], rule.by)
    ours = weigh(tally.in_favour, rule.by) * rule.fraction.denominator
    needed = whole * rule.fraction.numerator
    return whole > 0 and (ours > needed if rule.sign == ">" else ours >= needed)
