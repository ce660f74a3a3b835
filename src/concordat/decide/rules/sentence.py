"""Prints a voting rule: takes a rule, gives the one readable sentence that `reading` reads back to the same rule."""

import re
from fractions import Fraction

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

# Words with a meaning of their own: a voter, class or weight of such a name is printed in quotation marks.
_KEYWORDS = """
    all and any at bodies body by cast class eligible except favour fewer half in least less majority members more most
    no nobody none not of or organisation organisations person persons present seated seats than the these those
    unless vote votes without
"""
RESERVED = frozenset(_KEYWORDS.split())
_PLAIN = re.compile(r"[\w][\w./&'’–-]*")


def sentence(rule: VotingRule) -> str:
    """Return `rule` in words, such as `at least 3 of the bodies and at least 3/5 of population`."""
    match rule:
        case Count():
            many = f"at least {rule.at_least}"
            return f"{many} of the bodies" if rule.counted == "bodies" else f"{many} {rule.counted}"
        case Weight():
            return f"at least {rule.at_least} by {name(rule.by)}"
        case OfClass():
            return f"at least {rule.at_least} of class {name(rule.name)}"
        case Has():
            return f"{name(rule.voter)} in favour"
        case Share():
            return f"{_how_much(rule)} of {_base(rule)}"
        case All():
            return _joined(rule.rules, "and")
        case AnyOf():
            return _joined(rule.rules, "or")
        case AtLeast():
            return f"at least {rule.number} of these: ({'; '.join(sentence(part) for part in rule.rules)})"
        case InBody():
            return f"in {name(rule.body)}: ({sentence(rule.rule)})"


def name(text: str) -> str:
    """Return a name as it stands in a sentence, in quotation marks where it would be misread."""
    if _PLAIN.fullmatch(text) and text.lower() not in RESERVED:
        return text
    return '"' + text.replace('"', '""') + '"'


def _how_much(rule: Share) -> str:
    if rule.sign == ">":
        return f"more than {_fraction(rule.fraction)}"
    return "all" if rule.fraction == 1 else f"at least {_fraction(rule.fraction)}"


def _fraction(share: Fraction) -> str:
    return f"{share.numerator}/{share.denominator}"


def _base(rule: Share) -> str:
    base = "the bodies" if rule.base == "bodies" else rule.base
    if not rule.by:
        return base
    return name(rule.by) if rule.base == "bodies" else f"{name(rule.by)} {base}"


def _joined(rules: tuple[VotingRule, ...], word: str) -> str:
    if len(rules) == 1:
        return f"{'all' if word == 'and' else 'any'} of these: ({sentence(rules[0])})"
    parts = (f"({sentence(part)})" if isinstance(part, All | AnyOf) else sentence(part) for part in rules)
    return f" {word} ".join(parts)
