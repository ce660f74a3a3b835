"""Takes one proposal's rule and the status of every body, gives the combined status with what is still needed, who can block, and by when."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from concordat.decide.combining import CombinedStatus, combined_poll, earliest, subject, veto_holders
from concordat.decide.combining_checks import checked_bodies, looked_into
from concordat.decide.combining_reasons import combined_because, combined_reason
from concordat.decide.rules import sentence
from concordat.decide.verdict import Needs, Sets, Settling
from concordat.decide.vote_checks import unlisted
from concordat.decide.voting_body import VotingBody
from concordat.kernel.answer import Answer
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One proposal before many bodies.

    - `rule`: what carries, a sentence such as `all of the bodies`, `at least 4 of the bodies`, `at least 3 of the bodies
      and at least 3/5 of population`, or a table of the same algebra
    - `bodies`: every body that votes, with its status or its votes, the conditions it made, and who declared its amended
      text or its conditions compatible
    - `veto_holders`: bodies whose refusal is a declared veto
    - `as_at`, `last_date`: the day asked about, and the last day (included) on which the proposal can be decided
    """

    rule: str | dict[str, Any]
    bodies: tuple[VotingBody, ...]
    veto_holders: tuple[str, ...] = ()
    as_at: date | None = None
    last_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The combined status.

    - `status`: CARRIED, CARRIED-SUBJECT (only by counting bodies whose compatible conditions are not yet discharged), LOST,
      OPEN, LAPSED (still open after the last date) or VETOED; an inquorate body is outstanding, and so is one that carried
      another text, or on conditions, until every other body whose rule needs it has declared that compatible
    - `reason`: one sentence; `rule`: as it was read
    - `in_favour`, `against`, `outstanding`: bodies by name
    - `still_needed`: every minimal set of outstanding bodies that would carry it if all others refused;
      `blocking`: every minimal set whose refusal would lose it; `bodies_needed`: the size of the smallest that carries
    - `veto_holders`: bodies without which the rule can never be met, and declared holders of a veto
    - `yet_to_declare`: for each body that carried another text or on conditions, the bodies that have yet to declare that
      compatible; `subject_to`: for each body that made conditions, those not yet discharged
    - `last_date`: as given; `could_carry_on`: the first day on which the known meetings could carry it
    """

    status: CombinedStatus
    reason: str
    rule: str
    in_favour: tuple[str, ...]
    against: tuple[str, ...]
    outstanding: tuple[str, ...]
    still_needed: Sets = ()
    blocking: Sets = ()
    bodies_needed: int | None = None
    veto_holders: tuple[str, ...] = ()
    yet_to_declare: dict[str, tuple[str, ...]] = field(default_factory=dict)
    subject_to: dict[str, tuple[str, ...]] = field(default_factory=dict)
    last_date: date | None = None
    could_carry_on: date | None = None


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the combined status; raises Refused for a rule that cannot be read or met, and for bodies that do not fit it."""
    vetoes = frozenset(given.veto_holders)
    rule, bodies, findings = checked_bodies(given.rule, given.bodies, vetoes, rules)
    poll = combined_poll(bodies, vetoes, looked_into(rule))
    settling = Settling(poll, rule)
    status = settling.verdict()
    late = given.as_at is not None and given.last_date is not None and given.as_at > given.last_date
    still = settling.needs() if status == "OPEN" and not late else Needs()
    gives = Gives(
        status="LAPSED" if late and status == "OPEN" else subject(status, bodies, rule, vetoes, looked_into(rule)),
        reason="",
        rule=sentence(rule),
        in_favour=tuple(voter.id for voter in poll.in_favour),
        against=tuple(voter.id for voter in poll.against),
        outstanding=tuple(voter.id for voter in poll.outstanding),
        still_needed=still.to_carry,
        blocking=still.to_block,
        bodies_needed=still.votes_to_carry,
        veto_holders=veto_holders(poll, rule),
        yet_to_declare={body.body: body.waits_for for body in bodies if body.waits_for},
        subject_to={body.body: body.subject_to for body in bodies if body.subject_to},
        last_date=given.last_date,
        could_carry_on=earliest(still.to_carry, given.bodies, given.as_at, given.last_date),
    )
    gives = replace(gives, reason=combined_reason(gives))
    because = combined_because(gives, {body.body: body.because for body in bodies}, rules, given.as_at)
    return Answer(gives, because, "decide.combined", findings=(*findings, *unlisted(still)))
