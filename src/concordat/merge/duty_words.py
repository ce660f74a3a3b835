"""A proof of duty in words: takes duties and the proof, gives why it holds or not, and each gap or overlap as a sentence."""

from collections import defaultdict

from concordat.kernel.answer import Because
from concordat.kernel.text import counted
from concordat.merge.duty_map import Duty
from concordat.merge.duty_proof import Fault, Proof


def because_proof(duties: tuple[Duty, ...], proof: Proof, proved: bool) -> Because:
    """Return why the proof holds or not: duty by duty, each with its faults."""
    areas: defaultdict[str, int] = defaultdict(int)
    for duty, _ in proof.held:
        areas[duty] += 1
    faults: defaultdict[str, list[Fault]] = defaultdict(list)
    for fault in proof.faults:
        faults[fault.duty].append(fault)
    parts = tuple(_because_duty(one, areas[one.id], faults[one.id]) for one in duties)
    says = f"{proof.days_proved:,} of {proof.days:,} days of {counted(len(proof.held), 'duty', 'duties')} in areas have one holder"
    return Because(says, proved, parts=parts)


def _because_duty(duty: Duty, areas: int, faults: list[Fault]) -> Because:
    name = duty.title or duty.id
    if not areas:
        return Because(f"{name}: exists on no day of the programme", None)
    if not faults:
        return Because(f"{name}: one holder on every day in {counted(areas, 'area')}", True)
    parts = tuple(Because(fault_in_words(one), one.days, "days") for one in faults)
    return Because(f"{name}: {counted(len(faults), 'fault')} in {counted(areas, 'area')}", False, parts=parts)


def fault_in_words(fault: Fault) -> str:
    """Return one gap or overlap as a sentence."""
    where = ", ".join(fault.areas) if len(fault.areas) < 4 else counted(len(fault.areas), "area")
    when = f"from {fault.starts} up to {fault.ends}"
    if fault.bodies:
        return f"{' and '.join(fault.bodies)} all hold it in {where} {when}"
    return f"nobody holds it in {where} {when}"
