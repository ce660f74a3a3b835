"""What bodies weigh: takes a rule and a system, gives each body's people where the rule weighs by population, with the records behind."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from concordat.decide.rules.algebra import VotingRule, weights_named
from concordat.kernel.answer import Because, because_record
from concordat.kernel.system import System, key_of
from concordat.who.people import Edition, latest_edition, people_by_place
from concordat.who.records import Population

POPULATION = "population"


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of each body by name, and why."""

    of: Mapping[str, Mapping[str, Decimal]] = field(default_factory=dict)
    because: Mapping[str, Because] = field(default_factory=dict)


def body_weights(system: System, bodies: Iterable[str], rule: VotingRule, as_at: date) -> Weights:
    """Return the people of each body in the latest year up to `as_at` that has any; empty where the rule weighs nothing.

    A body without people of its own is left out, which the combined vote tells. Raises Refused where ages overlap.
    """
    wanted = set(bodies)
    own = [record for record in system.all(Population) if record.of in wanted]
    edition = latest_edition(own, as_at.year) if POPULATION in weights_named(rule) else None
    if edition is None:
        return Weights()
    people = people_by_place(own, edition)
    return Weights(
        {body: {POPULATION: Decimal(number)} for body, number in people.items()},
        {body: _because(body, number, own, edition) for body, number in people.items()},
    )


def _because(body: str, people: int, populations: Iterable[Population], edition: Edition) -> Because:
    parts = tuple(
        because_record(
            f"{record.people:,} {record.sex}", "Population", *key_of(record), value=record.people, unit="people"
        )
        for record in populations
        if record.of == body and (record.year, record.basis) == (edition.year, edition.basis)
    )
    return Because(f"{body} has {people:,} {edition}", people, "people", parts=parts)
