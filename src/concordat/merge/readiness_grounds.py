"""What each sentence of a readiness statement stands on: takes a case and its statement, gives the statement with the records behind each sentence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.grounded import grounded
from concordat.kernel.system import System, key_of
from concordat.merge.calculations.readiness import Gives
from concordat.merge.case_proof import CaseProof
from concordat.merge.codes_of import code_changes
from concordat.merge.conditions import conditions_known, conditions_left
from concordat.merge.duty_reasons import Reasons
from concordat.merge.grounds import case_ground
from concordat.merge.records import ReadinessEvidence, ReadinessRisk, Reorganisation, ViabilityFloor, ViabilityReading
from concordat.merge.transfers_of import lines_of


def on_its_rows(told: Answer[Gives], system: System, proof: CaseProof) -> Answer[Gives]:
    """Return the statement with each sentence on its rows; on the case where these are people, or where nothing is recorded."""
    case, grounds = proof.map.case, defaultdict[str, list[Because]](list)
    for sentence, ground in _grounds(system, proof):
        grounds[sentence].append(ground)
    parts = tuple(
        grounded(part, *(grounds[one.id] or (case_ground(case),)))
        for one, part in zip(told.value.sentences, told.because.parts, strict=True)
    )
    return replace(told, because=replace(told.because, parts=parts))


def _grounds(system: System, told: CaseProof) -> Iterator[tuple[str, Because]]:
    """Give each record a sentence stands on, with the code of the sentence; people and their pools are never among them."""
    case, on = told.map.case, told.map.on
    duties = Reasons(told.map).parts
    faulty = dict.fromkeys(one.duty for one in told.proof.faults) if told.proof else {}
    yield from (("duties", duties[one]) for one in faulty or duties)
    yield from _records("transfer", "a line of the schedule", lines_of(system, case.id))
    yield from _records("codes", "a code, as listed", code_changes(system, case.id))
    for condition in conditions_left(system, case, on) or conditions_known(system, case, on):
        yield from _records("conditions", condition.says, (condition,))
    for floor in _own(system, ViabilityFloor, case):
        yield from _records("viability", f"least {floor.means} that {floor.body} needs", (floor,))
    for seen in _own(system, ViabilityReading, case):
        if seen.recorded <= on:
            yield from _records("viability", f"{seen.means} of {seen.body} on {seen.on}", (seen,))
    for evidence in _own(system, ReadinessEvidence, case):
        yield from _dated(evidence, f"{evidence.about}: {evidence.says}", on)
    for risk in _own(system, ReadinessRisk, case):
        yield from _dated(risk, f"accepted on {risk.on}: {risk.why}", on)


def _own(system: System, kind: Any, case: Reorganisation) -> Iterator[Any]:
    return (one for one in system.all(kind) if one.reorganisation == case.id)


def _dated(one: ReadinessEvidence | ReadinessRisk, says: str, on: date) -> Iterator[tuple[str, Because]]:
    if one.on <= on:
        yield from _records(one.sentence, says, (one,))


def _records(sentence: str, says: str, records: Iterable[Any]) -> Iterator[tuple[str, Because]]:
    return ((sentence, because_record(says, type(one).__name__, *key_of(one))) for one in records)


def evidence_shown(system: System, case: Reorganisation, sentence: str, on: date) -> ReadinessEvidence | None:
    """Return the newest evidence recorded of a sentence by a day, that against it before that for it; None where there is none."""
    known = [one for one in _own(system, ReadinessEvidence, case) if one.sentence == sentence and one.on <= on]
    return max(known, key=lambda one: (one.stands == "against", one.on), default=None)
