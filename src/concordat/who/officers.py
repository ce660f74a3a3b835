"""Officers: takes posts and dated appointments, gives who led what on a day and the boards that one holder makes dependent."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Because, because_record
from concordat.who.codes import span
from concordat.who.knowledge import in_force, known
from concordat.who.records import Appointment, Post

LEADING = ("chair", "lead", "accountable officer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One holder in one post of one body between dates."""

    body: str
    post: str
    title: str
    role: str
    holder: str
    starts: date
    ends: date | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedOfficer:
    """One holder in posts of several bodies on one day: those boards are not independent of each other."""

    holder: str
    bodies: tuple[str, ...]
    posts: tuple[Holding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DependentBoards:
    """Bodies tied together by shared officers, directly or through each other."""

    bodies: tuple[str, ...]
    through: tuple[str, ...]


def holdings(
    posts: Iterable[Post], appointments: Iterable[Appointment], on: date, known_on: date | None = None
) -> tuple[Holding, ...]:
    """Return every post held on the day, by body."""
    by_id = {post.id: post for post in posts}
    held = (_holding(one, by_id) for one in in_force(appointments, on, known_on))
    return tuple(sorted(held, key=lambda one: (one.body, one.post, one.holder)))


def leads(
    posts: Iterable[Post],
    appointments: Iterable[Appointment],
    on: date,
    known_on: date | None = None,
    body: str = "",
    roles: Collection[str] = LEADING,
) -> tuple[Holding, ...]:
    """Return who leads what on the day: chairs, leads and accountable officers of one body or of all."""
    held = holdings(posts, appointments, on, known_on)
    return tuple(one for one in held if one.role in roles and body in ("", one.body))


def shared_officers(
    posts: Iterable[Post], appointments: Iterable[Appointment], on: date, known_on: date | None = None
) -> tuple[SharedOfficer, ...]:
    """Return the holders who sit on two or more bodies on the day, those on most bodies first."""
    by_holder: dict[str, list[Holding]] = defaultdict(list)
    for one in holdings(posts, appointments, on, known_on):
        if one.holder:
            by_holder[one.holder].append(one)
    found = [
        SharedOfficer(holder=holder, bodies=tuple(sorted({one.body for one in own})), posts=tuple(own))
        for holder, own in by_holder.items()
        if len({one.body for one in own}) > 1
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.bodies), one.holder)))


def dependent_boards(officers: Iterable[SharedOfficer]) -> tuple[DependentBoards, ...]:
    """Join the bodies that shared officers tie together, directly or through a third body, largest group first."""
    groups: list[tuple[set[str], set[str]]] = []
    for officer in officers:
        bodies, through = set(officer.bodies), {officer.holder}
        apart = []
        for group in groups:
            if group[0] & bodies:
                bodies, through = bodies | group[0], through | group[1]
            else:
                apart.append(group)
        groups = [*apart, (bodies, through)]
    joined = [DependentBoards(bodies=tuple(sorted(one)), through=tuple(sorted(by))) for one, by in groups]
    return tuple(sorted(joined, key=lambda group: (-len(group.bodies), group.bodies)))


def changes(
    posts: Iterable[Post], appointments: Iterable[Appointment], starts: date, ends: date, known_on: date | None = None
) -> tuple[tuple[date, str, Holding], ...]:
    """Return each taking up and leaving of a post in `[starts, ends)` as (day, `takes up` or `leaves`, holding), in order."""
    by_id = {post.id: post for post in posts}
    found = []
    for one in known(appointments, known_on):
        holding = _holding(one, by_id)
        found += [(one.starts, "takes up", holding)] if starts <= one.starts < ends else []
        found += [(one.ends, "leaves", holding)] if one.ends is not None and starts <= one.ends < ends else []
    return tuple(sorted(found, key=lambda event: (event[0], event[1], event[2].body, event[2].post)))


def _holding(one: Appointment, posts: dict[str, Post]) -> Holding:
    post = posts.get(one.post)
    return Holding(
        body=one.body,
        post=one.post,
        title=post.title if post else one.post,
        role=post.role if post else "",
        holder=one.holder,
        starts=one.starts,
        ends=one.ends,
        reason=one.reason,
    )


def because_holding(one: Holding) -> Because:
    """Return the reason that one appointment gives."""
    says = f"{one.holder or 'nobody'} is {one.title} of {one.body}, {span(one.starts, one.ends)}"
    return because_record(says, "Appointment", one.post, one.body, one.holder, str(one.starts))
