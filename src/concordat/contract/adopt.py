"""Adopt: takes a system and consolidations of it, gives the system as its records would stand once they are signed."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from concordat.contract.consolidate import Consolidated
from concordat.contract.harmonise import ChosenTerm
from concordat.contract.records import Contract, Line, Party, Term
from concordat.contract.register import COMMISSIONING_ROLES
from concordat.contract.term_value import comparable
from concordat.kernel.system import System


def adopt(system: System, consolidated: Iterable[Consolidated]) -> System:
    """Return the system with each new contract in force from its start, and what it replaces ended on that day.

    An old contract goes on where a line of it is left local. Terms that stay local stand in a schedule: a contract of
    its own below the new one, with the parties of the old. Where nothing is carried the system stays as it is.
    """
    for one in consolidated:
        if one.lines:
            system = _adopted(system, one)
    return system


def adopted_contracts(one: Consolidated) -> tuple[str, ...]:
    """Return the ids of the contracts that a consolidation brings: the new one, then its local schedules."""
    local = new_terms(one)[1]
    return (one.contract.id, *dict.fromkeys(_schedule_id(one, term.contract) for term in local))


def new_terms(one: Consolidated) -> tuple[tuple[Term, ...], tuple[ChosenTerm, ...]]:
    """Return the terms of the new contract itself, and those chosen terms that need a local schedule."""
    own: list[Term] = []
    local: list[ChosenTerm] = []
    by_clause: dict[str, list[ChosenTerm]] = {}
    for chosen in one.terms:
        if chosen.status != "left local":
            by_clause.setdefault(chosen.clause.key, []).append(chosen)
    for key, chosen_terms in by_clause.items():
        first = chosen_terms[0]
        values = {None if term.new is None else comparable(term.clause, term.new) for term in chosen_terms}
        if len(values) > 1:
            local += [term for term in chosen_terms if term.new is not None]
        elif first.new is not None:
            source = f"consolidation {one.consolidation.id}: {first.rule}"
            owner = one.consolidation.co_ordinator
            own.append(
                Term(
                    contract=one.contract.id,
                    clause=key,
                    value=first.new,
                    owner=owner,
                    reason=first.reason,
                    source=source,
                )
            )
    return tuple(own), tuple(local)


def _adopted(system: System, one: Consolidated) -> System:
    starts = one.consolidation.starts
    placed = {each.line.id: each for each in one.placed}
    staying = {each.line.contract for each in one.placed if each.state == "left local"}
    going = {contract.id for contract in one.replaced} - staying
    lines = [
        line if line.id not in placed or placed[line.id].state == "left local" else _ended_line(line, starts)
        for line in system.all(Line)
    ]
    contracts = [
        _ended_contract(contract, starts) if contract.id in going else contract for contract in system.all(Contract)
    ]
    kept = {contract.id for contract in contracts if contract is not None}
    terms, local = new_terms(one)
    schedules = _schedules(one, local)
    return replace(
        system,
        records={
            **system.records,
            Contract: (*(contract for contract in contracts if contract is not None), one.contract, *schedules[0]),
            Party: (*(p for p in system.all(Party) if p.contract in kept), *one.parties, *schedules[1]),
            Line: (*(line for line in lines if line is not None and line.contract in kept), *one.lines),
            Term: (*(term for term in system.all(Term) if term.contract in kept), *terms, *schedules[2]),
        },
    )


def _ended_line(line: Line, starts: date) -> Line | None:
    if line.starts >= starts:
        return None
    return replace(line, ends=starts) if line.ends is None or line.ends > starts else line


def _ended_contract(contract: Contract, starts: date) -> Contract | None:
    if contract.starts >= starts:
        return None
    return replace(contract, ends=starts) if contract.ends is None or contract.ends > starts else contract


def _schedules(
    one: Consolidated, local: Iterable[ChosenTerm]
) -> tuple[tuple[Contract, ...], tuple[Party, ...], tuple[Term, ...]]:
    """Return the local schedules: a contract below the new one for each old contract that keeps terms of its own."""
    source = f"consolidation {one.consolidation.id}"
    names = {contract.id: contract.title for contract in one.replaced}
    terms = tuple(
        Term(
            contract=_schedule_id(one, term.contract),
            clause=term.clause.key,
            value=term.new or "",
            owner=term.commissioner,
            reason=term.reason,
            source=source,
        )
        for term in local
    )
    needed = {term.contract for term in local}
    contracts = tuple(
        replace(one.contract, id=_schedule_id(one, old), title=f"Local schedule: {names[old]}", parent=one.contract.id)
        for old in names
        if old in needed
    )
    parties = {
        (old, party.body): Party(
            contract=_schedule_id(one, old),
            body=party.body,
            role="commissioner" if party.role in COMMISSIONING_ROLES else party.role,
            source=source,
        )
        for old in names
        for party in one.old_parties
        if old in needed and party.contract == old
    }
    return contracts, tuple(parties.values()), terms


def _schedule_id(one: Consolidated, old: str) -> str:
    return f"{one.contract.id}/{old}"
