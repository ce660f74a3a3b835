"""Quorum: takes a quorum rule and a poll, gives whether it is met and, in words, what is short."""

from collections.abc import Iterator, Mapping
from typing import Any

from concordat.decide.polls import Poll
from concordat.decide.rules.algebra import All, Count, OfClass, VotingRule
from concordat.decide.rules.data import rule_of
from concordat.decide.rules.evaluate import met
from concordat.decide.rules.sentence import sentence
from concordat.decide.rules.tally import count, count_class


def quorum_rule(quorum: int | str | Mapping[str, Any]) -> VotingRule | None:
    """Return the rule that a quorum states: a number of people, a sentence or a table; None for 0. Raises Refused."""
    if isinstance(quorum, str) and quorum.strip().isdecimal():
        quorum = int(quorum)
    if isinstance(quorum, int):
        return Count(quorum, "persons") if quorum else None
    return rule_of(quorum)


def shortfalls(quorum: VotingRule | None, poll: Poll) -> tuple[str, ...]:
    """Return what is short of the quorum, such as `3 of 5 persons` and `no clinical member`; nothing where it is met."""
    if quorum is None or met(quorum, poll.attendance()):
        return ()
    return tuple(_short(quorum, poll))


def _short(rule: VotingRule, poll: Poll) -> Iterator[str]:
    if met(rule, poll.attendance()):
        return
    match rule:
        case All():
            for part in rule.rules:
                yield from _short(part, poll)
        case Count() if rule.counted != "organisations":
            yield f"{count(poll.present)} of {rule.at_least} {rule.counted}"
        case OfClass():
            there = count_class(poll.present, rule.name)
            yield f"{there} of {rule.at_least} {rule.name} members" if there else f"no {rule.name} member"
        case _:
            yield f"not {sentence(rule)}"
