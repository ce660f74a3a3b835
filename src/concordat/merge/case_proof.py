"""Proof of duty of a case: takes its function map, gives who holds what on every day, what is wrong, how much has moved, and why."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding
from concordat.kernel.system import System
from concordat.merge.case_map import CaseMap, case_map
from concordat.merge.duties_moved import Moved, duties_moved
from concordat.merge.duty_checks import duty_faults, duty_warnings
from concordat.merge.duty_proof import Proof, prove
from concordat.merge.duty_reasons import Reasons
from concordat.merge.records import Reorganisation


@dataclass(frozen=True, slots=True)
class CaseProof:
    """A case looked at on a day: its map, the proof (none where the map does not hold together), and what is found on the map."""

    map: CaseMap
    proof: Proof | None
    moved: tuple[Moved, ...]
    findings: tuple[Finding, ...]

    @property
    def share_moved(self) -> Fraction | None:
        """The share of duties in areas that another body holds than at first, on the day looked at."""
        passed = [one for one in self.moved if one.starts <= self.map.on]
        return passed[-1].share if passed else None


def case_proof(system: System, case: Reorganisation, on: date) -> CaseProof:
    """Return the proof of duty of a case, as its records were known on a day."""
    own = case_map(system, case, on)
    areas = case.areas_of_duties
    stop = tuple(duty_faults(own.duties, areas, own.holdings, own.holders, own.starts, own.ends))
    if stop:
        return CaseProof(own, None, (), stop if own.mapped else ())
    proof = prove(own.duties, areas, own.holdings, own.holders, own.starts, own.ends)
    warnings = tuple(duty_warnings(own.duties, own.holdings, own.holders, own.starts, own.ends))
    # A body that ends on the first day in law, as the law has it, needs no end of its own to each holding.
    told = tuple(one for one in warnings if one.kind != "holder-not-there")
    return CaseProof(own, proof, duties_moved(proof), told)


def proof_figures(told: CaseProof) -> tuple[Answer[Any], ...]:
    """Return how many duties there are, their faults, on how many of their days one body holds, and the share that has moved."""
    proof, own = told.proof, told.map
    if proof is None:
        return ()
    reasons, name = Reasons(own), f"merge.{own.case.id}"
    proved = percent(Fraction(proof.days_proved, proof.days) if proof.days else Fraction(0))
    moved = percent(told.share_moved or Fraction(0))
    says = f"{proof.days_proved:,} of {proof.days:,} days of duties in areas have exactly one holder"
    away = f"duties in areas that have another holder on {own.on} than on {own.starts}"
    numbers = (
        ("duties_mapped", "duties in the function map", len(own.mapped), "duties"),
        (
            "gaps_and_overlaps",
            "stretches of days on which a duty has no holder in an area, or more than one",
            len(proof.faults),
            "faults",
        ),
        ("days_with_one_holder", says, proved, "%"),
        ("share_moved", away, moved, "%"),
    )
    return tuple(
        Answer(value, reasons.of_all(words, value, unit), f"{name}.{end}", unit) for end, words, value, unit in numbers
    )


def without_holder(told: CaseProof, day: date) -> Answer[int] | None:
    """Return how many duties nobody holds in some area on a day; None where the proof does not cover the day."""
    if told.proof is None or not told.map.starts <= day < told.map.ends:
        return None
    open_on = [one for one in told.proof.gaps if one.starts <= day < one.ends]
    number = len({one.duty for one in open_on})
    because = Reasons(told.map).of_all(f"duties that nobody holds on {day}", number, "duties")
    return Answer(number, because, f"merge.{told.map.case.id}.duties_without_holder_on_day_one", "duties")


def percent(share: Fraction) -> Decimal:
    """Return a share in per cent to one place; what is not quite all or nothing is not rounded to it."""
    tenths = round(share * 1000)
    if tenths == 1000 and share < 1:
        tenths = 999
    return Decimal(tenths) / 10
