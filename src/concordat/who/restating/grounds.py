"""The ground of a bridge: takes records and two days, gives what the bridge may stand on, as known on a day."""

from collections.abc import Sequence
from datetime import date

from concordat.kernel.finding import Finding, Place, Refused
from concordat.who.footprints import footprints
from concordat.who.lineage import lineage
from concordat.who.people import one_edition, people_by_place
from concordat.who.places import places
from concordat.who.records import Area, Body, Coverage, Population, Succession
from concordat.who.restating.bridging import Ground
from concordat.who.restating.links import Weight


def ground(
    from_day: date,
    to_day: date,
    *,
    successions: Sequence[Succession] = (),
    coverage: Sequence[Coverage] = (),
    areas: Sequence[Area] = (),
    populations: Sequence[Population] = (),
    weights: Sequence[Weight] = (),
    bodies: Sequence[Body] = (),
    known_on: date | None = None,
    year: int | None = None,
    basis: str = "",
) -> Ground:
    """Return the ground of a bridge from one day to another.

    Raises Refused for weights that are negative or all nought, and `mixed-populations` where several years or bases
    fit and none is chosen.
    """
    if findings := _bad_weights(weights):
        raise Refused(findings)
    there = places(areas)
    edition = one_edition(populations, year, basis) if populations else None
    people = people_by_place(populations, edition) if edition else {}
    return Ground(
        lineage=lineage(successions, known_on),
        before=footprints(coverage, there, from_day, known_on),
        after=footprints(coverage, there, to_day, known_on),
        people=people,
        people_says=str(edition) if edition else "people",
        people_of_bodies=people,
        weights=weights,
        bodies=bodies,
        places=frozenset(area.id for area in areas),
    )


def _bad_weights(weights: Sequence[Weight]) -> list[Finding]:
    wholes: dict[str, bool] = {}
    for weight in weights:
        wholes[weight.old] = wholes.get(weight.old, False) or weight.weight > 0
    negative = {weight.old for weight in weights if not weight.weight >= 0 or not weight.weight.is_finite()}
    nought = {old for old, some in wholes.items() if not some}
    return [
        Finding(
            "bad-weight",
            f"the weights of {old} are {'negative or no numbers' if old in negative else 'all nought'}.",
            "A split needs weights from 0 up, one of them above.",
            "Correct the weights.",
            Place(field=old),
        )
        for old in sorted(negative | nought)
    ]
