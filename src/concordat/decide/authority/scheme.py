"""A scheme ready to be asked: takes grants with the texts, bodies, posts and places they name, gives them by grantor and holder."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from concordat.decide.records.grants import Grant
from concordat.who.records import Appointment, Area, Body, Post, Relationship, Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeText:
    """The text that grants stand in: whose it is, when it is in force, and the proposal that adopted it. Without `starts` a draft."""

    id: str
    body: str
    title: str = ""
    starts: date | None = None
    ends: date | None = None
    adopted_by_proposal: str = ""


@dataclass(frozen=True)
class Scheme:
    """All grants with what they name. What is left empty is not known, and nothing is held against it.

    `as_if_adopted` names drafts of instruments that are taken as in force.
    """

    grants: tuple[Grant, ...]
    instruments: tuple[SchemeText, ...] = ()
    bodies: tuple[Body, ...] = ()
    posts: tuple[Post, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    relationships: tuple[Relationship, ...] = ()
    areas: tuple[Area, ...] = ()
    seats: tuple[Seat, ...] = ()
    as_if_adopted: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def by_grantor(self) -> Mapping[str, Mapping[str, tuple[Grant, ...]]]:
        """Grants by grantor and type of decision."""
        found: dict[str, dict[str, list[Grant]]] = {}
        for grant in self.grants:
            found.setdefault(grant.grantor, {}).setdefault(grant.decision_type, []).append(grant)
        return {one: {kind: tuple(own) for kind, own in kinds.items()} for one, kinds in found.items()}

    @cached_property
    def by_holder(self) -> Mapping[str, tuple[Grant, ...]]:
        """Grants by the code of their holder."""
        found: dict[str, list[Grant]] = {}
        for grant in self.grants:
            found.setdefault(grant.holder or grant.grantor, []).append(grant)
        return {holder: tuple(own) for holder, own in found.items()}

    @cached_property
    def texts(self) -> Mapping[str, SchemeText]:
        """Instruments by code."""
        return {one.id: one for one in self.instruments}

    @cached_property
    def body_of(self) -> Mapping[str, Body]:
        """Bodies by code."""
        return {body.id: body for body in self.bodies}

    @cached_property
    def parents(self) -> Mapping[str, str]:
        """The larger place of each area."""
        return {area.id: area.within for area in self.areas}

    @cached_property
    def post_codes(self) -> frozenset[str]:
        """Every code that is a post's and not a body's."""
        posts = {post.id for post in self.posts} | {one.post for one in self.appointments}
        return frozenset(posts - self.body_of.keys())

    @cached_property
    def appointed(self) -> Mapping[tuple[str, str], tuple[Appointment, ...]]:
        """Appointments, as they are believed now, by post and body."""
        found: dict[tuple[str, str], list[Appointment]] = {}
        for one in self.appointments:
            if one.withdrawn is None:
                found.setdefault((one.post, one.body), []).append(one)
        return {where: tuple(own) for where, own in found.items()}

    def overlaid(self, grants: tuple[Grant, ...], without: tuple[str, ...] = ()) -> "Scheme":
        """Return the scheme as it would be with further grants (in place of those with the same code) and without others."""
        if not grants and not without:
            return self
        gone = {grant.id for grant in grants} | set(without)
        return replace(self, grants=(*(one for one in self.grants if one.id not in gone), *grants))
