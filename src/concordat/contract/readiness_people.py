"""How many people a scope is for: takes populations and a scope, gives the people of its places and ages, or why they cannot be counted."""

from collections.abc import Iterable
from datetime import date

from concordat.contract.records import Scope
from concordat.kernel.finding import Refused
from concordat.who import Edition, people_by_place
from concordat.who.records import Population


def people_in(
    populations: Iterable[Population], scope: Scope, day: date
) -> tuple[int | None, str, tuple[Population, ...]]:
    """Return the people with the rows they are counted from; none, with the reason, where a place or an age is not counted."""
    own = [one for one in populations if one.basis == scope.population_basis and one.of in scope.places]
    years = sorted({one.year for one in own})
    past = [year for year in years if year <= day.year]
    if not years:
        return None, f"no {scope.population_basis} population of its places is recorded", ()
    year = past[-1] if past else years[0]
    rows = tuple(one for one in own if one.year == year)
    absent = sorted(set(scope.places) - {one.of for one in rows})
    if absent:
        return None, f"no {scope.population_basis} population of {', '.join(absent)} is recorded for {year}", rows
    if scope.age_from in (None, 0) and scope.age_to is None:
        return _of_all_ages(rows, Edition(year, rows[0].basis))
    return _of_ages(rows, scope)


def _of_all_ages(rows: tuple[Population, ...], edition: Edition) -> tuple[int | None, str, tuple[Population, ...]]:
    try:
        found = people_by_place(rows, edition)
    except Refused as refused:
        return None, " ".join(one.what for one in refused.findings), rows
    return sum(found.values()), f"{edition}", rows


def _of_ages(rows: tuple[Population, ...], scope: Scope) -> tuple[int | None, str, tuple[Population, ...]]:
    """Add the bands that lie between the two ages, where they fill them without gap or overlap in every place."""
    first, counted = scope.age_from or 0, 0
    used: list[Population] = []
    for place in dict.fromkeys(scope.places):
        expected: int | None = first
        for one in sorted(
            (row for row in rows if row.of == place and row.sex == "persons"), key=lambda row: row.age_from
        ):
            if one.age_from != expected or (
                scope.age_to is not None and (one.age_to is None or one.age_to > scope.age_to)
            ):
                continue
            counted, expected = counted + one.people, None if one.age_to is None else one.age_to + 1
            used.append(one)
        if expected != (None if scope.age_to is None else scope.age_to + 1):
            return None, f"the ages recorded for {place} do not add up to these", rows
    return counted, f"{rows[0].basis} people, {rows[0].year}", tuple(used)
