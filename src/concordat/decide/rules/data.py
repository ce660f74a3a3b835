"""Voting rules as data: takes the tables that TOML and JSON hold, gives the rule, and back."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from concordat.decide.rules.algebra import (
    BASES,
    COUNTED,
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
from concordat.decide.rules.exact_share import exact_share
from concordat.decide.rules.reading import read_rule
from concordat.kernel.finding import Finding, Place, Refused

RuleText = str | Mapping[str, Any]


def rule_of(rule: RuleText) -> VotingRule:
    """Return a rule from a sentence or from data such as `{"share": "2/3", "sign": ">=", "base": "present"}`.

    Forms: `{"count": 4, "of": "bodies"}`, `{"weight": "population", "at_least": "600"}`, `{"class": "lay", "at_least": 1}`,
    `{"has": "L1"}`, `{"share": "1/2", "sign": ">", "base": "cast", "by": "population"}`, `{"all": [...]}`,
    `{"any": [...]}`, `{"at_least": 2, "of": [...]}`, `{"body": "NEL", "rule": ...}`. Raises Refused for anything else.
    """
    if isinstance(rule, str):
        return read_rule(rule)
    if not isinstance(rule, Mapping):
        raise _refused(rule, "it is neither a sentence nor a table")
    for form, build in _FORMS.items():
        if form in rule:
            try:
                return build(rule)
            except RecursionError as error:
                raise _refused("given", "its tables are too deep") from error
            except (KeyError, TypeError, ValueError) as error:
                raise _refused(rule, f"“{form}” needs other fields: {error}") from error
    raise _refused(rule, f"it has none of {', '.join(_FORMS)}")


def rule_data(rule: VotingRule) -> dict[str, Any]:
    """Return `rule` as data of text, whole numbers, lists and tables, which `rule_of` reads back to the same rule."""
    match rule:
        case Count():
            return {"count": rule.at_least, "of": rule.counted}
        case Weight():
            return {"weight": rule.by, "at_least": str(rule.at_least)}
        case OfClass():
            return {"class": rule.name, "at_least": rule.at_least}
        case Has():
            return {"has": rule.voter}
        case Share():
            return {"share": str(rule.fraction), "sign": rule.sign, "base": rule.base, "by": rule.by}
        case All():
            return {"all": [rule_data(part) for part in rule.rules]}
        case AnyOf():
            return {"any": [rule_data(part) for part in rule.rules]}
        case AtLeast():
            return {"at_least": rule.number, "of": [rule_data(part) for part in rule.rules]}
        case InBody():
            return {"body": rule.body, "rule": rule_data(rule.rule)}


def _share(rule: Mapping[str, Any]) -> Share:
    text = str(_exact(rule["share"]))
    fraction = Fraction(int(text)) if text in ("0", "1") else exact_share(text)
    return Share(
        fraction, _one_of(rule.get("sign", ">="), (">", ">=")), _one_of(rule["base"], BASES), rule.get("by", "")
    )


def _exact(number: Any) -> Any:
    if isinstance(number, float):
        raise Refused(
            Finding(
                "inexact-number",
                f"{number} is a binary float.",
                "A float is not exact, and a vote may turn on the difference.",
                "Write it as text: a fraction such as “2/3”, or a whole number.",
                Place(field="rule"),
            )
        )
    return number


def _whole(number: Any) -> int:
    if isinstance(_exact(number), bool) or not isinstance(number, int):
        raise ValueError(f"{number} is not a whole number")
    return number


def _one_of(word: Any, words: tuple[Any, ...]) -> Any:
    if word not in words:
        raise ValueError(f"{word} is none of {', '.join(words)}")
    return word


def _rules(rules: Any) -> tuple[VotingRule, ...]:
    return tuple(rule_of(rule) for rule in rules)


_FORMS: dict[str, Callable[[Mapping[str, Any]], VotingRule]] = {
    "share": _share,
    "count": lambda rule: Count(_whole(rule["count"]), _one_of(rule.get("of", "votes"), COUNTED)),
    "weight": lambda rule: Weight(Fraction(_exact(rule["at_least"])), rule["weight"]),
    "class": lambda rule: OfClass(rule["class"], _whole(rule.get("at_least", 1))),
    "has": lambda rule: Has(rule["has"]),
    "all": lambda rule: All(_rules(rule["all"])),
    "any": lambda rule: AnyOf(_rules(rule["any"])),
    "body": lambda rule: InBody(rule["body"], rule_of(rule["rule"])),
    "at_least": lambda rule: AtLeast(_whole(rule["at_least"]), _rules(rule["of"])),
}


def _refused(rule: Any, why: str) -> Refused:
    return Refused(
        Finding(
            "unreadable-rule",
            f"the rule {rule!r} cannot be read.",
            f"{why}.",
            "Write a sentence such as “more than 1/2 of cast”, or one of the documented tables.",
            Place(field="rule"),
        )
    )
