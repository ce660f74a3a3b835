"""What is known of the need of places: takes a system, gives activity, people and mitigations as recorded, and what is missing between them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, pairwise
from typing import Any

from concordat.kernel.answer import Because, RowsRef
from concordat.kernel.engine_rows import rows_of
from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import System
from concordat.need.of_place.inside import places_inside
from concordat.need.of_place.mitigation_checks import destination_findings, mitigation_findings
from concordat.need.records import BaselineActivity, Destination, Mitigation, PopulationProjection, UnitPrice

ACTIVITY, PEOPLE = "baseline_activity", "population_projections"
OLDEST = 130
Row = dict[str, Any]


@dataclass(frozen=True)
class Known:
    """Rows of activity of the last year told and of people, records of mitigations, and `findings` on what does not fit together.

    A mitigation that cannot be is not among them, nor are destinations of one that do not add up: the findings say so.
    `inside` names places whose people are also told as part of a larger place, with that place.
    """

    activity: tuple[Row, ...]
    people: tuple[Row, ...]
    mitigations: tuple[Mitigation, ...]
    destinations: tuple[Destination, ...]
    prices: tuple[UnitPrice, ...]
    findings: tuple[Finding, ...]
    inside: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The places that have both activity and people."""
        own = {row["of"] for row in self.people}
        return tuple(sorted({row["of"] for row in self.activity if row["of"] in own}))

    @cached_property
    def together(self) -> tuple[str, ...]:
        """The places that count where all are taken together: none that lies inside another of them, so that nobody counts twice."""
        return tuple(one for one in self.places if one not in self.inside)

    def _wanted(self, place: str) -> tuple[str, ...]:
        return (place,) if place else self.together

    def variants_of(self, place: str) -> tuple[str, ...]:
        """Return the variants that a place has, or every one of all places."""
        own = [{row["variant"] for row in self.people if row["of"] == one} for one in self._wanted(place)]
        return tuple(sorted(set.intersection(*own))) if own else ()

    @cached_property
    def year(self) -> int:
        """The year in which the year of activity begins."""
        return max((int(row["year"]) for row in self.activity), default=0)

    @cached_property
    def years_of_people(self) -> tuple[int, ...]:
        """The years that people are told of, in order."""
        return tuple(sorted({int(row["year"]) for row in self.people}))

    @property
    def can_be_projected(self) -> bool:
        """Whether there is anything to project."""
        return bool(self.places)

    def of_place(self, place: str) -> tuple[Row, ...]:
        """Return the activity of one place, or of all that have people."""
        wanted = self._wanted(place)
        return tuple(row for row in self.activity if row["of"] in wanted)

    def people_of(self, place: str, variant: str) -> tuple[Row, ...]:
        """Return the people of one place, or of all that have activity, under one variant."""
        wanted = self._wanted(place)
        return tuple(row for row in self.people if row["of"] in wanted and row["variant"] == variant)

    def because_activity(self, says: str, value: Any, place: str, **where: str) -> Because:
        """Return the rows of activity that a number stands on."""
        return self._because(says, value, "units", ACTIVITY, place, {"year": str(self.year)} | where)

    def because_people(self, says: str, value: Any, place: str, **where: str) -> Because:
        """Return the rows of people that a number stands on."""
        return self._because(says, value, "people", PEOPLE, place, where)

    def _because(self, says: str, value: Any, unit: str, table: str, place: str, where: dict[str, str]) -> Because:
        if place or not self.inside:
            return Because(says, value, unit, rows=RowsRef(table, ({"of": place} if place else {}) | where))
        parts = (
            Because(f"those of {one}", None, unit, rows=RowsRef(table, {"of": one} | where)) for one in self.together
        )
        return Because(says, value, unit, parts=tuple(parts))


def known(system: System) -> Known:
    """Return what is known; activity counts as of the last year that is told."""
    activity = _rows(system, ACTIVITY, ["of", "provider", "year", "setting", "sex", "age_from"])
    last = max((int(row["year"]) for row in activity), default=0)
    newest = tuple(row for row in activity if row["year"] == last and not _no_age(row))
    told = _rows(system, PEOPLE, ["of", "variant", "year", "sex", "age_from"])
    people = tuple(row for row in told if not _no_age(row))
    mitigations, destinations = system.all(Mitigation), system.all(Destination)
    settings = {row["setting"] for row in newest}
    wrong = {one.id: tuple(mitigation_findings(one, settings)) for one in mitigations}
    astray = {one.id: tuple(destination_findings(one, destinations)) for one in mitigations}
    ages = (*_ages(activity, BaselineActivity.FILE), *_ages(told, PopulationProjection.FILE))
    inside = places_inside(system, {row["of"] for row in newest} & {row["of"] for row in people})
    findings = (
        *ages,
        *_places(newest, people),
        *_inside(inside),
        *_bands(people),
        *chain(*wrong.values()),
        *chain(*astray.values()),
    )
    sound = tuple(one for one in mitigations if not wrong[one.id])
    landing = tuple(one for one in destinations if not astray.get(one.mitigation))
    return Known(newest, people, sound, landing, system.all(UnitPrice), findings, inside)


def settings_of(system: System) -> tuple[str, ...]:
    """Return the settings that there is activity of."""
    if ACTIVITY not in system.bulk:
        return ()
    told = system.bulk[ACTIVITY].select("setting").distinct().order_by("setting")
    return tuple(row["setting"] for row in rows_of(told))


def _rows(system: System, table: str, order: list[str]) -> tuple[Row, ...]:
    return tuple(rows_of(system.bulk[table].order_by(order))) if table in system.bulk else ()


def _no_age(row: Row) -> bool:
    """Say whether the ages of a row are none that people have, or the wrong way round."""
    first, last = row["age_from"], row["age_from"] if row["age_to"] is None else row["age_to"]
    return not 0 <= first <= last <= OLDEST


def _ages(rows: tuple[Row, ...], file: str) -> Iterator[Finding]:
    wrong = [row for row in rows if _no_age(row)]
    if wrong:
        first = wrong[0]
        what = f"{len(wrong)} rows have ages that nobody has, the first {first['age_from']} to {first['age_to']} of {first['of']}."
        why = f"Ages lie between 0 and {OLDEST}, the lower one first; these rows are left out."
        yield Finding("bad-number", what, why, "Correct them.", Place(file, field="age_from"), "warning")


def _places(activity: tuple[Row, ...], people: tuple[Row, ...]) -> Iterator[Finding]:
    told = {row["of"] for row in people}
    lacking: defaultdict[str, int] = defaultdict(int)
    for row in activity:
        if row["of"] not in told:
            lacking[row["of"]] += int(row["units"])
    for place, units in lacking.items():
        what = f"{place} has {units:,} units of activity and no people."
        why = "How its need grows cannot be said, so that it is left out of every projection."
        yield _warning("no-population", what, why, f"Bring its people by age and sex as {PEOPLE}.csv.", "of")


def _inside(inside: Mapping[str, str]) -> Iterator[Finding]:
    for one, larger in inside.items():
        what = f"{one} lies in {larger}, and both have activity and people."
        why = f"Where all places are taken together {larger} counts and {one} does not, so that nobody counts twice."
        then = "Nothing, where both are meant to be looked at; else leave one out."
        yield Finding("place-inside-place", what, why, then, Place(BaselineActivity.FILE, field="of"), "warning")


def _bands(people: tuple[Row, ...]) -> Iterator[Finding]:
    """Give a finding for each place, variant, year and sex whose age bands leave a gap or overlap."""
    bands: defaultdict[tuple[Any, ...], list[tuple[int, int | None]]] = defaultdict(list)
    for row in people:
        bands[row["of"], row["variant"], row["year"], row["sex"]].append((row["age_from"], row["age_to"]))
    for key, own in bands.items():
        meets = all(end is not None and end + 1 == then for (_, end), (then, _) in pairwise(own))
        if own[0][0] != 0 or not meets or own[-1][1] is not None:
            what = f"Ages of {', '.join(map(str, key))} do not follow each other from 0 to an open end."
            why = "People would be left out, or counted twice."
            yield _warning("gap-in-ages", what, why, "Give bands that meet, the oldest without an end.", "age_from")


def _warning(kind: str, what: str, why: str, then: str, field: str) -> Finding:
    return Finding(kind, what, why, then, Place(BaselineActivity.FILE, field=field), "warning")
