"""Checks what the public is told: takes a system, gives every finding on promises, dates, consultations, topics, releases and small numbers."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from concordat.decide.spots import spot
from concordat.kernel.finding import Finding, Refused, Severity
from concordat.kernel.system import Record, System, key_of
from concordat.publish.forward.order import order_findings
from concordat.publish.openness import release_findings
from concordat.publish.policies import policy_findings
from concordat.publish.public_values import public_values
from concordat.publish.records import (
    Commitment,
    CommitmentDate,
    Consultation,
    InformationRequest,
    PlannedDecision,
    Question,
    ScrutinyRequest,
    UpdatePromise,
)
from concordat.publish.topics import topics

# What cannot come before what: for each kind, fields of days in the order in which they happen.
IN_ORDER: tuple[tuple[type[Record], tuple[str, ...]], ...] = (
    (ScrutinyRequest, ("asked", "answered", "accepted")),
    (ScrutinyRequest, ("asked", "promised")),
    (ScrutinyRequest, ("asked", "withdrawn")),
    (UpdatePromise, ("promised", "met")),
    (Commitment, ("promised", "done")),
    (Commitment, ("promised", "dropped")),
    (Question, ("received", "replied")),
    (Question, ("received", "published")),
    (InformationRequest, ("received", "clarification_asked", "clarified")),
    (InformationRequest, ("received", "answered", "review_asked", "review_answered")),
)


def findings(system: System) -> tuple[Finding, ...]:
    """Return everything found on the day the system is told as at, each once."""
    day = system.settings.as_at
    topical = (finding for page in topics(system, day) for finding in page.findings)
    found = (
        *_backwards(system),
        *_commitments(system),
        *_consultations(system),
        *_answers(system),
        *_private(system),
        *topical,
        *release_findings(system, day),
        *policy_findings(system),
        *_order(system, day),
        *public_values(system, day).open,
    )
    return tuple(dict.fromkeys(found))


def _backwards(system: System) -> Iterator[Finding]:
    for kind, names in IN_ORDER:
        for record in system.all(kind):
            days = [(name, day) for name in names if (day := getattr(record, name)) is not None]
            for (earlier, first), (later, second) in pairwise(days):
                if second < first:
                    what = f"{later} is {second}, {earlier} is {first}."
                    yield _found(
                        system, record, later, "dates-backwards", what, "It cannot come first.", "Correct a day."
                    )


def _commitments(system: System) -> Iterator[Finding]:
    for given in system.all(CommitmentDate):
        if (given.kind == "no date") != (given.on is None):
            what = f"The kind is “{given.kind}”, the day is {given.on or 'empty'}."
            yield _found(system, given, "on", "date-and-none", what, "The two do not fit.", "Correct one of them.")
    promised = {one.id: one.promised for one in system.all(Commitment)}
    for given in system.all(CommitmentDate):
        made = promised.get(given.commitment)
        if made and given.recorded < made:
            what = f"The date was given on {given.recorded}, the commitment was made on {made}."
            yield _found(system, given, "recorded", "dates-backwards", what, "It cannot come first.", "Correct a day.")
    for one in system.all(Commitment):
        if one.done and one.dropped:
            what = "It is both done and dropped."
            yield _found(system, one, "dropped", "two-ends", what, "It ends once.", "Leave one of the days empty.")
        if (one.dropped or one.received_by) and not one.closed_reason:
            what = f"It was {'dropped' if one.dropped else 'passed on'} without a reason."
            yield _found(system, one, "closed_reason", "no-reason", what, "The public sees why.", "Give the reason.")
    for promise in system.all(UpdatePromise):
        if promise.largest_gap_days < 1:
            what = f"The largest gap is {promise.largest_gap_days} days."
            yield _found(
                system, promise, "largest_gap_days", "number-out-of-range", what, "A gap has days.", "Correct it."
            )


def _consultations(system: System) -> Iterator[Finding]:
    for one in system.all(Consultation):
        if one.ends <= one.starts:
            what = f"It ends on {one.ends} and starts on {one.starts}."
            yield _found(system, one, "ends", "dates-backwards", what, "Nobody can answer it.", "Correct a day.")
        if one.decision_on and one.decision_on < one.ends:
            what = f"The decision is on {one.decision_on}, the consultation ends on {one.ends}."
            why = "What people answer must be able to count."
            yield _found(system, one, "decision_on", "decided-early", what, why, "Move the decision.", "warning")
        if one.substantial != "not assessed" and not one.assessment:
            what = f"Whether it is substantial is answered “{one.substantial}”, without an assessment."
            why = "No law defines it, so the assessment is the reason."
            yield _found(system, one, "assessment", "no-reason", what, why, "Give the assessment.", "warning")


def _answers(system: System) -> Iterator[Finding]:
    for one in system.all(ScrutinyRequest):
        if one.accepted and not one.answered:
            what = "It was accepted and never answered."
            yield _found(
                system, one, "accepted", "not-answered", what, "There was no answer.", "Give the day of the answer."
            )
    for asked in system.all(InformationRequest):
        if asked.extended_to and not asked.extension_reason:
            what = f"It was extended to {asked.extended_to} without a reason."
            yield _found(
                system, asked, "extension_reason", "no-reason", what, "The asker is told why.", "Give the reason."
            )


def _private(system: System) -> Iterator[Finding]:
    for one in system.all(PlannedDecision):
        if one.openness != "public" and not one.private_reason:
            what = f"“{one.title}” is {one.openness} without a reason."
            yield _found(system, one, "private_reason", "no-reason", what, "The public sees why.", "Give the reason.")


def _order(system: System, day: date) -> tuple[Finding, ...]:
    try:
        return order_findings(system, day)
    except Refused as refused:
        return refused.findings


def _found(
    system: System, record: Record, field: str, kind: str, what: str, why: str, then: str, severity: Severity = "stop"
) -> Finding:
    return Finding(kind, f"{' '.join(key_of(record))}: {what}", why, then, spot(system, record, field), severity)
