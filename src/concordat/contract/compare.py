"""Compare: takes one provider's contracts in force on a day, gives every term side by side: same, differs or missing."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from concordat.contract.checks import check, check_terms
from concordat.contract.records import Clause, Party
from concordat.contract.register import Register, register
from concordat.contract.said import said
from concordat.contract.term_value import comparable
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.who.codes import resolve
from concordat.who.records import Body, Identifier


@dataclass(frozen=True, slots=True)
class ClauseComparison:
    """One clause over the contracts: `values` by contract (None where it has no such term) and whose contract each is.

    `differs`: at least two contracts say different things; `missing`: those that have the term agree, others lack it.
    """

    clause: Clause
    state: Literal["same", "differs", "missing"]
    values: Mapping[str, str | None]
    commissioner_of: Mapping[str, str]
    owner_of: Mapping[str, str] = field(default_factory=dict)
    reason_of: Mapping[str, str] = field(default_factory=dict)

    def said(self, contract: str) -> Answer[str] | None:
        """Return what a contract says under the clause, with the record of the term; None where it has no such term."""
        return said(self.clause, self.owner_of.get(contract, contract), self.values.get(contract))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every term of one provider's contracts side by side."""

    provider: str
    contracts: tuple[str, ...]
    clauses: tuple[ClauseComparison, ...]
    on: date | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    @property
    def differing(self) -> tuple[ClauseComparison, ...]:
        """The clauses under which at least two contracts say different things."""
        return tuple(row for row in self.clauses if row.state == "differs")

    @property
    def missing(self) -> tuple[ClauseComparison, ...]:
        """The clauses that at least one of the contracts lacks."""
        return tuple(row for row in self.clauses if None in row.values.values())

    def of_state(self, state: str) -> "Comparison":
        """Return the comparison of the clauses in one state alone; of all where none is named."""
        wanted = {"": self.clauses, "differs": self.differing, "missing": self.missing}
        same = tuple(row for row in self.clauses if row.state == "same")
        return replace(self, clauses=wanted.get(state, same))

    def count(self) -> Answer[int]:
        """Return the number of clauses that differ, named `contract.terms_differing.<provider>`."""
        number = len(self.differing)
        says = f"{number} of {len(self.clauses)} terms with {self._name(self.provider)} differ"
        parts = tuple(
            Because(
                row.clause.title,
                1,
                "term",
                parts=tuple(
                    because_record(
                        f"{self._whose(row, contract)}: {value}",
                        "Term",
                        row.owner_of.get(contract, contract),
                        row.clause.key,
                        value=value,
                        unit=row.clause.unit,
                    )
                    for contract, value in row.values.items()
                    if value is not None
                ),
            )
            for row in self.differing
        )
        # None is a number too: it stands on the contracts that were compared.
        parts = parts or tuple(because_record(f"contract {one}", "Contract", one) for one in self.contracts)
        because = Because(says, number, "terms", parts=parts)
        return Answer(number, because, f"contract.terms_differing.{self.provider}", "terms")

    def table(self) -> Table:
        """Return one row for each clause and a column for each commissioner's contract."""
        columns = {"clause": "Term", "state": "State"}
        titles: dict[str, str] = {}
        for contract in self.contracts:
            title = self._whose(self.clauses[0], contract) if self.clauses else contract
            titles[contract] = f"{title}, {contract}" if title in titles.values() else title
        rows = (
            (row.clause.title, row.state, *(row.said(contract) for contract in self.contracts)) for row in self.clauses
        )
        says = (
            f"{len(self.clauses)} terms in {len(self.contracts)} contracts: {len(self.differing)} differ, "
            f"{len(self.missing)} are missing somewhere."
        )
        title = f"Terms with {self._name(self.provider)}, side by side"
        return table(f"compare_{self.provider}", title, columns | titles, rows, says)

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()

    def _whose(self, row: ClauseComparison, contract: str) -> str:
        return ", ".join(self._name(body) for body in row.commissioner_of[contract].split(", "))

    def _name(self, body: str) -> str:
        return self.names.get(body, body)


def compare(system: System, provider: str, on: date | None = None) -> Comparison:
    """Compare the contracts of a provider, given by body id or ODS code, on a day (the day told as at where none).

    Raises Refused where there is no such body or it has no contract on that day.
    """
    day = on or system.settings.as_at
    return compare_of(register(system), body_of(system, provider, day), day)


def body_of(system: System, code: str, on: date) -> str:
    """Return the id of the body with this id or ODS code on a day; raises Refused where there is none."""
    bodies = {body.id for body in system.all(Body)}
    if code in bodies or any(party.body == code for party in system.all(Party)):
        return code
    try:
        return resolve(system.all(Identifier), code, on=on, scheme="ODS").body
    except Refused as refused:
        raise Refused(
            (
                *refused.findings,
                Finding(
                    "unknown-body",
                    f"There is no body with the id or ODS code “{code}” on {on}.",
                    "Contracts are found by their provider.",
                    f"Use one of {', '.join(sorted(bodies)) or 'the bodies in who/bodies.csv'}.",
                    Place(field="provider"),
                ),
            )
        ) from None


def compare_of(records: Register, provider: str, on: date) -> Comparison:
    """Compare the contracts that a provider is a party of on a day; raises Refused where it has none."""
    live = records.on(on)
    named = [contract.id for contract in live.contracts if provider in live.providers(contract.id)]
    above = {parent for contract in named for parent in live.ancestry(contract)[1:]}
    contracts = tuple(c for c in named if c not in above or _covers_more(live, c, named))
    if not contracts:
        raise Refused((_no_contract(records, provider, on), *stops(check(records))))
    effective = {contract: live.effective_terms(contract) for contract in contracts}
    commissioners = {contract: ", ".join(live.commissioners(contract)) for contract in contracts}
    used = {key for terms in effective.values() for key in terms}
    clauses = [clause for key, clause in live.clause_by_key.items() if key in used]
    return Comparison(
        provider,
        contracts,
        tuple(
            ClauseComparison(
                clause,
                _state(
                    clause,
                    values := {c: t[clause.key].value if clause.key in t else None for c, t in effective.items()},
                ),
                values,
                commissioners,
                {c: t[clause.key].contract for c, t in effective.items() if clause.key in t},
                {c: t[clause.key].reason for c, t in effective.items() if clause.key in t and t[clause.key].reason},
            )
            for clause in clauses
        ),
        on,
        records.names,
        tuple(check_terms(replace(live, terms=tuple(term for t in effective.values() for term in t.values())))),
    )


def _covers_more(live: Register, contract: str, named: list[str]) -> bool:
    """Say whether a contract binds a commissioner that none of the contracts below it has as a party."""
    below = {body for one in named if contract in live.ancestry(one)[1:] for body in live.commissioners(one)}
    return bool(set(live.commissioners(contract)) - below)


def _state(clause: Clause, values: Mapping[str, str | None]) -> Literal["same", "differs", "missing"]:
    said = {comparable(clause, value) for value in values.values() if value is not None}
    if len(said) > 1:
        return "differs"
    return "missing" if None in values.values() else "same"


def _no_contract(records: Register, provider: str, on: date) -> Finding:
    ever = sorted({party.body for party in records.parties if "provider" in party.role})
    return Finding(
        "no-contract",
        f"{records.name(provider)} has no contract in force on {on}.",
        "There is nothing to compare.",
        f"Use another day, or one of the providers: {', '.join(ever) or 'none has a contract'}.",
        Place(field="provider"),
    )
