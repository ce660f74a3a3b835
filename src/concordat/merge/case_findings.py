"""What is wrong with the records of reorganisations: takes a system, gives each gap, overlap, missing end and code that names nothing, all at once."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, get_args

from concordat.kernel.finding import Finding, Place, Severity
from concordat.kernel.system import System, key_of
from concordat.merge.case_proof import case_proof
from concordat.merge.duty_words import fault_in_words
from concordat.merge.offer_findings import offer_findings
from concordat.merge.pool_findings import pool_findings
from concordat.merge.readiness_sentences import sentences_known
from concordat.merge.records import (
    Arrangement,
    DutyHolding,
    MappedDuty,
    ReadinessEvidence,
    ReadinessRisk,
    Reorganisation,
    ReorganisationOption,
)
from concordat.who.records import SuccessionKind


def findings(system: System) -> tuple[Finding, ...]:
    """Return what is wrong with every case on the day the system is told as at."""
    return tuple(
        dict.fromkeys((*_codes(system), *(one for case in system.all(Reorganisation) for one in _of(system, case))))
    )


def _of(system: System, case: Reorganisation) -> Iterator[Finding]:
    on = system.settings.as_at
    for kind in case.kinds:
        if kind not in get_args(SuccessionKind):
            what = f"“{kind}” is no kind of reorganisation; there are {', '.join(get_args(SuccessionKind))}."
            yield _found(system, case, "unknown-code", what, "Correct it.", "kinds", "stop")
    if case.ends is not None and case.ends <= case.starts:
        what = f"{case.title} ends on {case.ends}, and starts on {case.starts}."
        yield _found(system, case, "bad-period", what, "Correct the days.", "ends", "stop")
        return
    options = [one for one in system.all(ReorganisationOption) if one.reorganisation == case.id]
    if options and all(one.sort != "do not merge" for one in options):
        what = f"Not to merge is no option of {case.title}."
        yield _found(system, case, "missing-value", what, "Write it down, with what speaks for it.", "id", "warning")
    for one in system.all(Arrangement):
        if one.reorganisation == case.id and one.nature == "interim" and one.ends is None and one.recorded <= on:
            what = f"“{one.title}” is for a time, and no end is told."
            yield _found(system, one, "interim-without-end", what, "Say before which day it ends.", "ends", "warning")
    told = case_proof(system, case, on)
    yield from (replace(one, where=_place(one)) for one in told.findings)
    for fault in told.proof.faults if told.proof else ():
        duty = system.one(MappedDuty, case.id, fault.duty)
        what = f"{duty.title}: {fault_in_words(fault)}."
        kind = "duty-overlap" if fault.bodies else "duty-gap"
        then = "Give the duty to one body for these days."
        yield _found(system, duty, kind, what, then, "id", "warning")
    yield from pool_findings(system, case)
    yield from offer_findings(system, case)


def _codes(system: System) -> Iterator[Finding]:
    known = {(one.reorganisation, one.id) for one in system.all(MappedDuty)}
    for held in system.all(DutyHolding):
        if (held.reorganisation, held.duty) not in known:
            what = f"“{held.duty}” is no duty of {held.reorganisation}."
            yield _found(system, held, "unknown-duty", what, "Correct it, or add the duty.", "duty", "stop")
    sentences = sentences_known(system.rules, system.settings.as_at)
    told: tuple[ReadinessEvidence | ReadinessRisk, ...] = (*system.all(ReadinessEvidence), *system.all(ReadinessRisk))
    for one in told:
        if one.sentence not in sentences:
            what = f"There is no sentence “{one.sentence}”; there are {', '.join(sentences)}."
            yield _found(system, one, "unknown-sentence", what, "Correct it.", "sentence", "stop")


def _found(system: System, record: Any, kind: str, what: str, then: str, field: str, severity: Severity) -> Finding:
    stands = system.places.get((type(record).__name__, key_of(record)), Place(record.FILE))
    place = Place(stands.file, stands.line, field)
    why = "For every duty, area and day exactly one body must answer, and what is for a time must end."
    return Finding(kind, what, why, then, place, severity)


def _place(one: Finding) -> Place:
    kind = DutyHolding if one.where.field.startswith("holdings") else MappedDuty
    return Place(kind.FILE, field=one.where.field)
