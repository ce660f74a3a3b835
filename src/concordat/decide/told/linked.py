"""Takes linked proposals, gives one row a proposal with how it stands, and one row a body with what it has decided of them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from concordat.decide.linked import BodyTogether, Together
from concordat.kernel.answer import Answer
from concordat.kernel.table import Table, table


def linked_table(told: Together, names: Mapping[str, str]) -> Table:
    """Return one row a proposal."""
    columns = {
        "title": "Proposal",
        "status": "All bodies together",
        "in_favour": "For [bodies]",
        "outstanding": "Outstanding [bodies]",
        "who": "Who has yet to decide",
        "last_date": "Last date",
    }
    says = "Each is decided by itself. Together they are carried once each is, and lost once one cannot be carried."
    return table("linked", "Tracked as one", columns, _proposals(told, names), says)


def linked_bodies_table(told: Together, names: Mapping[str, str]) -> Table:
    """Return one row a body, those with most to decide first."""
    columns = {
        "body": "Body",
        "carried": "Carried [proposals]",
        "refused": "Refused [proposals]",
        "outstanding": "Yet to decide [proposals]",
        "which": "Which it has yet to decide",
    }
    titles = {one.proposal.id: one.proposal.title for one in told.proposals}
    order = sorted(told.bodies, key=lambda one: (-len(one.outstanding), one.body))
    rows = (_body(one, titles, names) for one in order)
    return table("linked_bodies", "How each body stands on all of them", columns, rows)


def _proposals(told: Together, names: Mapping[str, str]) -> Iterator[tuple[Any, ...]]:
    for one in told.proposals:
        combined = one.combined
        waiting = combined.value.outstanding if one.standing.value == "OPEN" else ()
        yield (
            one.proposal.title,
            one.standing,
            Answer(len(combined.value.in_favour), combined.because, unit="bodies"),
            Answer(len(waiting), combined.because, unit="bodies"),
            "; ".join(names.get(body, body) for body in waiting),
            one.proposal.last_date,
        )


def _body(one: BodyTogether, titles: Mapping[str, str], names: Mapping[str, str]) -> tuple[Any, ...]:
    def counted(codes: tuple[str, ...]) -> Answer[int]:
        return Answer(len(codes), replace(one.because, value=len(codes), unit="proposals"), unit="proposals")

    which = "; ".join(titles[code] for code in one.outstanding)
    return (
        names.get(one.body, one.body),
        counted(one.carried),
        counted(one.refused),
        counted(one.outstanding),
        which,
    )
