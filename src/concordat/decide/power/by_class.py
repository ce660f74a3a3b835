"""Power by class: takes voters with their classes and indices, gives the seats and the power that GPs, lay members and others hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from concordat.decide.power.indices import Indices


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassPower:
    """One class: `seats` of it, `share_of_seats` among all voters, and its members' `normalised` and `shapley` together.

    A voter of two classes counts in both; those of no class stand under an empty name.
    """

    name: str
    seats: int
    share_of_seats: Fraction
    normalised: Fraction
    shapley: Fraction


def by_class(classes: Mapping[str, tuple[str, ...]], power: Mapping[str, Indices]) -> tuple[ClassPower, ...]:
    """Return every class in order of name; nothing where no voter has one."""
    if not any(classes.values()):
        return ()
    members: dict[str, list[Indices]] = {}
    for voter, own in classes.items():
        for name in own or ("",):
            members.setdefault(name, []).append(power[voter])
    return tuple(
        ClassPower(
            name=name,
            seats=len(own),
            share_of_seats=Fraction(len(own), len(power)),
            normalised=sum((one.normalised for one in own), Fraction(0)),
            shapley=sum((one.shapley for one in own), Fraction(0)),
        )
        for name, own in sorted(members.items())
    )
