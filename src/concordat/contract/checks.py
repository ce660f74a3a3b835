"""Checks of the register: takes a register, gives what is wrong inside it: broken references, dates, parties, overlaps."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import combinations

from concordat.contract.records import Line
from concordat.contract.register import Register
from concordat.contract.term_value import read_value
from concordat.kernel.finding import Finding
from concordat.kernel.period import Interval


def check(register: Register) -> tuple[Finding, ...]:
    """Return every finding on the whole register, on all its days; references first."""
    return (
        *_duplicates(register),
        *_line_references(register),
        *check_terms(register),
        *_parents(register),
        *_parties(register),
        *overlaps(register),
    )


def overlaps(register: Register) -> Iterator[Finding]:
    """Give a finding for each two lines that share commissioner, provider, service, people and days: paid twice?"""
    groups: dict[tuple[str, str, str], list[Line]] = defaultdict(list)
    for line in register.lines:
        if line.service:
            groups[line.commissioner, line.provider, line.service].append(line)
    for lines in groups.values():
        for first, second in combinations(lines, 2):
            days = _shared_days(register, first, second)
            if days and (not first.population or not second.population or first.population == second.population):
                yield _overlap(register, first, second, days)


def gaps(
    lines: Iterable[Line], commissioners: Collection[str], providers: Collection[str]
) -> tuple[tuple[str, str], ...]:
    """Return (commissioner, service) where others of the group buy the service here and this one buys it nowhere.

    `lines` are all lines in force, those with other providers included: a service bought elsewhere is no gap.
    """
    bought = {(line.commissioner, line.service) for line in lines if line.service}
    offered = sorted(
        {
            line.service
            for line in lines
            if line.service and line.commissioner in commissioners and line.provider in providers
        }
    )
    return tuple(
        (commissioner, service)
        for commissioner in commissioners
        for service in offered
        if (commissioner, service) not in bought
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
                f"Line {line.id} (£{line.value:,}) runs {_span(line.starts, line.ends)}, "
                f"its contract {contract.id} {_span(contract.starts, contract.ends)}.",
                "Outside the contract's days the line is not in force and is not counted.",
                "Correct the dates of the line or of the contract.",
                register.place(line),
                "warning",
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
        sides = (
            ("commissioner", set(register.commissioners(contract.id))),
            ("provider", {party.body for party in named if "provider" in party.role or "contractor" in party.role}),
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


def _overlap(register: Register, first: Line, second: Line, days: Interval) -> Finding:
    same = first.value == second.value and first.plan_activity == second.plan_activity
    related = first.contract != second.contract and (
        first.contract in register.ancestry(second.contract) or second.contract in register.ancestry(first.contract)
    )
    kind = "double-counting" if same or related else "overlap"
    because = (
        "The two are equal, as if one line had been entered twice."
        if same
        else "One contract stands under the other, so its value may be counted in both."
        if related
        else "The same people's service may be paid for twice."
    )
    return Finding(
        kind,
        f"Lines {first.id} (£{first.value:,}) and {second.id} (£{second.value:,}) both buy {first.service} for "
        f"{register.name(first.commissioner)} from {register.name(first.provider)} {_span(days.start, days.end)}.",
        because,
        "End one of them, or say in `population` whom each is for.",
        register.place(second),
        "warning",
    )


def _shared_days(register: Register, first: Line, second: Line) -> Interval | None:
    one, other = _days(register, first), _days(register, second)
    return one.overlap(other) if one and other else None


def _days(register: Register, line: Line) -> Interval | None:
    """The days on which a line is in force: its own, cut to those of its contract."""
    contract = register.contract_by_id.get(line.contract)
    if line.ends is not None and line.ends <= line.starts:
        return None
    own = Interval(line.starts, line.ends)
    if contract is None or (contract.ends is not None and contract.ends <= contract.starts):
        return own if contract is None else None
    return own.overlap(Interval(contract.starts, contract.ends))


def _within(starts: date, ends: date | None, outer_starts: date, outer_ends: date | None) -> bool:
    return starts >= outer_starts and (ends is None or outer_ends is None or ends <= outer_ends)


def _span(starts: date, ends: date | None) -> str:
    return f"from {starts} on" if ends is None else f"from {starts} up to {ends}"
