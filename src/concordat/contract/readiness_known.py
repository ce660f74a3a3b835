"""What is on record about all contracts before a signature: takes a system, gives what belongs to each, sorted once for every question."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from concordat.contract.records import Contract, Line
from concordat.contract.register import Register, register
from concordat.decide import status
from concordat.kernel.answer import Answer
from concordat.kernel.system import Record, System

Kind = TypeVar("Kind", bound=Record)
Made = TypeVar("Made")
Bought = tuple[str, str, str, str]


@dataclass(frozen=True, kw_only=True)
class Known:
    """The records of a system, each kind looked through once however many contracts are asked about."""

    system: System
    _standings: dict[tuple[str, date], Answer[str]] = field(default_factory=dict, repr=False, compare=False)
    _made: dict[Hashable, Any] = field(default_factory=dict, repr=False, compare=False)
    _sorted: dict[type, Mapping[str, list[Any]]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def register(self) -> Register:
        """The register."""
        return register(self.system)

    @cached_property
    def contracts(self) -> Mapping[str, Contract]:
        """Each contract by its code."""
        return self.register.contract_by_id

    @cached_property
    def buying(self) -> Mapping[Bought, tuple[Line, ...]]:
        """The lines of all contracts by commissioner, provider, service and population."""
        found: dict[Bought, list[Line]] = defaultdict(list)
        for line in self.system.all(Line):
            found[line.commissioner, line.provider, line.service, line.population].append(line)
        return {what: tuple(lines) for what, lines in found.items()}

    def of(self, kind: type[Kind], contract: str) -> tuple[Kind, ...]:
        """Return the records of a kind that name a contract, in file order."""
        if kind not in self._sorted:
            found: dict[str, list[Any]] = defaultdict(list)
            for one in self.system.all(kind):
                found[one.contract].append(one)  # type: ignore[attr-defined]
            self._sorted[kind] = found
        return tuple(self._sorted[kind].get(contract, ()))

    def once(self, name: Hashable, make: Callable[[System], Made]) -> Made:
        """Return what a later room makes of the system, made the first time that any contract's question asks for it by this name."""
        if name not in self._made:
            self._made[name] = make(self.system)
        made: Made = self._made[name]
        return made

    def standing(self, proposal: str, day: date) -> Answer[str]:
        """Return where a proposal stands on a day: many contracts may name one vote. Raises Refused where nobody can say."""
        if (proposal, day) not in self._standings:
            self._standings[proposal, day] = status(self.system, proposal, day).standing
        return self._standings[proposal, day]
