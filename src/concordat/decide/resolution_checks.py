"""Checks resolutions: takes what bodies resolved, gives a finding for each act that cannot have happened so, or was out of time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from concordat.decide.agreed import NOTHING_AGREED, Agreed
from concordat.decide.body_vote import in_order, on_this_text, settled_by, votes_of
from concordat.decide.class_quorum import shows_classes
from concordat.decide.member_vote_checks import count_findings
from concordat.decide.notice import notice_of
from concordat.decide.records import Ballot, Proposal, Resolution
from concordat.decide.roll import NO_ROLLS, Roll, Rolls
from concordat.decide.roll_votes import roll_votes
from concordat.decide.spots import spot
from concordat.decide.vote_checks import checked_poll
from concordat.kernel.finding import Finding, Refused, Severity
from concordat.kernel.system import System

_HASH = re.compile(r"[0-9a-fA-F]{64}")


def resolution_findings(
    system: System, proposal: Proposal, ballot: Ballot, resolution: Resolution, roll: Roll | None = None
) -> Iterator[Finding]:
    """Give what is wrong with one resolution. What stops is not counted; what warns is counted and told.

    `roll` is that of its meeting: the votes by member it must add up to, or who was there where votes were counted.
    """

    def found(kind: str, what: str, why: str, then: str, field: str, severity: Severity = "stop") -> Finding:
        said = f"{resolution.body}, {resolution.met_on}: {what}"
        return Finding(kind, said, why, then, spot(system, resolution, field), severity)

    try:
        by_member = roll if roll is not None and roll.votes else None
        checked_poll(roll_votes(ballot, by_member, resolution) if by_member else votes_of(ballot, resolution))
        yield from _silent(system, resolution)
    except Refused as refused:
        for finding in refused.findings:
            yield found(finding.kind, finding.what, finding.why, finding.next, finding.where.field)
    yield from count_findings(system, resolution, roll)
    if ballot.quorum_rule.strip() and not (roll and roll.votes) and not shows_classes(resolution, roll):
        what = f"the quorum asks “{ballot.quorum_rule.strip()}”, and only the number of those present is counted."
        why = "Counts do not say which classes were there; the vote may be challenged."
        yield found("class-quorum-not-shown", what, why, "Record who was there, by class.", "present", "warning")
    if resolution.casting_vote not in ("", "for", "against"):
        what = f"the casting vote is “{resolution.casting_vote}”."
        yield found("bad-value", what, "It is “for”, “against” or left out.", "Correct it.", "casting_vote")
    if not _HASH.fullmatch(resolution.text_sha256):
        what = "the hash of the text is not 64 hexadecimal digits."
        yield found(
            "bad-hash",
            what,
            "A resolution is bound to one exact text.",
            "Take it from the text voted on.",
            "text_sha256",
        )
    elif not on_this_text(proposal, resolution):
        what = (
            f"it is bound to the text {resolution.text_sha256[:12]}…, the proposal's is {proposal.text.sha256[:12]}…."
        )
        why = "A resolution on an amended text is a variant; it counts for the original only once it is declared compatible."
        yield found(
            "another-text",
            what,
            why,
            "Correct the hash, or put the original text to the vote.",
            "text_sha256",
            "warning",
        )
    yield from _out_of_time(system, proposal, ballot, resolution)


def _silent(system: System, resolution: Resolution) -> Iterator[Finding]:
    voted = resolution.in_favour + resolution.against + resolution.abstained
    silent = resolution.present - resolution.recused - voted
    if silent:
        yield Finding(
            "votes-not-counted",
            f"{resolution.body}, {resolution.met_on}: {silent} of those present are in no count.",
            "They count as present and not voting.",
            "Add them to the abstentions if they abstained.",
            spot(system, resolution, "abstained"),
            "warning",
        )


def _out_of_time(system: System, proposal: Proposal, ballot: Ballot, resolution: Resolution) -> Iterator[Finding]:
    def found(kind: str, what: str, why: str, then: str, severity: Severity = "stop") -> Finding:
        said = f"{resolution.body}, {resolution.met_on}: {what}"
        return Finding(kind, said, why, then, spot(system, resolution, "met_on"), severity)

    if proposal.last_date is not None and resolution.met_on > proposal.last_date:
        what = f"the vote came after the last date, {proposal.last_date}."
        yield found("vote-after-last-date", what, "The proposal had been decided or had lapsed.", "Put it again.")
    if proposal.withdrawn is not None and resolution.met_on >= proposal.withdrawn:
        what = f"the vote came after the proposal was withdrawn on {proposal.withdrawn}."
        yield found("vote-after-withdrawal", what, "There was nothing to vote on any more.", "Propose it again.")
    if resolution.recorded < resolution.met_on:
        what = f"it was recorded on {resolution.recorded}, before the meeting."
        yield found("recorded-before-meeting", what, "A vote is recorded when it has been taken.", "Correct a date.")
    if resolution.met_on < proposal.opened:
        what = f"the vote came before the proposal was opened on {proposal.opened}."
        yield found("vote-before-opening", what, "Nobody can vote on what is not yet proposed.", "Correct a date.")
        return
    try:
        notice = notice_of(_held(ballot, resolution), system.rules)
    except Refused:
        return  # the ballot's own check tells that the year's bank holidays are not listed
    if notice is not None and notice.value.latest_publication < proposal.opened:
        what = f"papers had to be out by {notice.value.latest_publication}, but the proposal was opened on {proposal.opened}."
        why = f"{ballot.clear_days} clear days of notice are not in between; the vote may be challenged."
        yield found("vote-before-notice", what, why, "Record why notice was short, or vote again.", "warning")


def _held(ballot: Ballot, resolution: Resolution) -> Ballot:
    return replace(ballot, meets_on=resolution.met_on)


def second_resolutions(
    system: System,
    proposal: Proposal,
    ballot: Ballot,
    resolutions: Sequence[Resolution],
    rolls: Rolls = NO_ROLLS,
    agreed: Agreed = NOTHING_AGREED,
) -> Iterator[tuple[Resolution, Finding]]:
    """Give each resolution that follows the one by which the body had decided this text; it does not count."""
    first = settled_by(proposal, ballot, resolutions, system.rules, rolls, agreed)
    if first is None:
        return
    in_time = sorted(resolutions, key=in_order)
    for later in in_time[in_time.index(first) + 1 :]:
        yield later, _second(system, later, first)


def _second(system: System, later: Resolution, first: Resolution) -> Finding:
    return Finding(
        "second-resolution",
        f"{later.body} resolved on {later.met_on} what it had decided on {first.met_on}.",
        "The first decision on a text is final; it is never overwritten.",
        "Put the matter again as a proposal of its own.",
        spot(system, later, "met_on"),
    )
