"""Checks the votes of one body: takes them as given, gives the poll with its rule and quorum, or every finding at once."""

from collections.abc import Iterator

from concordat.decide.polls import Poll
from concordat.decide.polls_by_name import poll_by_name
from concordat.decide.polls_by_number import poll_by_number
from concordat.decide.quorum import quorum_rule
from concordat.decide.rules.algebra import Count, InBody, VotingRule, asks_names, atoms, voters_named, weights_named
from concordat.decide.rules.data import rule_of
from concordat.decide.rules.evaluate import met
from concordat.decide.rules.sentence import sentence
from concordat.decide.rules.tally import Tally, count
from concordat.decide.verdict import Needs
from concordat.decide.vote_findings import impossible
from concordat.decide.votes import Votes
from concordat.kernel.finding import Finding, Refused

_PEOPLE = ("present", "recused", "in_favour", "against", "abstained")


def checked_poll(votes: Votes) -> tuple[Poll, VotingRule, VotingRule | None]:
    """Return the poll, the rule and the quorum; raises Refused with everything that is wrong with any of them."""
    findings: list[Finding] = []
    rule = quorum = poll = None
    try:
        rule = rule_of(votes.rule)
        unusable = tuple(_unusable(rule, "rule"))
        findings.extend(unusable)
        rule = None if unusable else rule
    except Refused as refused:
        findings.extend(refused.findings)
    try:
        quorum = quorum_rule(votes.quorum)
        unusable = tuple(_unusable(quorum, "quorum")) if quorum else ()
        findings.extend(unusable)
        quorum = None if unusable else quorum
    except Refused as refused:
        findings.extend(refused.findings)
    findings.extend(_quorum_above(votes, quorum))
    mixed = tuple(_mixed(votes))
    findings.extend(mixed)
    if not mixed:
        try:
            poll = poll_by_name(votes) if votes.members else poll_by_number(votes)
        except Refused as refused:
            findings.extend(refused.findings)
    if poll and rule:
        findings.extend(_stops(votes, poll, rule, quorum))
    if findings or poll is None or rule is None:
        raise Refused(findings)
    return poll, rule, quorum


def warnings(votes: Votes, poll: Poll, rule: VotingRule, quorum: VotingRule | None, still: Needs) -> Iterator[Finding]:
    """Give what does not prevent the status but should be known: a rule or quorum out of reach while seats are vacant."""
    if not met(rule, poll.everyone(poll.seated)):
        yield Finding(
            "rule-cannot-be-met",
            f"“{sentence(rule)}” cannot be met by the {count(poll.seated)} members there are.",
            "Too many seats are vacant, or nobody holds the class or name it asks for.",
            "Fill the seats before the vote.",
            severity="warning",
        )
    if quorum and not met(quorum, Tally(poll.seated, poll.everyone(poll.seated).bases)):
        yield Finding(
            "quorum-out-of-reach",
            f"the quorum “{sentence(quorum)}” is out of reach of the {count(poll.seated)} members there are.",
            "Even with everyone present there would be no quorum.",
            "Fill the seats before the meeting.",
            severity="warning",
        )
    yield from unlisted(still)


def unlisted(still: Needs) -> Iterator[Finding]:
    """Give a warning where there are more minimal sets than are listed."""
    if not still.listed:
        yield Finding(
            "sets-not-listed",
            "There are more than 1,000 minimal sets; the lists hold the first of them.",
            "So many choices are left that a list would not help.",
            "Read the rule instead, or ask again when more votes are in.",
            severity="warning",
        )


def _mixed(votes: Votes) -> Iterator[Finding]:
    by_name = bool(votes.members)
    for field in _PEOPLE:
        people = getattr(votes, field)
        if by_name and isinstance(people, int) and people:
            yield impossible(
                "mixed-votes",
                f"{field} is a number, but members are named.",
                "Names and numbers cannot be matched.",
                field,
            )
        if not by_name and isinstance(people, tuple):
            yield impossible(
                "mixed-votes", f"{field} holds names, but no members are given.", "Only members count.", field
            )
    if not by_name and votes.veto_holders:
        yield impossible(
            "mixed-votes", "A veto needs votes by name.", "Numbers do not say who refused.", "veto_holders"
        )


def _stops(votes: Votes, poll: Poll, rule: VotingRule, quorum: VotingRule | None) -> Iterator[Finding]:
    filled = not votes.vacant and votes.seats in (None, count(poll.seated))
    seats = count(poll.all_seats)
    known = votes.seats is not None or bool(votes.members)
    if known and filled and not met(rule, poll.everyone(poll.seated)):
        yield impossible(
            "rule-cannot-be-met",
            f"“{sentence(rule)}” is not met even when all {seats} vote for.",
            "It could never be met.",
            "rule",
        )
    if not votes.members:
        for field, said in (("rule", rule), ("quorum", quorum)):
            if said is not None and asks_names(said):
                yield impossible(
                    "mixed-votes", f"“{sentence(said)}” needs members by name.", "Numbers do not say who voted.", field
                )
    for voter in sorted(voters_named(rule) - {member.id for member in votes.members}):
        yield impossible("unknown-member", f"{voter} in the rule is no member.", "Only members count.", "rule")
    yield from _casting(votes, poll, rule)


def _quorum_above(votes: Votes, quorum: VotingRule | None) -> Iterator[Finding]:
    seats = votes.seats if votes.seats is not None else len(votes.members) + votes.vacant if votes.members else None
    if seats is not None and isinstance(quorum, Count) and quorum.at_least > seats:
        what = f"the quorum is {quorum.at_least} of {seats} seats."
        yield impossible("quorum-above-seats", what, "It could never be met.", "quorum")


def _casting(votes: Votes, poll: Poll, rule: VotingRule) -> Iterator[Finding]:
    if votes.chair_has_casting_vote and weights_named(rule):
        yield impossible(
            "casting-vote-by-weight",
            f"“{sentence(rule)}” weighs votes.",
            "A casting vote is one vote among equal ones.",
            "chair_has_casting_vote",
        )
    if not votes.casting_vote:
        return
    if not poll.casting_held:
        why = (
            "Only the person presiding on the item, present and not recused, holds one, and only if the rules give it."
        )
        yield impossible("casting-vote-not-held", "A casting vote was used that nobody holds.", why, "casting_vote")
    elif poll.outstanding or not poll.tied:
        said = f"{count(poll.in_favour)} for, {count(poll.against)} against, {count(poll.outstanding)} outstanding"
        yield impossible(
            "casting-vote-without-tie", f"A casting vote was used at {said}.", "It only breaks a tie.", "casting_vote"
        )


def _unusable(rule: VotingRule, field: str) -> Iterator[Finding]:
    by = weights_named(rule) - {"weight"}
    for weight in sorted(by):
        yield impossible(
            "no-weight", f"the {field} weighs by {weight}.", "Members of one body only carry `weight`.", field
        )
    if any(isinstance(atom, InBody) for atom in atoms(rule)):
        yield impossible("unreadable-rule", f"the {field} looks inside other bodies.", "One body votes here.", field)
