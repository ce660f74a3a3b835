"""Takes the function maps of reorganisations, gives a signal for each duty that nobody, or more than one body, answers for on a day to come or now."""

from collections.abc import Iterator
from datetime import date

from concordat.kernel.system import System
from concordat.kernel.text import counted
from concordat.merge.case_proof import CaseProof, case_proof
from concordat.merge.duties_told import named
from concordat.merge.duty_proof import Fault
from concordat.merge.duty_reasons import Reasons
from concordat.merge.records import MappedDuty, Reorganisation
from concordat.plan import body_words
from concordat.watch import Signal, fact
from concordat.who.records import Body

TITLE = "Duty without one holder"
WHY = "A duty in law cannot rest for a day: where nobody answers for it, nobody is asked, and where two do, each waits for the other."
NEXT = "Give the duty to one body for these days, and have both bodies agree."


def signals(system: System, on: date) -> Iterator[Signal]:
    """Give one for each such duty of a reorganisation, by the first of its stretches of days that is not over."""
    for case in system.all(Reorganisation):
        told = case_proof(system, case, on)
        first: dict[str, Fault] = {}
        for fault in told.proof.faults if told.proof else ():
            if fault.ends > on and (fault.duty not in first or fault.starts < first[fault.duty].starts):
                first[fault.duty] = fault
        yield from (_signal(system, told, one) for one in first.values())


def _signal(system: System, told: CaseProof, one: Fault) -> Signal:
    case, names = told.map.case, body_words(system)
    every = len(case.areas_of_duties)
    where = f"all {every} areas" if len(one.areas) == every else counted(len(one.areas), "area")
    who = f"{named(one.bodies, names)} all answer" if one.bodies else "nobody answers"
    says = f"{who} for it in {where} from {one.starts} until before {one.ends}"
    bodies = one.bodies or (*one.before, *one.after)
    known = tuple(body for body in bodies if system.find(Body, body))
    return fact(
        name="duty_without_one_holder",
        of=one.duty,
        about=f"{system.one(MappedDuty, case.id, one.duty).title} ({case.title})",
        says=says,
        weight="serious",
        sure="a fact" if one.starts <= told.map.on else "so it is mapped",
        owners=known or case.predecessors,
        since=one.starts,
        because=Reasons(told.map).of(one.duty, says),
        page=f"reorganisations/{case.id}/duties",
    )
