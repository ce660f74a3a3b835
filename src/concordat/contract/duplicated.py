"""Work done several times: takes the contracts in force on a day, gives what several bodies settle one by one with the same provider."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from concordat.contract.compare import Comparison, compare_of
from concordat.contract.matrix import because_line, matrix_of
from concordat.contract.records import Consolidation, Line
from concordat.contract.register import Register, register
from concordat.decide import AgendaItem, Meeting, Paper
from concordat.kernel.answer import Answer, Because, RowsRef, because_record
from concordat.kernel.system import System
from concordat.kernel.table import Table, table


@dataclass(frozen=True)
class Duplicated:
    """What is settled more than once: services and terms by provider, and the meetings and papers it takes."""

    on: date
    services: Table
    terms: Table
    effort: Table
    times: Answer[int]
    once: Answer[int]
    meetings: Answer[int]
    papers: Answer[int]


def duplicated(system: System, on: date | None = None) -> Duplicated:
    """Return the work that several bodies do with the same provider on a day, and what doing it once would leave."""
    day = on or system.settings.as_at
    records = register(system)
    live = records.on(day)
    compared = tuple(compare_of(records, provider, day) for provider in matrix_of(records, day).providers)
    repeated = tuple(one for one in compared if len(one.contracts) > 1)
    services = tuple(_services(live))
    times, once = _times(repeated)
    meetings, papers = _effort(system)
    return Duplicated(
        day,
        _services_table(live, services),
        _terms_table(live, repeated),
        _effort_table(live, meetings, papers),
        times,
        once,
        _count("meetings", "meetings at which single contracts were put to a body", meetings),
        _count("papers", "papers written for these meetings", papers),
    )


def _services(live: Register) -> Iterable[tuple[str, str, tuple[Line, ...]]]:
    held: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in live.lines:
        if line.service:
            held[line.provider, line.service].append(line)
    for (provider, service), lines in sorted(held.items()):
        if len({_settled_in(live, line.contract) for line in lines}) > 1:
            yield provider, service, tuple(lines)


def _settled_in(live: Register, contract: str) -> str:
    """Return the contract that a schedule stands under: what stands in one contract is settled once."""
    return (live.ancestry(contract) or (contract,))[-1]


def _services_table(live: Register, services: Iterable[tuple[str, str, tuple[Line, ...]]]) -> Table:
    rows = []
    for provider, service, lines in services:
        contracts = dict.fromkeys(_settled_in(live, line.contract) for line in lines)
        says = f"contracts in which {service} of {live.name(provider)} is settled"
        parts = tuple(because_record(f"contract {one}", "Contract", one) for one in contracts)
        value = sum((line.value for line in lines), lines[0].value - lines[0].value)
        rows.append(
            (
                live.name(provider),
                service,
                ", ".join(dict.fromkeys(live.name(line.commissioner) for line in lines)),
                Answer(len(contracts), Because(says, len(contracts), "contracts", parts=parts)),
                Answer(value, Because("value a year", value, "£", parts=tuple(map(because_line, lines))), unit="£"),
            )
        )
    columns = {
        "provider": "Provider",
        "service": "Service",
        "bodies": "Settled by each of",
        "times": "Times",
        "value": "Value a year [£]",
    }
    return table("duplicated_services", "The same service, settled several times", columns, rows)


def _terms_table(live: Register, repeated: Iterable[Comparison]) -> Table:
    rows = []
    for one in repeated:
        for row in one.clauses:
            # A term that several schedules take from the contract above them is settled once, there.
            held = list(
                {row.owner_of[contract]: contract for contract in one.contracts if contract in row.owner_of}.values()
            )
            if len(held) < 2:
                continue
            parts = tuple(
                because_record(
                    f"{live.name(row.commissioner_of[contract])}: {row.values[contract]}",
                    "Term",
                    row.owner_of[contract],
                    row.clause.key,
                    value=row.values[contract],
                )
                for contract in held
            )
            said = len(dict.fromkeys(row.values[contract] for contract in held))
            says = f"contracts that settle “{row.clause.title}” with {live.name(one.provider)}"
            different = Because(f"different texts of “{row.clause.title}”", said, "texts", parts=parts)
            rows.append(
                (
                    live.name(one.provider),
                    row.clause.title,
                    ", ".join(live.name(body) for contract in held for body in live.commissioners(contract)),
                    Answer(len(held), Because(says, len(held), "contracts", parts=parts)),
                    Answer(said, different),
                )
            )
    columns = {
        "provider": "Provider",
        "term": "Term",
        "bodies": "Settled by each of",
        "times": "Times",
        "texts": "Different texts",
    }
    return table("duplicated_terms", "The same term, settled several times", columns, rows)


def _times(repeated: Iterable[Comparison]) -> tuple[Answer[int], Answer[int]]:
    """Return how often a term is settled, and how often it would be if each were settled once with each provider."""
    each: list[Because] = []
    once: list[Because] = []
    for one in repeated:
        terms = [
            because_record(f"{row.clause.title} in {contract}", "Term", contract, row.clause.key)
            for row in one.clauses
            for contract in dict.fromkeys(row.owner_of.values())
        ]
        clauses = [because_record(row.clause.title, "Clause", row.clause.key) for row in one.clauses]
        name = one.names.get(one.provider, one.provider)
        each.append(
            Because(f"terms of {len(one.contracts)} contracts with {name}", len(terms), "terms", parts=tuple(terms))
        )
        once.append(Because(f"terms with {name}, each once", len(clauses), "terms", parts=tuple(clauses)))

    def whole(name: str, says: str, parts: list[Because]) -> Answer[int]:
        number = sum(part.value for part in parts)
        return Answer(number, _because(says, number, "terms", "terms", tuple(parts)), name, "terms")

    return (
        whole("contract.terms_settled", "terms that bodies settle one by one with providers they share", each),
        whole(
            "contract.terms_settled_once", "terms that would be left if each were settled once with a provider", once
        ),
    )


def _effort(system: System) -> tuple[tuple[Meeting, ...], tuple[Paper, ...]]:
    """Return the meetings that took up what the single contracts rest on, and the papers written for them."""
    proposals = {one.proposal for one in system.all(Consolidation) if one.proposal}
    items = {(item.meeting, item.number) for item in system.all(AgendaItem) if item.proposal in proposals}
    held = {meeting for meeting, _ in items}
    meetings = tuple(one for one in system.all(Meeting) if one.id in held and one.state != "cancelled")
    took = {one.id for one in meetings}
    papers = tuple(
        one for one in system.all(Paper) if one.meeting in took and (one.meeting, one.item) in items and not one.private
    )
    return meetings, papers


def _effort_table(live: Register, meetings: tuple[Meeting, ...], papers: tuple[Paper, ...]) -> Table:
    by_body: dict[str, tuple[list[Meeting], list[Paper]]] = {}
    bodies = {meeting.id: meeting.body for meeting in meetings}
    for meeting in meetings:
        by_body.setdefault(meeting.body, ([], []))[0].append(meeting)
    for paper in papers:
        by_body[bodies[paper.meeting]][1].append(paper)
    rows = [(live.name(body), _cell(own[0]), _cell(own[1])) for body, own in by_body.items()]
    columns = {"body": "Body", "meetings": "Meetings", "papers": "Papers"}
    says = "The same text goes to each body's own meeting, with its own papers."
    return table("duplicated_effort", "What it takes in meetings and papers", columns, rows, says)


def _cell(records: list[Any]) -> Answer[int] | None:
    return _count("", "on record", tuple(records)) if records else None


def _count(name: str, says: str, records: tuple[Any, ...]) -> Answer[int]:
    parts = tuple(because_record(_title(one), type(one).__name__, one.id) for one in records)
    return Answer(
        len(records),
        _because(says, len(records), name or "records", name, parts),
        f"contract.duplicated_{name}" if name else "",
        name,
    )


def _because(says: str, number: int, unit: str, rows: str, parts: tuple[Because, ...]) -> Because:
    """Return the reason for a count; none is told by the rows there are, of which not one counts."""
    return Because(says, number, unit, parts=parts, rows=None if parts else RowsRef(rows, {}))


def _title(one: Any) -> str:
    titles: Mapping[type, str] = {Meeting: "meeting", Paper: "paper"}
    return f"{titles[type(one)]} {one.id}"
