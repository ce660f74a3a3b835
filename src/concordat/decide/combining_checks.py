"""Checks a combined vote: takes its rule and bodies as given, gives the rule and every body settled, or every finding at once."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from concordat.decide.approval_checks import approval_findings
from concordat.decide.calculations.status import calculate as status_of
from concordat.decide.combining import SettledBody, as_voter, combined_poll
from concordat.decide.counting import Approved, approved
from concordat.decide.polls import Poll
from concordat.decide.rules.algebra import InBody, VotingRule, atoms, voters_named, weights_named
from concordat.decide.rules.data import rule_of
from concordat.decide.rules.evaluate import met
from concordat.decide.rules.sentence import sentence
from concordat.decide.vote_checks import checked_poll
from concordat.decide.voting_body import VotingBody
from concordat.kernel.answer import Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook


def checked_bodies(
    rule_given: str | Mapping[str, Any], given: Sequence[VotingBody], vetoes: frozenset[str], rules: Rulebook
) -> tuple[VotingRule, tuple[SettledBody, ...], tuple[Finding, ...]]:
    """Return the rule, the bodies with their statuses and what warns; raises Refused with everything that is wrong."""
    findings: list[Finding] = list(_bodies(given, vetoes))
    settled: list[SettledBody] = []
    warns: list[Finding] = []
    for number, body in enumerate(given):
        try:
            one, warned = _settled(body, given, rules)
            settled.append(one)
            warns.extend(warned)
        except Refused as refused:
            findings.extend(_inside(finding, number) for finding in refused.findings)
    try:
        rule = rule_of(rule_given)
    except Refused as refused:
        raise Refused((*refused.findings, *findings)) from None
    findings.extend(_fits(rule, given))
    if not findings:
        poll = combined_poll(settled, vetoes, looked_into(rule))
        if not met(rule, poll.everyone(poll.seated)):
            findings.append(
                _finding(
                    "rule-cannot-be-met",
                    f"“{sentence(rule)}” is not met even when all {len(given)} bodies carry.",
                    "rule",
                )
            )
    if findings:
        raise Refused(findings)
    return rule, tuple(settled), tuple(warns)


def looked_into(rule: VotingRule) -> frozenset[str]:
    """Return the bodies whose own votes the rule counts."""
    return frozenset(atom.body for atom in atoms(rule) if isinstance(atom, InBody))


def _settled(body: VotingBody, given: Sequence[VotingBody], rules: Rulebook) -> tuple[SettledBody, tuple[Finding, ...]]:
    if body.votes is None:
        told = approved(body, body.status or "NOT YET MET", given)
        because = Because(f"{body.body}: {told.status}, as given", told.status)
        return _counted(body, told, because, None), ()
    answer = status_of(body.votes, rules)
    poll, _, _ = checked_poll(body.votes)
    told = approved(body, answer.value.status if poll.begun else "NOT YET MET", given)
    because = replace(answer.because, says=f"{body.body}: {told.status}. {answer.because.says}", value=told.status)
    inside = _afresh(poll) if told.status in ("INQUORATE", "NOT YET MET") else poll
    return _counted(body, told, because, inside), answer.findings


def _counted(body: VotingBody, told: Approved, because: Because, inside: Poll | None) -> SettledBody:
    return SettledBody(
        body=body.body,
        status=told.status,
        because=because,
        voter=as_voter(body),
        counts=told.counts,
        waits_for=told.waits_for,
        subject_to=told.subject_to,
        inside=inside,
    )


def _afresh(poll: Poll) -> Poll:
    """Return the poll as if nobody had voted: the votes of an inquorate meeting are void, all eligible may vote again."""
    return replace(
        poll, present=poll.eligible, in_favour=(), against=(), abstained=(), outstanding=poll.eligible, begun=False
    )


def _bodies(given: Sequence[VotingBody], vetoes: frozenset[str]) -> Iterator[Finding]:
    if not given:
        yield _finding("no-bodies", "there is no body to vote.", "bodies")
    names = Counter(body.body for body in given)
    for name, times in names.items():
        if times > 1:
            yield _finding("duplicate-key", f"{name} is there {times} times.", "bodies")
    for body in given:
        if body.status and body.votes:
            yield _finding("two-statuses", f"{body.body} has a status and votes; one of them is enough.", "bodies")
        for weight, amount in body.weights.items():
            if amount < 0:
                yield _finding("negative-number", f"{body.body} has {weight} {amount}.", "bodies")
    for body in given:
        yield from approval_findings(body, names.keys())
    for name in sorted(vetoes - names.keys()):
        yield _finding("unknown-body", f"{name} holds a veto but is no body of this vote.", "veto_holders")


def _fits(rule: VotingRule, given: Sequence[VotingBody]) -> Iterator[Finding]:
    known = {body.body: body for body in given}
    for name in sorted(voters_named(rule) - known.keys()):
        yield _finding("unknown-body", f"{name} in the rule is no body of this vote.", "rule")
    for name in sorted(looked_into(rule) & known.keys()):
        if known[name].votes is None:
            yield _finding("no-votes", f"the rule looks inside {name}, whose votes are not given.", "bodies")
    for weight in sorted(weights_named(rule) - {"weight"}):
        for body in given:
            if weight not in body.weights:
                yield _finding("no-weight", f"{body.body} has no {weight}, by which the rule weighs.", "bodies")


_WHY = {
    "no-bodies": "A proposal is put to bodies.",
    "duplicate-key": "Each body has one vote.",
    "two-statuses": "They may contradict each other.",
    "negative-number": "A weight is never below nought.",
    "unknown-body": "Only bodies of the vote can be named.",
    "no-votes": "A rule inside a body counts that body's own votes.",
    "no-weight": "Every body must carry each weight that the rule counts.",
    "rule-cannot-be-met": "The proposal could never be carried.",
}


def _finding(kind: str, what: str, field: str) -> Finding:
    return Finding(kind, what, _WHY[kind], "Correct the rule or the bodies.", Place(field=field))


def _inside(finding: Finding, number: int) -> Finding:
    return replace(
        finding, where=replace(finding.where, field=f"bodies.{number}.votes.{finding.where.field}".rstrip("."))
    )
