"""The register: takes the contract records of a system, gives those in force on a day and what belongs to each contract."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from concordat.contract.records import Clause, Contract, Line, Party, Term
from concordat.kernel.finding import Place
from concordat.kernel.period import holds
from concordat.kernel.system import System, key_of
from concordat.who.records import Body

COMMISSIONING_ROLES = ("co-ordinating commissioner", "commissioner")
PROVIDING_ROLES = ("lead provider", "provider")


@dataclass(frozen=True, kw_only=True)
class Register:
    """Contracts with their parties, lines, clauses and terms; `names` shows bodies, `places` says where records stand."""

    contracts: tuple[Contract, ...] = ()
    parties: tuple[Party, ...] = ()
    lines: tuple[Line, ...] = ()
    clauses: tuple[Clause, ...] = ()
    terms: tuple[Term, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[tuple[str, tuple[str, ...]], Place] = field(default_factory=dict)

    def on(self, day: date) -> "Register":
        """Return the state on `day`: contracts in force, and their lines in force on that day."""
        contracts = tuple(contract for contract in self.contracts if holds(contract.starts, contract.ends, day))
        live = {contract.id for contract in contracts}
        return replace(
            self,
            contracts=contracts,
            parties=tuple(party for party in self.parties if party.contract in live),
            lines=tuple(line for line in self.lines if line.contract in live and holds(line.starts, line.ends, day)),
            terms=tuple(term for term in self.terms if term.contract in live),
        )

    @cached_property
    def contract_by_id(self) -> Mapping[str, Contract]:
        """Each contract by its id."""
        return {contract.id: contract for contract in self.contracts}

    @cached_property
    def met(self) -> dict[date, "Register"]:
        """The state that a change on a day meets, each made once: `placed.cut_over` fills it."""
        return {}

    @cached_property
    def clause_by_key(self) -> Mapping[str, Clause]:
        """Each clause by its key; a term of a clause that the library lacks is read as plain words."""
        known = {clause.key: clause for clause in self.clauses}
        unknown = {term.clause for term in self.terms} - known.keys()
        return known | {key: Clause(key=key, title=key, kind="text") for key in sorted(unknown)}

    @cached_property
    def lines_of(self) -> Mapping[str, tuple[Line, ...]]:
        """The lines of each contract."""
        found: dict[str, list[Line]] = defaultdict(list)
        for line in self.lines:
            found[line.contract].append(line)
        return {contract: tuple(lines) for contract, lines in found.items()}

    @cached_property
    def parties_of(self) -> Mapping[str, tuple[Party, ...]]:
        """The parties of each contract."""
        found: dict[str, list[Party]] = defaultdict(list)
        for party in self.parties:
            found[party.contract].append(party)
        return {contract: tuple(parties) for contract, parties in found.items()}

    @cached_property
    def terms_of(self) -> Mapping[str, Mapping[str, Term]]:
        """The terms each contract itself has, by clause."""
        found: dict[str, dict[str, Term]] = defaultdict(dict)
        for term in self.terms:
            found[term.contract][term.clause] = term
        return found

    def commissioners(self, contract: str) -> tuple[str, ...]:
        """Return the commissioners of a contract, the co-ordinating one first; from its lines where no party is one."""
        found = [
            party.body
            for role in COMMISSIONING_ROLES
            for party in self.parties_of.get(contract, ())
            if party.role == role
        ]
        return tuple(dict.fromkeys(found or [line.commissioner for line in self.lines_of.get(contract, ())]))

    def providers(self, contract: str) -> tuple[str, ...]:
        """Return the providers of a contract, the lead first; from its lines where no party is one."""
        found = [
            party.body for role in PROVIDING_ROLES for party in self.parties_of.get(contract, ()) if party.role == role
        ]
        return tuple(dict.fromkeys(found or [line.provider for line in self.lines_of.get(contract, ())]))

    def pairs(self, contract: str) -> tuple[tuple[str, str], ...]:
        """Return the commissioner–provider pairs of a contract: those of its lines, or of its parties where it has none."""
        lines = self.lines_of.get(contract, ())
        if lines:
            return tuple(dict.fromkeys((line.commissioner, line.provider) for line in lines))
        return tuple(
            (commissioner, provider)
            for commissioner in self.commissioners(contract)
            for provider in self.providers(contract)
        )

    def ancestry(self, contract: str) -> tuple[str, ...]:
        """Return the contract and all it stands under, nearest first; a cycle is walked once."""
        chain: list[str] = []
        while contract in self.contract_by_id and contract not in chain:
            chain.append(contract)
            contract = self.contract_by_id[contract].parent
        return tuple(chain)

    def effective_terms(self, contract: str) -> Mapping[str, Term]:
        """Return the terms that hold in a contract by clause: its own, then those of the contracts it stands under."""
        terms: dict[str, Term] = {}
        for one in self.ancestry(contract):
            terms = {**self.terms_of.get(one, {}), **terms}
        return terms

    def name(self, body: str) -> str:
        """Return how a body is shown."""
        return self.names.get(body, body)

    def place(self, record: Any) -> Place:
        """Return where a record stands, as far as it is known."""
        key = key_of(record)
        return self.places.get((type(record).__name__, key), Place(field=f"{type(record).__name__} {' '.join(key)}"))


# What is worked out once for a register, and the records it is made of.
MADE_OF = {
    "contract_by_id": ("contracts",),
    "clause_by_key": ("clauses", "terms"),
    "lines_of": ("lines",),
    "parties_of": ("parties",),
    "terms_of": ("terms",),
}


def register(system: System, before: Register | None = None) -> Register:
    """Return the contract records of a system; from one made `before`, what the same records gave is taken over."""
    made = Register(
        contracts=system.all(Contract),
        parties=system.all(Party),
        lines=system.all(Line),
        clauses=system.all(Clause),
        terms=system.all(Term),
        names={body.id: body.short_name or body.name for body in system.all(Body)},
        places=system.places,
    )
    for name, kinds in MADE_OF.items() if before is not None else ():
        if name in vars(before) and all(getattr(before, kind) is getattr(made, kind) for kind in kinds):
            vars(made)[name] = vars(before)[name]
    return made
