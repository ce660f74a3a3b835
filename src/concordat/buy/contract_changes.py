"""The changes of one contract since it was signed: takes a system and a contract, gives its ledger by class, and what may still be added."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from concordat.buy.calculations import modification
from concordat.buy.change_ledger import DECISION, Change
from concordat.contract.records import Contract, Line, Variation
from concordat.contract.worth import NOTHING, term_value
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.system import System
from concordat.kernel.table import Table, table


@dataclass(frozen=True)
class ContractChanges:
    """The value as first signed, each change recorded, and what the law says of them together.

    `found` is None where no limit can be held against them; `services` says by line what is bought.
    """

    original: Answer[Decimal] | None
    changes: tuple[Variation, ...]
    found: Answer[modification.Gives] | None
    findings: tuple[Finding, ...]
    services: Mapping[str, str]

    def figures(self) -> tuple[Answer[Any], ...]:
        """Return the value as first signed, what all changes came to, and, where a limit is in force, what may still be added."""
        if self.original is None:
            return ()
        total = sum((one.lifetime_change for one in self.changes if one.lifetime_change is not None), NOTHING)
        parts = (self.original.because, *map(_reason, self.changes))
        because = Because("Every change since signature, over the whole term", total, "£", parts=parts)
        known = (self.original, Answer(total, because, "buy.changes.changes_since_signature", "£"))
        if self.found is None:
            return known
        value = self.found.value
        because = Because("The ledger held against the limit", parts=(because, self.found.because))
        pounds = {"counted": value.counted, "headroom": value.headroom}
        return (*known, *(Answer(amount, because, f"buy.changes.{name}", "£") for name, amount in pounds.items()))

    def ledger_table(self) -> Table:
        """Return one row a change, in order of day."""
        columns = {
            "day": "Day",
            "line": "Line",
            "service": "Service",
            "before": "Value a year before [£]",
            "after": "Value a year after [£]",
            "whole": "Change over the term [£]",
            "class": "Sort of reason",
            "reason": "Reason",
            "regulation": "Rule relied on",
        }
        rows = (
            (
                one.made_on,
                one.line,
                self.services.get(one.line, ""),
                _said(one, one.value_before),
                _said(one, one.value_after),
                None if one.lifetime_change is None else _said(one, one.lifetime_change),
                one.reason_class or f"not named: {DECISION}",
                one.reason,
                one.regulation,
            )
            for one in self.changes
        )
        return table("ledger", "Changes since signature", columns, rows)


def contract_changes(system: System, contract: Contract, on: date | None = None) -> ContractChanges:
    """Return the ledger of a contract and what it leaves; on a day, what was recorded by then."""
    day = on or system.settings.as_at
    own = (one for one in system.all(Variation) if one.contract == contract.id and one.made_on <= day)
    changes = tuple(sorted(own, key=lambda one: (one.made_on, one.id)))
    lines = tuple(one for one in system.all(Line) if one.contract == contract.id)
    original = _original(lines, changes)
    findings = tuple(_findings(changes))
    services = {line.id: line.service for line in lines}
    if original is None:
        return ContractChanges(None, changes, None, (*findings, _no_end(contract)), services)
    given = modification.Given(
        original_lifetime_value=original.value, amount=NOTHING, changes=ledger_of(changes), on=day
    )
    try:
        return ContractChanges(original, changes, modification.calculate(given, system.rules), findings, services)
    except Refused as refused:
        # Before the rules of today there was another limit, or none; the ledger holds all the same.
        return ContractChanges(original, changes, None, (*findings, *map(_no_limit, refused.findings)), services)


def ledger_of(changes: Iterable[Variation]) -> tuple[Change, ...]:
    """Return changes as the law counts them: one without a sort of reason is the authority's own decision."""
    return tuple(
        Change(on=one.made_on, reason_class=one.reason_class or DECISION, amount=one.lifetime_change)
        for one in changes
        if one.lifetime_change is not None
    )


def _original(lines: Iterable[Line], changes: Iterable[Variation]) -> Answer[Decimal] | None:
    """Return the value of all lines over their terms as they were first signed: what a line was before its first change."""
    first: dict[str, Variation] = {}
    for one in changes:
        first.setdefault(one.line, one)
    total, parts = NOTHING, []
    for line in lines:
        change = first.get(line.id)
        value, ends = (change.value_before, change.ends_before) if change else (line.value, line.ends)
        if ends is None:
            return None
        whole = term_value(value, line.starts, ends)
        total += whole
        says = f"line {line.id} as first signed, from {line.starts} to before {ends}"
        parts.append(because_record(says, "Line", line.id, value=whole, unit="£"))
    if not parts:
        return None
    return Answer(
        total,
        Because("What the contract is worth over its whole term, as first signed", total, "£", parts=tuple(parts)),
        "buy.changes.original_lifetime_value",
        "£",
    )


def _findings(changes: Iterable[Variation]) -> Iterator[Finding]:
    for one in changes:
        if not one.reason_class:
            what = f"The change of {one.line} on {one.made_on} does not say which sort of reason it has."
            why = "It is counted as the authority's own decision, which leaves the least headroom."
            yield Finding("no-reason-class", what, why, "Say it with the next change of the line.", severity="warning")
        if one.lifetime_change is None:
            what = f"The change of {one.line} on {one.made_on} has no value over the term."
            yield Finding(
                "no-end", what, "The line has no end.", "It is not counted; give the line an end.", severity="warning"
            )


def _no_end(contract: Contract) -> Finding:
    what = f"What {contract.id} is worth over its whole term is not known."
    why = "One of its lines has no end, or it has no lines."
    return Finding("no-lifetime-value", what, why, "Give each line an end.", severity="warning")


def _no_limit(found: Finding) -> Finding:
    """Return as a warning what keeps the limit from being held against the ledger; words of its own where no limit is in force."""
    if found.kind != "no-rule-value":
        return replace(found, severity="warning")
    what = "No headroom is worked out: the limit on changes of a contract is not in force on this day."
    then = "Test a change on a day of today's law, or read the rules that held then."
    return replace(found, what=what, why=found.what, next=then, severity="warning")


def _reason(one: Variation) -> Because:
    says = f"changed on {one.made_on}: {one.reason}"
    return because_record(says, "Variation", one.id, value=one.lifetime_change, unit="£")


def _said(one: Variation, value: Decimal) -> Answer[Decimal]:
    return Answer(
        value,
        because_record(f"recorded with the change of {one.made_on}", "Variation", one.id, value=value, unit="£"),
        unit="£",
    )
