"""Combines bodies: takes each body's settled status, gives the poll of bodies, its status, the veto holders and the first day it could carry."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from concordat.decide.approvals import Counts
from concordat.decide.polls import Poll
from concordat.decide.rules.algebra import VotingRule
from concordat.decide.rules.evaluate import met
from concordat.decide.rules.tally import Tally, Voter, exact
from concordat.decide.verdict import Sets, Status, verdict
from concordat.decide.voting_body import NOT_PLAIN, BodyStatus, VotingBody
from concordat.kernel.answer import Because

CombinedStatus = Literal[Status, "CARRIED-SUBJECT"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledBody:
    """One body with its status worked out, why, how it counts, and (where a rule looks inside) its own votes.

    `waits_for` are the bodies that must still declare what it carried compatible, `subject_to` the conditions that are left.
    """

    body: str
    status: BodyStatus
    because: Because
    voter: Voter
    counts: Counts
    waits_for: tuple[str, ...] = ()
    subject_to: tuple[str, ...] = ()
    inside: Poll | None = None


def as_voter(body: VotingBody) -> Voter:
    """Return a body as one voter of the combined vote."""
    weights = {name: exact(weight) for name, weight in body.weights.items()}
    return Voter(body.body, 1, weights, frozenset(body.classes), body.organisation or body.body)


def combined_poll(bodies: Sequence[SettledBody], vetoes: frozenset[str], looked_into: frozenset[str]) -> Poll:
    """Return the poll in which bodies vote; a body that the rule looks into is outstanding while any of its votes is."""
    sorted_out: dict[str, list[Voter]] = {"for": [], "subject": [], "against": [], "outstanding": []}
    for body in bodies:
        unfinished = body.body in looked_into and body.inside is not None and bool(body.inside.outstanding)
        sorted_out["outstanding" if unfinished else body.counts].append(body.voter)
    everyone = tuple(body.voter for body in bodies)
    inside = {body.body: body.inside for body in bodies if body.inside is not None}
    # Whoever carried on conditions or on another text and does not count yet has not agreed inside either.
    void = {body.body for body in bodies if body.status in NOT_PLAIN and body.counts == "outstanding"}
    in_favour = {voter.id for voter in (*sorted_out["for"], *sorted_out["subject"])}
    return Poll(
        all_seats=everyone,
        seated=everyone,
        eligible=everyone,
        present=everyone,
        in_favour=tuple(voter for voter in everyone if voter.id in in_favour),
        against=tuple(sorted_out["against"]),
        outstanding=tuple(sorted_out["outstanding"]),
        veto_holders=vetoes,
        if_for={body: poll.ending(poll.outstanding, ()) for body, poll in inside.items()},
        if_against={
            body: (_refused(poll) if body in void else poll).ending((), poll.outstanding)
            for body, poll in inside.items()
        },
    )


def _refused(poll: Poll) -> Poll:
    """Return the poll of a body as if all who voted for had voted against."""
    return replace(poll, in_favour=(), against=poll.in_favour + poll.against)


def subject(
    status: Status, bodies: Sequence[SettledBody], rule: VotingRule, vetoes: frozenset[str], looked_into: frozenset[str]
) -> CombinedStatus:
    """Return the combined status, CARRIED-SUBJECT where it is carried only by counting bodies whose conditions are left."""
    if status != "CARRIED" or not any(body.counts == "subject" for body in bodies):
        return status
    without = tuple(replace(body, counts="outstanding") if body.counts == "subject" else body for body in bodies)
    return "CARRIED" if verdict(combined_poll(without, vetoes, looked_into), rule) == "CARRIED" else "CARRIED-SUBJECT"


def veto_holders(poll: Poll, rule: VotingRule) -> tuple[str, ...]:
    """Return the bodies without which the rule can never be met, whatever all others do, and declared veto holders."""

    def needed(one: Voter) -> bool:
        others = tuple(voter for voter in poll.seated if voter is not one)
        inside = {body: tally for body, tally in poll.if_for.items() if body != one.id}
        return not met(rule, Tally(others, poll.everyone(poll.seated).bases, inside))

    return tuple(voter.id for voter in poll.seated if voter.id in poll.veto_holders or needed(voter))


def earliest(needed: Sets, bodies: Iterable[VotingBody], as_at: date | None, last_date: date | None) -> date | None:
    """Return the first day on which the known meetings could complete one of the sets, none where no known dates could."""
    dates = {body.body: body.meets_on for body in bodies}
    found: list[date] = []
    for names in needed:
        days = [day for name in names if (day := dates[name]) is not None and (as_at is None or as_at <= day)]
        if len(days) == len(names) and (last_date is None or max(days) <= last_date):
            found.append(max(days))
    return min(found, default=None)
