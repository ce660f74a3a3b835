"""Checks of the register: takes a register, gives what is wrong inside it: amounts, broken references, dates, parties, overlaps."""

from collections.abc import Iterable, Iterator
from datetime import date

from concordat.contract.overlaps import overlaps, span
from concordat.contract.records import Line
from concordat.contract.register import Register
from concordat.contract.term_value import read_value
from concordat.kernel.finding import Finding
from concordat.kernel.money import round_half_away


def check(register: Register) -> tuple[Finding, ...]:
    """Return every finding on the whole register, on all its days; references first."""
    return (
        *_duplicates(register),
        *check_amounts(register.lines, register),
        *_line_references(register),
        *check_terms(register),
        *_parents(register),
        *_parties(register),
        *overlaps(register),
    )


def _duplicates(register: Register) -> Iterator[Finding]:
    for kind, records in (("contract", register.contracts), ("line", register.lines)):
        seen: set[str] = set()
        for record in records:
            if record.id in seen:
                yield Finding(
                    "duplicate-key",
                    f"The {kind} {record.id} is there twice.",
                    "Its value would be counted twice.",
                    "Remove one, or give it an id of its own.",
                    register.place(record),
                )
            seen.add(record.id)


def _line_references(register: Register) -> Iterator[Finding]:
    for line in register.lines:
        contract = register.contract_by_id.get(line.contract)
        if contract is None:
            yield Finding(
                "unknown-contract",
                f"Line {line.id} (£{line.value:,}) belongs to contract “{line.contract}”, which does not exist.",
                "Its value is in no contract and would be lost.",
                "Correct the contract's id, or add the contract.",
                register.place(line),
            )
        elif not _within(line.starts, line.ends, contract.starts, contract.ends):
            yield Finding(
                "line-outside-contract",
                f"Line {line.id} (£{line.value:,}) runs {span(line.starts, line.ends)}, "
                f"its contract {contract.id} {span(contract.starts, contract.ends)}.",
                "Outside the contract's days the line is not in force and is not counted.",
                "Correct the dates of the line or of the contract.",
                register.place(line),
                "warning",
            )


def check_amounts(lines: Iterable[Line], register: Register) -> Iterator[Finding]:
    """Give a finding for each value that is negative or not in whole pence, and for each negative plan."""
    for line in lines:
        where = register.place(line)
        if line.value < 0 or (line.plan_activity is not None and line.plan_activity < 0):
            yield Finding(
                "negative-number",
                f"Line {line.id} has a value of £{line.value:,} and a plan of {line.plan_activity}.",
                "A contract line pays for activity; neither can be below nought.",
                "Correct the number; record a credit in the ledger, not as a line.",
                where,
            )
        if line.value != round_half_away(line.value):
            yield Finding(
                "bad-number",
                f"Line {line.id} has a value of £{line.value:,}, which is not in whole pence.",
                "Value is conserved to the penny, and no part of one can be paid.",
                "Round the value where it is agreed.",
                where,
            )


def check_terms(register: Register) -> Iterator[Finding]:
    """Give a finding for each term of no contract, of no clause of the library, or not of its clause's kind."""
    library = {clause.key: clause for clause in register.clauses}
    for term in register.terms:
        if term.contract not in register.contract_by_id:
            yield Finding(
                "unknown-contract",
                f"A term under “{term.clause}” belongs to contract “{term.contract}”, which does not exist.",
                "It cannot be compared with anything.",
                "Correct the contract's id, or add the contract.",
                register.place(term),
            )
        if term.clause not in library:
            yield Finding(
                "unknown-clause",
                f"Contract {term.contract} has a term under “{term.clause}”, which the clause library lacks.",
                "It is compared word for word, and nothing says which direction is better or what it costs.",
                "Add the clause to the library, or correct its key.",
                register.place(term),
                "warning",
            )
            continue
        try:
            read_value(library[term.clause], term.value)
        except ValueError:
            yield Finding(
                "bad-term-value",
                f"Contract {term.contract} says “{term.value}” under “{term.clause}”, "
                f"which is not of the kind {library[term.clause].kind}.",
                "It is compared word for word, and cannot be averaged or ordered.",
                "Correct the value, or the kind in the clause library.",
                register.place(term),
                "warning",
            )


def _parents(register: Register) -> Iterator[Finding]:
    for contract in register.contracts:
        if contract.parent and contract.parent not in register.contract_by_id:
            yield Finding(
                "unknown-contract",
                f"Contract {contract.id} stands under “{contract.parent}”, which does not exist.",
                "The terms it takes from there are unknown.",
                "Correct the parent's id, or add that contract.",
                register.place(contract),
            )
        elif contract.id in register.ancestry(contract.parent):
            yield Finding(
                "cycle",
                f"Contract {contract.id} stands, through its parents, under itself.",
                "Nobody can say which of them overrides which.",
                "Correct the parent of one of them.",
                register.place(contract),
            )


def _parties(register: Register) -> Iterator[Finding]:
    for contract in register.contracts:
        named = register.parties_of.get(contract.id, ())
        if not named:
            yield Finding(
                "missing-party",
                f"Contract {contract.id} names no party.",
                "Its commissioner and provider are taken from its lines.",
                "Add its parties.",
                register.place(contract),
                "warning",
            )
            continue
        # Members of an alliance pay and are paid under it, whichever side they are on in its base contracts.
        members = {party.body for party in named if party.role == "alliance member"}
        providing = {party.body for party in named if "provider" in party.role or "contractor" in party.role}
        sides = (
            ("commissioner", members | set(register.commissioners(contract.id))),
            ("provider", members | providing),
        )
        for role, bodies in sides:
            missing = {getattr(line, role) for line in register.lines_of.get(contract.id, ())} - bodies
            for body in sorted(missing):
                yield Finding(
                    "missing-party",
                    f"{register.name(body)} is {role} in a line of contract {contract.id} but no party of it.",
                    "A body that has not signed cannot pay or be paid under it.",
                    "Add the party, or correct the line.",
                    register.place(contract),
                    "warning",
                )


def _within(starts: date, ends: date | None, outer_starts: date, outer_ends: date | None) -> bool:
    return starts >= outer_starts and (ends is None or outer_ends is None or ends <= outer_ends)
