"""Parents and members on a day: takes dated relationships, gives direct links and those closed over all levels."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from concordat.kernel.answer import Because, because_record
from concordat.kernel.system import key_of
from concordat.who.codes import span
from concordat.who.knowledge import in_force
from concordat.who.records import Relationship

# The kinds by which one body is part of another; `hosted by`, `commissioned by` or `scrutinised by` are not membership.
MEMBERSHIP = frozenset(
    {
        "parent",
        "member of",
        "member of committee",
        "committee of",
        "in system",
        "principal system",
        "in cluster with",
        "in group",
    }
)
# How a kind reads between two bodies, where “is” before it does not make a sentence.
READS = {
    "parent": "has as its parent",
    "in system": "is in the system",
    "principal system": "belongs first to the system",
    "in cluster with": "is in a cluster with",
    "in group": "is in the group",
}


def read(kind: str) -> str:
    """Return the words between the two bodies of a link: `in system` reads “is in the system”."""
    return READS.get(kind, f"is {kind}")


def parents(
    relationships: Iterable[Relationship],
    body: str,
    on: date,
    known_on: date | None = None,
    kinds: Collection[str] = MEMBERSHIP,
) -> tuple[Relationship, ...]:
    """Return the links from `body` up to what it was part of on the day."""
    held = in_force(relationships, on, known_on)
    return tuple(link for link in held if link.body == body and link.kind in kinds)


def members(
    relationships: Iterable[Relationship],
    body: str,
    on: date,
    known_on: date | None = None,
    kinds: Collection[str] = MEMBERSHIP,
) -> tuple[Relationship, ...]:
    """Return the links to `body` from what was part of it on the day."""
    held = in_force(relationships, on, known_on)
    return tuple(link for link in held if link.to == body and link.kind in kinds)


def all_members(
    relationships: Iterable[Relationship],
    body: str,
    on: date,
    known_on: date | None = None,
    kinds: Collection[str] = MEMBERSHIP,
) -> tuple[Relationship, ...]:
    """Return the links by which bodies at every level below were part of `body`, nearest first; cycles are survived."""
    return _closed(relationships, body, on, known_on, kinds, upwards=False)


def all_parents(
    relationships: Iterable[Relationship],
    body: str,
    on: date,
    known_on: date | None = None,
    kinds: Collection[str] = MEMBERSHIP,
) -> tuple[Relationship, ...]:
    """Return the links by which `body` was part of others at every level above, nearest first; cycles are survived."""
    return _closed(relationships, body, on, known_on, kinds, upwards=True)


def _closed(
    relationships: Iterable[Relationship],
    body: str,
    on: date,
    known_on: date | None,
    kinds: Collection[str],
    *,
    upwards: bool,
) -> tuple[Relationship, ...]:
    links = defaultdict(list)
    for link in in_force(relationships, on, known_on):
        if link.kind in kinds:
            links[link.body if upwards else link.to].append(link)
    seen, level, found = {body}, [body], []
    while level:
        reached = [link for here in level for link in links[here]]
        found += reached
        level = list(dict.fromkeys(link.to if upwards else link.body for link in reached))
        level = [one for one in level if one not in seen]
        seen.update(level)
    return tuple(found)


def because_link(link: Relationship) -> Because:
    """Return the reason that one relationship gives."""
    says = f"{link.body} {read(link.kind)} {link.to}, {span(link.starts, link.ends)}"
    return because_record(says, "Relationship", *key_of(link), value=link.share)
