"""The readiness statement of a case from live state: takes a system, a case and a day, gives each sentence with what proves or blocks it, and alerts of old bodies."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from concordat.kernel.answer import Answer
from concordat.kernel.system import System
from concordat.kernel.text import counted
from concordat.merge.calculations.readiness import Given, Gives, calculate
from concordat.merge.case_days import day_one_of
from concordat.merge.case_proof import CaseProof
from concordat.merge.conditions import conditions_known, conditions_left
from concordat.merge.evidence_of import of_duties
from concordat.merge.readiness_grounds import on_its_rows
from concordat.merge.readiness_statement import AcceptedRisk, Evidence
from concordat.merge.records import (
    ReadinessEvidence,
    ReadinessRisk,
    Reorganisation,
    ViabilityFloor,
    ViabilityReading,
)
from concordat.merge.register_evidence import register_evidence
from concordat.merge.viability import Minimum, Seen


def case_readiness(system: System, case: Reorganisation, told: CaseProof) -> Answer[Gives]:
    """Return the statement on the day the proof looks at, from the function map, the registers of the case and what is recorded."""
    on = told.map.on
    given = Given(
        on=on,
        day_one=day_one_of(case, on),
        old_bodies=case.predecessors,
        minima=tuple(minima(system, case, on)),
        evidence=(*_live(system, case, told), *register_evidence(system, case, on), *_recorded(system, case)),
        accepted=tuple(_accepted(system, case)),
    )
    return on_its_rows(calculate(given, system.rules), system, told)


def text_hash(statement: Gives) -> str:
    """Return the SHA-256 of the statement as it stands, line by line."""
    return sha256("\n".join(statement.statement).encode()).hexdigest()


def minima(system: System, case: Reorganisation, on: date) -> Iterator[Minimum]:
    """Give the floors of old bodies with what was seen of each, and foreseen, by a day."""
    readings: dict[tuple[str, str], list[Seen]] = {}
    for one in system.all(ViabilityReading):
        if one.reorganisation == case.id and one.recorded <= on:
            readings.setdefault((one.body, one.means), []).append(Seen(on=one.on, value=one.value))
    for floor in system.all(ViabilityFloor):
        if floor.reorganisation == case.id:
            yield Minimum(
                body=floor.body,
                of=floor.means,
                least=floor.least,
                unit=floor.unit,
                seen=tuple(readings.get((floor.body, floor.means), ())),
            )


def _live(system: System, case: Reorganisation, told: CaseProof) -> Iterator[Evidence]:
    on = told.map.on
    if told.proof is not None:
        yield of_duties(told.proof, on)
    else:
        says = "the function map does not hold together" if told.map.mapped else "no duty is in the function map yet"
        yield Evidence(sentence="duties", says=says, on=on, stands="against", about="live state")
    own = conditions_known(system, case, on)
    left = conditions_left(system, case, on)
    if not own:
        yield Evidence(
            sentence="conditions", says="no approval is recorded yet", on=on, stands="against", about="live state"
        )
    elif left:
        says = f"{counted(len(left), 'condition')} of {len(own)} not discharged"
        yield Evidence(sentence="conditions", says=says, on=on, stands="against", about="live state")
    else:
        yield Evidence(sentence="conditions", says=f"all {len(own)} are discharged", on=on, about="live state")


def _recorded(system: System, case: Reorganisation) -> Iterator[Evidence]:
    for one in system.all(ReadinessEvidence):
        if one.reorganisation == case.id:
            yield Evidence(sentence=one.sentence, says=one.says, on=one.on, stands=one.stands, about=one.about)


def _accepted(system: System, case: Reorganisation) -> Iterator[AcceptedRisk]:
    for one in system.all(ReadinessRisk):
        if one.reorganisation == case.id:
            yield AcceptedRisk(
                sentence=one.sentence, by=f"{one.post} of {one.body}", on=one.on, why=one.why, until=one.until
            )
