"""The path through `merge`: takes a system and first days as promised, gives what the room tells of every reorganisation on the day."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Refused
from concordat.kernel.outcome import Outcome
from concordat.kernel.system import System
from concordat.kernel.text import counted
from concordat.merge.case_days import day_one_of
from concordat.merge.case_proof import case_proof, proof_figures, without_holder
from concordat.merge.case_readiness import case_readiness
from concordat.merge.grounds import case_ground
from concordat.merge.promised_day import PromisedDay
from concordat.merge.readiness_told import readiness_figures
from concordat.merge.records import Reorganisation
from concordat.merge.reorganisations_told import reorganisations_table
from concordat.merge.transfer_tables import orphan_figure
from concordat.merge.transfers_of import transfers
from concordat.who.records import Body

TITLE = "Bodies that become others"
# Records that only the bodies of a case may read; what stands on them stands here on the case.
CLOSED = frozenset(
    (
        "TransferItem",
        "TransferLine",
        "DueDiligence",
        "StructurePost",
        "CostScenario",
        "PeoplePool",
        "PoolPerson",
        "PostOffer",
    )
)


def tell(system: System, promised: Mapping[str, PromisedDay]) -> Outcome:
    """Tell each case: its first day and how far it slipped, duties without a holder, the readiness statement, and what nobody receives.

    `promised` has the first day as promised by the code of the case. What stands on closed records, such as things one by one
    or people in pools, is told in counts alone. Figures are named `merge.<case>.<what>`.
    """
    cases, names = system.all(Reorganisation), {one.id: one.short_name or one.name for one in system.all(Body)}
    if not cases:
        return Outcome("merge", TITLE, ())
    shown = reorganisations_table(cases, names, system.settings.as_at)
    told = [_case(system, one, promised.get(one.id)) for one in cases]
    return Outcome(
        "merge",
        TITLE,
        tuple(sentence for one in told for sentence in one.says),
        (_cases(cases), *(figure for one in told for figure in one.figures)),
        (shown,),
        tuple(dict.fromkeys(finding for one in told for finding in one.findings)),
        (shown.only("title", "before", "after", "legal_date"),),
    )


def _cases(cases: tuple[Reorganisation, ...]) -> Answer[int]:
    because = Because("reorganisations on record", len(cases), "cases", parts=tuple(map(case_ground, cases)))
    return Answer(len(cases), because, "merge.reorganisations", "cases")


def _case(system: System, case: Reorganisation, promised: PromisedDay | None) -> Outcome:
    on = system.settings.as_at
    proof = case_proof(system, case, on)
    gaps = without_holder(proof, day_one_of(case, on))
    left = orphan_figure(transfers(system, case, day_one_of(case, on), on))
    left = left.named(f"merge.{case.id}.things_without_a_line")
    figures: list[Answer[Any]] = [*_promised(case, promised), *proof_figures(proof)[:2], *((gaps,) if gaps else ())]
    try:
        figures += (_for_all(one, case) for one in readiness_figures(case_readiness(system, case, proof), case)[:2])
        findings = proof.findings
    except Refused as refused:
        findings = (*proof.findings, *refused.findings)
    return Outcome("merge", "", tuple(_says(system, case, promised, gaps, left)), (*figures, left), findings=findings)


def _for_all(figure: Answer[Any], case: Reorganisation) -> Answer[Any]:
    """Return a figure of sentences in which one that stands on closed records stands on the case."""
    parts = (
        replace(part, parts=(case_ground(case),))
        if any(end.record and end.record.kind in CLOSED for end in part.ends())
        else part
        for part in figure.because.parts
    )
    return replace(figure, because=replace(figure.because, parts=tuple(parts)))


def _promised(case: Reorganisation, promised: PromisedDay | None) -> Iterator[Answer[Any]]:
    if promised:
        name, slipped = f"merge.{case.id}.first_day", promised.slipped
        yield Answer(promised.first, replace(slipped.because, value=promised.first, unit=""), f"{name}_promised")
        yield slipped.named(f"{name}_slipped")


def _says(
    system: System, case: Reorganisation, promised: PromisedDay | None, gaps: Answer[int] | None, left: Answer[int]
) -> Iterator[str]:
    day = case.legal_date_on(system.settings.as_at)
    first = f"the first day in law is {day}" if day else "no first day is fixed in law yet"
    if promised:
        days = promised.slipped.value
        moved = f"and has slipped by {counted(days, 'day')} since" if days else "and has not slipped since"
        first += f"; it was first promised for {promised.first} {moved}"
    before, after = (counted(len(bodies), "body", "bodies") for bodies in (case.predecessors, case.successors))
    yield f"{case.title}: {before} before, {after} after; {first}."
    if gaps:
        held = (
            f"nobody holds {counted(gaps.value, 'duty', 'duties')}"
            if gaps.value
            else "somebody holds every duty mapped"
        )
        counted_for = day_one_of(case, system.settings.as_at)
        yield f"On {counted_for}, {'that day' if day else 'the earliest that the first day may be'}, {held}."
    if left.value:
        yield f"{counted(left.value, 'thing')} of the old bodies stand on no line of the schedule of transfers yet."
