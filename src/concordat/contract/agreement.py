"""The collaborative agreement: takes a system and one contract, proposed or signed, gives its sections from the records: parties, powers, notices, shares."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from concordat.contract.commissioner_shares import shares_table, value_of
from concordat.contract.coordination import powers
from concordat.contract.difference_checks import still_open
from concordat.contract.powers_table import powers_table
from concordat.contract.records import CoordinationPower, HarmonisationDecision, Line
from concordat.contract.together import Together
from concordat.kernel.system import System
from concordat.kernel.table import Column, Table, plain, table
from concordat.kernel.text import amount

MARKS = re.compile(r"([\\`*_\[\]<>|#])")


@dataclass(frozen=True)
class Agreement:
    """The agreement beside one contract, as the records of a day give it: a title, and sections, each a table with what it says."""

    id: str
    title: str
    co_ordinator: str
    on: date
    opening: tuple[str, ...]
    sections: tuple[Table, ...]

    def markdown(self) -> str:
        """Return the agreement as a text in Markdown, its sections numbered."""
        return "\n".join([*(f"{_cell(says)}\n" for says in self.opening), *_sections(self.sections)])


def agreement(system: System, held: Together) -> Agreement:
    """Return the agreement of the commissioners of a contract, proposed or signed, on the day the system is told as at."""
    co_ordinator, day = held.name(held.co_ordinator), system.settings.as_at
    return Agreement(
        held.id,
        f"Collaborative agreement: {held.title}",
        co_ordinator,
        day,
        (
            f"The commissioners named below agree how they act together under “{held.title}” from {held.starts:%-d %B %Y}. "
            f"{co_ordinator} is the co-ordinating commissioner.",
            f"This text is drawn from the records as they stand on {day:%-d %B %Y}. Its wording is to be checked against the edition of "
            "the NHS Standard Contract that is signed.",
        ),
        (
            _parties(held),
            powers_table(system, held.id, held.names),
            _notices(held, [one for one in powers(system, held.id) if one.ends is None or one.ends > day]),
            shares_table(system, held).called("shares", "Shares of the commissioners"),
            _reconciliation(held),
            _joining(),
            held.local,
            _open(held, system.all(HarmonisationDecision)),
        ),
    )


def _parties(held: Together) -> Table:
    rows = ((held.name(party.body), party.role) for party in held.parties)
    says = (
        "Each commissioner answers for its own share and for no other’s. The provider is a party of the contract, not of this "
        "agreement."
    )
    return table("parties", "Parties", {"body": "Body", "part": "Part"}, rows, says)


def _notices(held: Together, given: Iterable[CoordinationPower]) -> Table:
    serving = list(dict.fromkeys(one.body for one in given if one.power == "issue notice")) or [held.co_ordinator]
    served = " or ".join(map(held.name, serving))
    rows = (
        (held.name(body), "serves and receives" if body in serving else f"told by {served} on the day it is served")
        for body in held.commissioners
    )
    says = f"The provider serves a notice on {served}; all commissioners count as told then."
    return table("notices", "Notices", {"commissioner": "Commissioner", "route": "How a notice reaches it"}, rows, says)


def _reconciliation(held: Together) -> Table:
    pairs: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in held.lines:
        pairs[line.commissioner, line.provider].append(line)
    rows = [(held.name(pair[0]), held.name(pair[1]), value_of(lines)) for pair, lines in sorted(pairs.items())]
    rows.append(("Together", "", value_of(held.lines)))
    columns = {"commissioner": "Commissioner", "provider": "Provider", "value": "Value a year [£]"}
    says = (
        "An account is agreed once, by whom the powers name. It is split by the commissioner of each line; the parts sum to the "
        "invoice. These are the yearly values that it is split by."
    )
    return table("reconciliation", "Reconciliation", columns, rows, says)


def _joining() -> Table:
    rows = (
        (
            "A commissioner joins",
            "its lines are carried on the day it joins, one to one, to the penny; all others stay",
        ),
        (
            "A commissioner leaves",
            "its lines go back to a contract of its own on the day, from the lineage that is kept",
        ),
        (
            "A body is merged into another",
            "its lines, powers and shares go to its successor by the record of succession, and no value is lost",
        ),
        ("The co-ordinator changes", "its powers end on the day, and another commissioner's begin"),
    )
    columns = {"event": "What happens", "then": "What follows"}
    return table("joining", "Joining, leaving, merging", columns, rows)


def _open(held: Together, decisions: Iterable[HarmonisationDecision]) -> Table:
    rows = (
        (
            held.clauses.get(one.clause, one.clause),
            held.name(one.owner),
            ", ".join(one.options),
            one.criteria,
            one.decide_by,
        )
        for one in still_open(decisions, held.id)
    )
    columns = {
        "term": "Term",
        "owner": "Who settles it",
        "options": "Rules weighed",
        "criteria": "Weighed by",
        "decide_by": "Decided by",
    }
    return table("not_decided", "What is not decided yet", columns, rows, "Nothing is signed while it is open.")


def _sections(sections: Iterable[Table]) -> Iterator[str]:
    for number, one in enumerate(sections, 1):
        yield f"# {number}. {_cell(one.title)}\n"
        if one.says:
            yield f"{_cell(one.says)}\n"
        if not one.rows:
            yield "None.\n"
            continue
        yield f"| {' | '.join(_cell(_title(column)) for column in one.columns)} |"
        yield f"|{' --- |' * len(one.columns)}"
        for row in one.rows:
            cells = (_cell(_words(plain(cell), column.unit)) for cell, column in zip(row, one.columns, strict=True))
            yield f"| {' | '.join(cells)} |"
        yield ""


def _title(column: Column) -> str:
    return f"{column.title} ({column.unit})" if column.unit else column.title


def _words(value: object, unit: str) -> str:
    return "" if value is None else f"{value:%-d %B %Y}" if isinstance(value, date) else amount(value, unit)


def _cell(words: str) -> str:
    """Return words that Markdown takes as nothing but those words."""
    return " ".join(MARKS.sub(r"\\\1", words).split())
