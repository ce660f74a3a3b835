"""Bridging: takes keys, two days and what is known of successions, footprints and weights, gives the bridge between them.

Each key takes the first way that answers: named weights, whole-body succession, stated shares, people by small area,
the same body still there; what none of them can place goes to `unallocated` and is found.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from concordat.kernel.answer import Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.who.bodies import is_alive
from concordat.who.footprints import by_area, too_much
from concordat.who.lineage import Lineage, because_line
from concordat.who.placement import NOUGHT, Placement, place
from concordat.who.records import Body
from concordat.who.restating.links import Bridge, How, Link, Weight
from concordat.who.restating.reverse import Backwards
from concordat.who.succession_shares import UNALLOCATED

Footprints = Mapping[str, Mapping[str, Fraction]]


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What a bridge may stand on; each part may be missing.

    `before` and `after` are footprints (body → small area → share) on the two days, `people` is by small area,
    `bodies` (where given) decides who is alive on the later day and which kinds receive; `places` are keys that are areas.
    """

    lineage: Lineage = field(default_factory=lambda: Lineage(()))
    before: Footprints = field(default_factory=dict)
    after: Footprints = field(default_factory=dict)
    people: Mapping[str, int] = field(default_factory=dict)
    people_says: str = "people"
    people_of_bodies: Mapping[str, int] = field(default_factory=dict)
    weights: Sequence[Weight] = ()
    bodies: Sequence[Body] = ()
    places: frozenset[str] = frozenset()


def bridge(keys: Iterable[str], from_day: date, to_day: date, ground: Ground) -> Bridge:
    """Return the bridge for `keys` from the structure of `from_day` to that of `to_day`, which may lie before it."""
    work = _Work(from_day, to_day, ground)
    links: list[Link] = []
    findings: list[Finding] = []
    for key in dict.fromkeys(keys):
        own = work.links(key)
        links += own
        findings += [_not_placed(link, to_day) for link in own if link.new == UNALLOCATED]
    return Bridge(from_day, to_day, tuple(links), tuple(findings))


class _Work:
    """The indexes that every key of one bridge shares."""

    def __init__(self, from_day: date, to_day: date, ground: Ground):
        self.ground, self.from_day, self.to_day = ground, from_day, to_day
        self.by_area_after = by_area(ground.after)
        self.weights: dict[str, list[Weight]] = {}
        for weight in ground.weights:
            self.weights.setdefault(weight.old, []).append(weight)
        self.alive = {body.id for body in ground.bodies if is_alive(body, to_day)}
        self.kinds = {body.id: body.kind for body in ground.bodies}
        self.backwards = Backwards(ground.lineage, ground.people_of_bodies) if to_day < from_day else None

    def links(self, key: str) -> list[Link]:
        """Return the links of one key by the first way that answers."""
        if key in self.weights:
            return self._by_weights(key)
        placement = self._placement(key)
        if placement.is_whole and placement.lines:
            return self._from_placement(key, placement, "whole succession")
        if placement.lines and not placement.unplaced:
            return self._from_placement(key, placement, "stated shares")
        by_people = self._by_people(key, self._kinds_for(key, placement))
        if by_people:
            return by_people
        if placement.unplaced:
            return self._from_placement(key, placement, "stated shares")
        if self.kinds and key not in self.alive and key not in self.ground.places:
            says = f"{key} is not there on {self.to_day} and nothing says who followed it"
            return [_link(key, UNALLOCATED, Fraction(1), "not placed", Because(says))]
        says = f"{key} is the same on both days: no succession and no boundary change is recorded"
        return [_link(key, key, Fraction(1), "same", Because(says))]

    def _placement(self, key: str) -> Placement:
        if self.backwards is not None:
            return self.backwards.placement(key, self.to_day, self.from_day)
        return place(self.ground.lineage.leaving, key, self.from_day, self.to_day)

    def _from_placement(self, key: str, placement: Placement, how: How) -> list[Link]:
        parts = tuple(because_line(line) for line in dict.fromkeys(placement.lines))
        found = []
        held = dict(placement.held)
        lost = sum(placement.unplaced.values(), held.pop(UNALLOCATED, NOUGHT))
        for new, share in sorted(held.items()):
            because = Because(f"{key} → {new}: {share} by {len(parts)} succession line(s)", share, parts=parts)
            found.append(_link(key, new, share, how, because))
        if lost:
            because = Because(f"{lost} of {key}: a split without shares, weights or people", lost, parts=parts)
            found.append(_link(key, UNALLOCATED, lost, "not placed", because))
        return found

    def _by_weights(self, key: str) -> list[Link]:
        own = self.weights[key]
        whole = sum((Fraction(weight.weight) for weight in own), NOUGHT)
        shares: dict[str, Fraction] = {}
        for weight in own:
            shares[weight.new] = shares.get(weight.new, NOUGHT) + Fraction(weight.weight) / whole
        name = next((weight.name for weight in own if weight.name), "named weights")
        return [
            _link(key, new, share, "named weights", Because(f"{key} → {new}: {share} by {name}", share))
            for new, share in sorted(shares.items())
        ]

    def _kinds_for(self, key: str, placement: Placement) -> set[str]:
        """The kinds of body that may receive: that of the key and those of its successors; empty where kinds are not known."""
        ids = {key, *(line.successor for line in placement.lines), *(line.predecessor for line in placement.lines)}
        return {self.kinds[one] for one in ids if one in self.kinds}

    def _receivers(self, area: str, kinds: set[str]) -> dict[str, Fraction]:
        after = self.by_area_after.get(area, {})
        after = {body: share for body, share in after.items() if not kinds or self.kinds.get(body) in kinds}
        if findings := too_much({area: after}):
            raise Refused(findings)
        rest = 1 - sum(after.values(), NOUGHT)
        return {**after, UNALLOCATED: rest} if rest else after

    def _by_people(self, key: str, kinds: set[str]) -> list[Link]:
        areas = self.ground.before.get(key, {})
        parts: dict[str, Fraction] = {}
        for area, share in areas.items():
            heads = self.ground.people.get(area, 0) * share
            for new, part in self._receivers(area, kinds).items():
                parts[new] = parts.get(new, NOUGHT) + heads * part
        if not parts or set(parts) == {UNALLOCATED}:
            return []
        whole = sum(parts.values(), NOUGHT)
        if not whole:
            return [] if len(parts) > 1 else [self._people_link(key, next(iter(parts)), Fraction(1), 0)]
        return [self._people_link(key, new, part / whole, part) for new, part in sorted(parts.items()) if part]

    def _people_link(self, key: str, new: str, share: Fraction, heads: Fraction | int) -> Link:
        how: How = "same" if new == key and share == 1 else "not placed" if new == UNALLOCATED else "people"
        says = (
            f"{key} → {new}: {heads} of its {self.ground.people_says}, by small area, are covered so on {self.to_day}"
        )
        return _link(key, new, share, how, Because(says, share))


def _link(old: str, new: str, share: Fraction, how: How, because: Because) -> Link:
    return Link(old=old, new=new, share=share, how=how, because=because)


def _not_placed(link: Link, to_day: date) -> Finding:
    return Finding(
        "not-placed",
        f"{link.share} of {link.old} could not be placed on the structure of {to_day}.",
        f"{link.because.says[0].upper()}{link.because.says[1:]}.",
        "Add succession shares, named weights, or coverage and people by small area; until then it stands as unallocated.",
        Place(field=link.old),
        "warning",
    )
