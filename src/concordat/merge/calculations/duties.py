"""Proof of duty: takes duties, areas and who holds each when, gives whether exactly one body answers for each on every day, and every gap and overlap."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook
from concordat.merge.duties_moved import Moved, duties_moved
from concordat.merge.duty_checks import duty_faults, duty_warnings
from concordat.merge.duty_map import Duty, Holder, Holding
from concordat.merge.duty_proof import Fault, prove
from concordat.merge.duty_words import because_proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A function map over the days of a programme.

    - `starts`, `ends`: the days of the programme, half-open
    - `duties`: each with the areas in which it is owed; `areas`: all areas, for duties that are owed everywhere
    - `holdings`: who holds which duty, where and when; only those who are accountable count
    - `holders`: bodies with their days; without them no body's days are checked
    """

    starts: date
    ends: date
    duties: tuple[Duty, ...]
    areas: tuple[str, ...] = ()
    holdings: tuple[Holding, ...] = ()
    holders: tuple[Holder, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`proved` where no day of any duty in any area has no holder or several.

    - `gaps`, `overlaps`: by interval, areas that are alike together
    - `duty_areas`: duties in areas; `days`: days of these that were looked at, `days_proved` with exactly one holder
    - `moved`: how many duties in areas are with another body than on the first day, from each day of change on
    """

    proved: bool
    gaps: tuple[Fault, ...]
    overlaps: tuple[Fault, ...]
    duty_areas: int
    days: int
    days_proved: int
    moved: tuple[Moved, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the proof; raises Refused for a map that does not hold together, such as a duty with no area."""
    stop = tuple(duty_faults(given.duties, given.areas, given.holdings, given.holders, given.starts, given.ends))
    if stop:
        raise Refused(stop)
    proof = prove(given.duties, given.areas, given.holdings, given.holders, given.starts, given.ends)
    days, proved = proof.days, proof.days_proved
    gives = Gives(
        proved=not proof.faults,
        gaps=proof.gaps,
        overlaps=proof.overlaps,
        duty_areas=len(proof.held),
        days=days,
        days_proved=proved,
        moved=duties_moved(proof),
    )
    findings = tuple(duty_warnings(given.duties, given.holdings, given.holders, given.starts, given.ends))
    return Answer(gives, because_proof(given.duties, proof, gives.proved), findings=findings)
