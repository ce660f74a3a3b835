"""How far terms are apart: takes a comparison, gives for each term that differs what most contracts say and how every other departs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from concordat.contract.compare import ClauseComparison, Comparison
from concordat.contract.difference import Difference, difference
from concordat.contract.term_value import Value, comparable
from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Table, table

ABSENT = Difference("no such term")


@dataclass(frozen=True, slots=True)
class Apart:
    """One clause: the contract that says what most say, and how each contract that says anything else departs from it."""

    row: ClauseComparison
    usual: str
    departures: Mapping[str, Difference]


def apart(one: Comparison) -> tuple[Apart, ...]:
    """Return the clauses that differ or are missing somewhere, in the order of the comparison."""
    return tuple(_apart(row) for row in one.clauses if row.state != "same")


def _apart(row: ClauseComparison) -> Apart:
    said = {contract: text for contract, text in row.values.items() if text is not None}
    read: dict[str, Value] = {contract: comparable(row.clause, text) for contract, text in said.items()}
    times = list(read.values())
    # What most say; where several are said as often, what the first contract says of these.
    usual = max(read, key=lambda contract: times.count(read[contract]))
    return Apart(
        row,
        usual,
        {
            contract: ABSENT if contract not in said else difference(row.clause, said[usual], said[contract])
            for contract in row.values
            if contract not in said or read[contract] != read[usual]
        },
    )


def apart_table(one: Comparison) -> Table:
    """Return a row for each contract that departs from what most say under a clause."""
    columns = {
        "clause": "Term",
        "usual": "What most say",
        "commissioner": "Commissioner",
        "contract": "Contract",
        "says": "What it says",
        "differs": "How it differs",
        "reason": "Why it differs, as recorded",
    }
    name = one.names.get(one.provider, one.provider)
    says = "In words and figures; what most say is no better for it, only said most often."
    rows = (row for each in apart(one) for row in _rows(one, each))
    return table(f"apart_{one.provider}", f"How far the terms with {name} are apart", columns, rows, says)


def apart_summary(one: Comparison) -> Table:
    """Return a row for each clause that differs or is missing somewhere, with how all others depart in one sentence."""
    columns = {"clause": "Term", "usual": "What most say", "differs": "How the others differ"}
    name = one.names.get(one.provider, one.provider)
    rows = ((each.row.clause.title, each.row.values[each.usual], _summed(one, each)) for each in apart(one))
    return table(f"departures_{one.provider}", f"How the terms with {name} differ, in words", columns, rows)


def _summed(one: Comparison, each: Apart) -> Answer[str]:
    words: dict[str, list[str]] = {}
    for contract, found in each.departures.items():
        bodies = each.row.commissioner_of[contract].split(", ")
        words.setdefault(found.says, []).append(", ".join(one.names.get(body, body) for body in bodies))
    said = "; ".join(f"{', '.join(dict.fromkeys(bodies))}: {says}" for says, bodies in words.items())
    own = (each.row.said(contract) for contract in each.row.values)
    parts = tuple(answer.because for answer in own if answer)
    return Answer(said, Because(f"{each.row.clause.title} in {len(each.row.values)} contracts", said, parts=parts))


def _rows(one: Comparison, each: Apart) -> Iterator[tuple[object, ...]]:
    usual = each.row.said(each.usual)
    assert usual is not None
    for contract, found in each.departures.items():
        own = each.row.said(contract)
        parts = (usual.because, *((own.because,) if own else ()))
        because = Because(f"{each.row.clause.title}: how {contract} departs from {each.usual}", found.says, parts=parts)
        bodies = each.row.commissioner_of[contract].split(", ")
        yield (
            each.row.clause.title,
            usual,
            ", ".join(one.names.get(body, body) for body in bodies),
            contract,
            own,
            Answer(found.says, because),
            each.row.reason_of.get(contract, ""),
        )
