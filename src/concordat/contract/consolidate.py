"""Consolidate: takes n contracts in force and the choices made, gives one contract with every pound and every term accounted for."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from concordat.contract.alliance import LINE_FORM as OVERLAY_LINE
from concordat.contract.choices import check_choices, check_consolidation
from concordat.contract.conserve import Account, accounts, conserved
from concordat.contract.difference_checks import difference_findings
from concordat.contract.harmonise import ChosenTerm, harmonise
from concordat.contract.overlaps import gaps, overlaps
from concordat.contract.overlays_left import overlay_findings
from concordat.contract.placed import UNMAPPED, Lineage, Placed, carry, cut_over, in_scope, place_lines
from concordat.contract.question import Average, Averaged
from concordat.contract.records import (
    Choice,
    Consolidation,
    Contract,
    HarmonisationDecision,
    Line,
    Party,
    Term,
)
from concordat.contract.register import Register, register
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.system import System, key_of
from concordat.who.records import Body


@dataclass(frozen=True, slots=True)
class Consolidated:
    """The one contract that many become: parties, lines, lineage, what becomes of each old line and term, and the proof.

    `replaced` are the old contracts, `old_terms` what they said; `conserved` is the value carried (£) with its proof.
    """

    consolidation: Consolidation
    contract: Contract
    parties: tuple[Party, ...]
    lines: tuple[Line, ...]
    lineage: tuple[Lineage, ...]
    placed: tuple[Placed, ...]
    terms: tuple[ChosenTerm, ...]
    findings: tuple[Finding, ...]
    conserved: Answer[Decimal]
    replaced: tuple[Contract, ...] = ()
    old_parties: tuple[Party, ...] = ()
    old_terms: tuple[Term, ...] = ()
    averages: tuple[Averaged, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def accounts(self) -> tuple[Account, ...]:
        """Old and new value for each commissioner, provider and service."""
        return accounts(self.placed, self.lines)

    @property
    def local_variations(self) -> tuple[ChosenTerm, ...]:
        """The terms that stay local, each with its owner and reason: kept own by choice, left local, or undecided."""
        return tuple(term for term in self.terms if term.status in ("kept own", "left local", "undecided"))


def consolidate(
    system: System, consolidation_id: str, *, average: Average | None = None, records: Register | None = None
) -> Consolidated:
    """Make one contract of many by a consolidation of the system and the choices recorded for it.

    `average` gives a payment rule's own value-neutral average of a clause, or None to leave it to activity or value;
    `records` is the system's register, where it was made already. Raises Refused with every finding where the proposal cannot be carried out.
    """
    proposals = {one.id: one for one in system.all(Consolidation)}
    if consolidation_id not in proposals:
        raise Refused(
            Finding(
                "unknown-consolidation",
                f"There is no consolidation “{consolidation_id}”.",
                "A consolidation names the commissioners, the providers and the day.",
                f"Use one of {', '.join(proposals) or 'contract/consolidations.csv, which is empty'}.",
                Place(field="consolidation"),
            )
        )
    choices = tuple(choice for choice in system.all(Choice) if choice.consolidation == consolidation_id)
    bodies = {body.id for body in system.all(Body)}
    made = consolidate_of(
        records or register(system), proposals[consolidation_id], choices, average=average, bodies=bodies
    )
    overlays = overlay_findings(system, made.replaced, made.placed, made.consolidation)
    return replace(made, findings=(*made.findings, *overlays, *_differences(system, made)))


def _differences(system: System, made: Consolidated) -> Iterator[Finding]:
    """Give what is wrong with where differences stand on record: it stops nothing, and is told."""
    for one in system.all(HarmonisationDecision):
        if one.consolidation == made.consolidation.id:
            place = system.places.get(("HarmonisationDecision", key_of(one)))
            found = difference_findings(one, made.terms, made.consolidation, system.settings.as_at, place)
            yield from (replace(finding, severity="warning") for finding in found)


def consolidate_of(
    records: Register,
    consolidation: Consolidation,
    choices: Collection[Choice] = (),
    *,
    average: Average | None = None,
    bodies: Collection[str] = (),
) -> Consolidated:
    """Make one contract of the contracts in force when the consolidation starts; `bodies`, where given, are those known."""
    base = cut_over(records, consolidation.starts)
    contracts = in_scope(base, consolidation)
    placed = place_lines(base, consolidation, contracts, {one.key: one for one in choices if one.about == "line"})
    faults = [
        *check_consolidation(records, consolidation, contracts, bodies),
        *check_choices(records, consolidation, placed, contracts, choices),
    ]
    if stops(faults):
        raise Refused(faults)
    lines, lineage = carry(placed, consolidation)
    clause_choices = [one for one in choices if one.about == "clause"]
    terms, averages, misfits = harmonise(base, consolidation, placed, contracts, clause_choices, average)
    proof = conserved(f"contract.conserved.{consolidation.id}", placed, lines, lineage)
    if stops(proof.findings):
        raise Refused((*faults, *proof.findings))
    replaced = tuple(base.contract_by_id[contract] for contract in contracts)
    return Consolidated(
        consolidation,
        _contract(consolidation, lines),
        _parties(consolidation),
        lines,
        lineage,
        placed,
        terms,
        (*faults, *misfits, *_on_lines(base, consolidation, placed)),
        proof,
        replaced,
        tuple(party for contract in contracts for party in base.parties_of.get(contract, ())),
        tuple(term for contract in contracts for term in base.terms_of.get(contract, {}).values()),
        averages,
        records.names,
    )


def _contract(consolidation: Consolidation, lines: Collection[Line]) -> Contract:
    ends = [line.ends for line in lines if line.ends is not None]
    return Contract(
        id=consolidation.id,
        title=consolidation.title,
        starts=consolidation.starts,
        ends=max(ends) if ends and len(ends) == len(lines) else None,
        decision=consolidation.proposal,
        source=consolidation.source or f"consolidation {consolidation.id}",
    )


def _parties(consolidation: Consolidation) -> tuple[Party, ...]:
    source = f"consolidation {consolidation.id}"
    commissioners = (
        Party(
            contract=consolidation.id,
            body=body,
            role="co-ordinating commissioner" if body == consolidation.co_ordinator else "commissioner",
            source=source,
        )
        for body in consolidation.commissioners
    )
    providers = (
        Party(contract=consolidation.id, body=body, role="provider", source=source) for body in consolidation.providers
    )
    return (*commissioners, *providers)


def _on_lines(base: Register, consolidation: Consolidation, placed: Collection[Placed]) -> tuple[Finding, ...]:
    """Return what the old lines show: overlaps, gaps, parties without a line, residual and foreign lines."""
    own = {one.line.id: one for one in placed}
    found = [*overlaps(replace(base, lines=tuple(one.line for one in placed)))]
    bought = tuple(line for line in base.lines if line.form != OVERLAY_LINE)
    for commissioner, service in gaps(bought, consolidation.commissioners, consolidation.providers):
        found.append(
            _warning(
                "gap",
                f"{base.name(commissioner)} buys no {service} from anybody, the others of {consolidation.id} do.",
                "Its people may go without, or the cost stands where nobody sees it.",
                "Say where its people get this service, or add the line.",
            )
        )
    for side, bodies in (("commissioner", consolidation.commissioners), ("provider", consolidation.providers)):
        for body in bodies:
            if all(getattr(one.line, side) != body for one in own.values()):
                found.append(
                    _warning(
                        "party-without-line",
                        f"{base.name(body)} is {side} in {consolidation.id} but has no line in the old contracts.",
                        "It would sign a contract under which it pays and gets nothing.",
                        "Leave it out, or add its line.",
                    )
                )
    for one in placed:
        if one.state == "left local" and not _goes_on(base, one.line, consolidation):
            found.append(
                _warning(
                    "local-line-lapses",
                    f"Line {one.line.id} (£{one.line.value:,}) is left local, but it or its contract ends on "
                    f"{consolidation.starts}.",
                    "From that day nobody buys it.",
                    "Renew the local contract, or carry the line over.",
                    base.place(one.line),
                )
            )
        if one.state == "carried" and not one.line.service:
            found.append(
                _warning(
                    "unmapped",
                    f"Line {one.line.id} (£{one.line.value:,}) names no service; it is carried as “{UNMAPPED}”.",
                    "A line without a service cannot be compared, and hides gaps and overlaps.",
                    "Name the service.",
                    base.place(one.line),
                )
            )
        elif (
            one.line.commissioner not in consolidation.commissioners or one.line.provider not in consolidation.providers
        ):
            found.append(
                _warning(
                    "line-of-others",
                    f"Line {one.line.id} (£{one.line.value:,}) stands in a contract that {consolidation.id} replaces, "
                    f"but {one.reason}.",
                    "It stays where it is, so that its contract cannot end.",
                    "Add the body to the consolidation, or give the line a contract of its own.",
                    base.place(one.line),
                )
            )
    return tuple(found)


def _goes_on(base: Register, line: Line, consolidation: Consolidation) -> bool:
    contract = base.contract_by_id[line.contract]
    return all(end is None or end > consolidation.starts for end in (line.ends, contract.ends))


def _warning(kind: str, what: str, why: str, then: str, where: Place | None = None) -> Finding:
    return Finding(kind, what, why, then, where or Place(), "warning")
