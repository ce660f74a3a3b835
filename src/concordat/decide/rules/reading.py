"""Reads a voting rule: takes the sentence that `sentence` prints, or a looser one, gives the rule, or a finding that says where it stopped."""

import re
from functools import lru_cache

from concordat.decide.rules.algebra import (
    COUNTED,
    All,
    AnyOf,
    AtLeast,
    Count,
    Counted,
    Has,
    InBody,
    OfClass,
    Share,
    VotingRule,
    Weight,
)
from concordat.decide.rules.exact_share import exact_share
from concordat.decide.rules.reading_bases import read_base
from concordat.decide.rules.sentence import RESERVED
from concordat.decide.rules.words import Words
from concordat.kernel.finding import Finding, Refused

# A rule that could be lost by one more vote in favour says one of these.
_NOT_MONOTONE = frozenset(("not", "no", "none", "nobody", "unless", "except", "without", "fewer", "less", "most"))
_MOST_DIGITS = 9
_COUNTED: dict[str, Counted] = {
    **{word: word for word in COUNTED},
    "vote": "votes",
    "person": "persons",
    "members": "persons",
    "body": "bodies",
    "organisation": "organisations",
}


@lru_cache(maxsize=4096)
def read_rule(text: str) -> VotingRule:
    """Return the rule that `text` says, such as `more than 1/2 of cast`.

    Raises Refused: `unreadable-rule` with the word it stopped at, `non-monotone-rule` for a rule that says “not”,
    `inexact-share`, `rule-cannot-be-met`, `rule-always-met`.
    """
    words = Words(text)
    wrong = words.first_of(_NOT_MONOTONE)
    if wrong:
        raise Refused(
            Finding(
                "non-monotone-rule",
                f"the rule “{text}” says “{wrong}”.",
                "A vote in favour must never be able to turn carried into not carried, so rules only say what is needed.",
                "Say what must be in favour, such as “at least 4 of the bodies”; a refusal that binds is a declared veto.",
            )
        )
    rule = _whole(words)
    if not words.done:
        raise words.stopped("“and”, “or” or the end")
    return rule


def _whole(words: Words) -> VotingRule:
    parts = [_unit(words)]
    joins: set[str] = set()
    while words.peek in ("and", "or"):
        joins.add(words.take())
        if len(joins) == 2:
            raise words.stopped("brackets around what belongs together, because “and” and “or” are mixed here")
        parts.append(_unit(words))
    if not joins:
        return parts[0]
    return All(tuple(parts)) if joins == {"and"} else AnyOf(tuple(parts))


def _unit(words: Words) -> VotingRule:
    if words.accept("("):
        rule = _whole(words)
        words.expect(")")
        return rule
    if words.accept("in"):
        body = words.name()
        words.accept(":")
        words.expect("(")
        rule = _whole(words)
        words.expect(")")
        return InBody(body, rule)
    if words.accept("all"):
        return _all(words)
    if words.accept("any"):
        return AnyOf(_these(words))
    if words.accept("more"):
        words.expect("than")
        fraction = exact_share(_half(words))
        words.expect("of")
        return Share(fraction, ">", *read_base(words))
    if words.accept("majority"):
        words.expect("of")
        return Share(exact_share("1/2"), ">", *read_base(words))
    if words.accept("at"):
        words.expect("least")
        return _at_least(words)
    if words.quoted or (words.peek and words.peek not in RESERVED and words.peek not in "():;"):
        voter = words.name()
        words.expect("in")
        words.expect("favour")
        return Has(voter)
    raise words.stopped("a rule such as “more than 1/2 of cast” or “at least 4 of the bodies”")


def _all(words: Words) -> VotingRule:
    words.expect("of")
    if words.peek == "these":
        return All(_these(words, after_of=True))
    return Share(exact_share("1/1"), ">=", *read_base(words))


def _these(words: Words, *, after_of: bool = False) -> tuple[VotingRule, ...]:
    if not after_of:
        words.expect("of")
    words.expect("these")
    words.accept(":")
    words.expect("(")
    rules = [_whole(words)]
    while words.accept(";"):
        rules.append(_whole(words))
    words.expect(")")
    return tuple(rules)


def _half(words: Words) -> str:
    return "1/2" if words.accept("half") else words.take()


def _at_least(words: Words) -> VotingRule:
    amount = _half(words)
    if words.accept("by"):
        return Weight(words.number(amount), words.name())
    if not re.fullmatch(rf"[0-9]{{1,{_MOST_DIGITS}}}", amount):
        fraction = exact_share(amount)
        words.expect("of")
        return Share(fraction, ">=", *read_base(words))
    if words.peek in _COUNTED:
        return Count(int(amount), _COUNTED[words.take()])
    words.expect("of")
    if words.peek == "these":
        return AtLeast(int(amount), _these(words, after_of=True))
    if words.accept("class"):
        return OfClass(words.name(), int(amount))
    words.accept("the")
    if words.peek in _COUNTED:
        return Count(int(amount), _COUNTED[words.take()])
    raise words.stopped("“the bodies”, “class …” or “these: (…)”; a share needs a fraction, a weight “by …”")
