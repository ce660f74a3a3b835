"""A contract as it would be signed: takes a system, a contract or a worksheet of one, and a day, gives all that is asked about it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from concordat.contract.adopt import new_terms
from concordat.contract.consolidate import Consolidated, consolidate
from concordat.contract.readiness_known import Known
from concordat.contract.records import (
    Baseline,
    ConditionPrecedent,
    Contract,
    ExpectedOutcome,
    Line,
    Party,
    ReadinessOverride,
    Scope,
    Term,
)
from concordat.contract.register import COMMISSIONING_ROLES, PROVIDING_ROLES
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.system import System

WHOLE = "the whole contract"
Made = TypeVar("Made")


@dataclass(frozen=True, kw_only=True)
class Case:
    """One contract on the day on which it would be signed; `replaced` are the contracts that end with it, by code."""

    contract: Contract
    lines: tuple[Line, ...]
    parties: tuple[Party, ...]
    terms: Mapping[str, Term]
    known: Known
    day: date
    replaced: tuple[str, ...] = ()
    _made: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def system(self) -> System:
        """The system that it is asked in."""
        return self.known.system

    def once(self, make: Callable[["Case"], Made]) -> Made:
        """Return what a later room makes of this case, made the first time that one of its questions asks for it."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    @property
    def overlay(self) -> bool:
        """Whether it is an alliance over contracts that carry the lines: it has none of its own, and pays none."""
        return self.contract.form == "alliance" and not self.lines

    @cached_property
    def scopes(self) -> tuple[tuple[str, Scope | None], ...]:
        """The scope of the whole contract, or of each line, by name; none where nothing is recorded."""
        return self._by_line(Scope)

    @cached_property
    def baselines(self) -> tuple[tuple[str, Baseline | None], ...]:
        """The baseline of the whole contract, or of each line, by name; none where nothing is recorded."""
        return self._by_line(Baseline)

    @cached_property
    def outcomes(self) -> tuple[ExpectedOutcome, ...]:
        """The outcomes that the contract, or a line of it, is to bring about."""
        lines = {line.id for line in self.lines}
        return tuple(
            one
            for one in self.system.all(ExpectedOutcome)
            if self.contract.id in one.contracts or lines.intersection(one.lines)
        )

    @cached_property
    def conditions(self) -> tuple[ConditionPrecedent, ...]:
        """Its conditions precedent, in order."""
        return tuple(sorted(self.known.of(ConditionPrecedent, self.contract.id), key=lambda one: one.number))

    @cached_property
    def overrides(self) -> Mapping[str, ReadinessOverride]:
        """Its overrides by question."""
        return {one.question: one for one in self.known.of(ReadinessOverride, self.contract.id)}

    @cached_property
    def commissioners(self) -> tuple[str, ...]:
        """The bodies that buy, by their part in the contract, else by its lines."""
        named = [one.body for role in COMMISSIONING_ROLES for one in self.parties if one.role == role]
        return tuple(dict.fromkeys(named or [line.commissioner for line in self.lines]))

    @cached_property
    def providers(self) -> tuple[str, ...]:
        """The bodies that provide, by their part in the contract, else by its lines."""
        named = [one.body for role in PROVIDING_ROLES for one in self.parties if one.role == role]
        return tuple(dict.fromkeys(named or [line.provider for line in self.lines]))

    def _by_line(self, kind: type[Any]) -> tuple[tuple[str, Any], ...]:
        own = {one.line: one for one in self.known.of(kind, self.contract.id)}
        if not any(own) or not self.lines:
            return ((WHOLE, own.get("")),)
        return tuple((f"line {line.id}", own.get(line.id, own.get(""))) for line in self.lines)


def case_of(system: System, code: str, day: date, *, known: Known | None = None) -> Case:
    """Return the case of a contract of the register, or of the single contract that a worksheet would make.

    `known` is what several cases of one system share. Raises Refused where there is neither, or the single contract cannot
    be made.
    """
    known = known or Known(system=system)
    records = known.register
    if code in records.contract_by_id:
        return Case(
            contract=records.contract_by_id[code],
            lines=records.lines_of.get(code, ()),
            parties=records.parties_of.get(code, ()),
            terms=records.effective_terms(code),
            known=known,
            day=day,
        )
    try:
        return case_of_single(system, consolidate(system, code, records=records), day, known=known)
    except Refused as refused:
        if any(one.kind == "unknown-consolidation" for one in refused.findings):
            raise Refused(_unknown(code)) from None
        raise


def case_of_single(system: System, made: Consolidated, day: date, *, known: Known | None = None) -> Case:
    """Return the case of a single contract that is not in the register yet."""
    return Case(
        contract=made.contract,
        lines=made.lines,
        parties=made.parties,
        terms={term.clause: term for term in new_terms(made)[0]},
        known=known or Known(system=system),
        day=day,
        replaced=tuple(one.id for one in made.replaced),
    )


def _unknown(code: str) -> Finding:
    what = f"There is no contract and no worksheet “{code}”."
    why = "Readiness is asked of what can be signed."
    return Finding("unknown-code", what, why, "Choose a contract of the register.", Place(field="contract"))
