"""The voting-rule algebra: rules as values, printed and read as sentences and as data, held against votes exactly."""

from concordat.decide.rules.algebra import (
    All,
    AnyOf,
    AtLeast,
    Base,
    Count,
    Has,
    InBody,
    OfClass,
    Share,
    VotingRule,
    Weight,
)
from concordat.decide.rules.data import RuleText, rule_data, rule_of
from concordat.decide.rules.evaluate import met
from concordat.decide.rules.exact_share import exact_share
from concordat.decide.rules.reading import read_rule
from concordat.decide.rules.sentence import sentence
from concordat.decide.rules.tally import Tally, Voter, Voters

__all__ = [
    "All",
    "AnyOf",
    "AtLeast",
    "Base",
    "Count",
    "Has",
    "InBody",
    "OfClass",
    "RuleText",
    "Share",
    "Tally",
    "Voter",
    "Voters",
    "VotingRule",
    "Weight",
    "exact_share",
    "met",
    "read_rule",
    "rule_data",
    "rule_of",
    "sentence",
]
