"""Takes where a proposal stands, gives what bodies carried on another text or on conditions: how it counts, who has yet to declare it compatible, what is left."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from concordat.decide.agreed import Approval
from concordat.decide.proposal_status import ProposalStatus
from concordat.kernel.answer import Answer, Because, RecordRef
from concordat.kernel.system import key_of
from concordat.kernel.table import Table, table

COLUMNS = {
    "proposal": "Proposal",
    "body": "Body",
    "met_on": "Carried on",
    "what": "What it carried",
    "stands": "How it counts",
    "declared": "Declared compatible [bodies]",
    "waits_for": "Who has yet to declare",
    "left": "Conditions left [conditions]",
    "last_date": "Last date",
}
SAYS = (
    "What was carried on another text, or on conditions, counts once every other body whose rule needs it has declared it "
    "compatible."
)
STANDS = {
    "for": "counts",
    "subject": "counts, subject to its conditions",
    "outstanding": "does not count yet",
}


def approvals_table(told: ProposalStatus, names: Mapping[str, str]) -> Table | None:
    """Return one row an approval; None where every approval is plain."""
    found = approvals_of_all((told,), names)
    return found.only(*(name for name in COLUMNS if name != "proposal")) if found else None


def approvals_of_all(statuses: Iterable[ProposalStatus], names: Mapping[str, str]) -> Table | None:
    """Return one row an approval of any proposal; None where every approval is plain."""
    rows = tuple(row for told in statuses for row in _approvals(told, approvals_in(told), names))
    return table("approvals", "Carried on another text or on conditions", COLUMNS, rows, SAYS) if rows else None


def conditions_table(told: ProposalStatus, names: Mapping[str, str]) -> Table | None:
    """Return one row a condition; None where there is none."""
    found = [one for one in approvals_in(told) if one.resolution.conditions]
    if not found:
        return None
    columns = {
        "body": "Body",
        "number": "Condition",
        "condition": "What must be met",
        "discharged": "Met on",
        "evidence": "As shown by",
    }
    return table("conditions", "Conditions", columns, (row for one in found for row in _conditions(one, names)))


def approvals_in(told: ProposalStatus) -> tuple[Approval, ...]:
    """Return the approvals that stand, in the order of the meetings."""
    found = (vote.approval for vote in told.bodies if vote.approval)
    return tuple(sorted(found, key=lambda one: (one.resolution.met_on, one.resolution.body)))


def _approvals(
    told: ProposalStatus, found: tuple[Approval, ...], names: Mapping[str, str]
) -> Iterator[tuple[Any, ...]]:
    for one in found:
        own = one.resolution
        act = Because(f"Resolution of {own.met_on}", act=RecordRef("Resolution", key_of(own)))
        declared = tuple(
            Because(f"{each.body} declared on {each.declared}", act=RecordRef("Compatibility", key_of(each)))
            for each in one.declared
        )
        met = tuple(
            Because(f"Condition {each.condition} met on {each.discharged}", act=RecordRef("Discharge", key_of(each)))
            for each in one.discharged
        )
        number, left = len(one.declared), len(one.left)
        says = f"bodies that declared compatible what {own.body} carried"
        yield (
            told.proposal.title,
            names.get(own.body, own.body),
            own.met_on,
            _what(one),
            STANDS[one.counts],
            Answer(number, Because(says, number, "bodies", parts=declared or (act,)), unit="bodies"),
            "; ".join(names.get(body, body) for body in one.waits_for),
            Answer(left, Because("conditions not yet met", left, "conditions", parts=(act, *met)), unit="conditions"),
            told.proposal.last_date,
        )


def _what(one: Approval) -> str:
    text = f"another text, {one.resolution.text_sha256[:12]}…" if one.sort == "variant" else "the text"
    return f"{text}, on conditions" if one.resolution.conditions else text


def _conditions(one: Approval, names: Mapping[str, str]) -> Iterator[tuple[Any, ...]]:
    met = {each.condition: each for each in one.discharged}
    for number, words in enumerate(one.resolution.conditions, 1):
        own = met.get(number)
        name = names.get(one.resolution.body, one.resolution.body)
        yield name, str(number), words, own.discharged if own else None, own.evidence if own else "not yet"
