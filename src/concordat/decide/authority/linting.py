"""Lints a scheme: takes it and a day, runs every check of the folder `lint`, gives all findings at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import chain, combinations, product

from concordat.decide.authority.collect import GIVES
from concordat.decide.authority.precedence import replaced_by
from concordat.decide.authority.scheme import Scheme
from concordat.decide.authority.scope import ANY
from concordat.decide.authority.standing import out_of_force
from concordat.decide.records.grants import Grant
from concordat.kernel.finding import Finding, Place, Severity
from concordat.kernel.registry import plugins

CHECKS = "concordat.decide.authority.lint"


@dataclass(frozen=True)
class Linted:
    """A scheme on a day, the types of decision there are, and where each clause stands in its file."""

    scheme: Scheme
    on: date
    types: frozenset[str] = frozenset()
    places: Mapping[tuple[str, tuple[str, ...]], Place] = field(default_factory=dict)

    @cached_property
    def live(self) -> tuple[Grant, ...]:
        """The clauses in force on the day."""
        return tuple(one for one in self.scheme.grants if out_of_force(self.scheme, one, self.on) is None)

    @cached_property
    def giving(self) -> tuple[Grant, ...]:
        """The clauses in force by which somebody else decides."""
        return tuple(one for one in self.live if one.effect in GIVES)

    @cached_property
    def giving_codes(self) -> frozenset[str]:
        """The codes of the clauses in force by which somebody else decides."""
        return frozenset(one.id for one in self.giving)

    def pairs(self) -> Iterator[tuple[Grant, Grant]]:
        """Give every two clauses in force of one grantor that could be about one decision; not those that replace each other."""
        grantors: dict[str, dict[str, list[Grant]]] = {}
        for one in self.live:
            grantors.setdefault(one.grantor, {}).setdefault(one.decision_type, []).append(one)
        for kinds in grantors.values():
            every = kinds.get(ANY, [])
            others = list(chain.from_iterable(own for kind, own in kinds.items() if kind != ANY))
            same = chain.from_iterable(combinations(own, 2) for own in kinds.values())
            for one, other in chain(same, product(every, others)):
                if not replaced_by(one, other) and not replaced_by(other, one):
                    yield one, other

    def finding(
        self, kind: str, grant: Grant, what: str, why: str, next: str, name: str = "", severity: Severity = "warning"
    ) -> Finding:
        """Return a finding at a field of a clause."""
        place = self.places.get(("Grant", (grant.id,)))
        where = replace(place, field=name) if place else Place(field=f"Grant {grant.id}{f': {name}' if name else ''}")
        return Finding(kind, f"{grant.id}: {what}", why, next, where, severity)


def lint(linted: Linted) -> tuple[tuple[str, Finding], ...]:
    """Return every finding on a scheme with the check that found it, in order of check."""
    found = ((name, finding) for name, check in plugins(CHECKS).items() for finding in check.check(linted))
    return tuple(dict.fromkeys(found))
