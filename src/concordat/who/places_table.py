"""Places to read: takes areas and coverage, gives every area with its people and the bodies that cover it on a day."""

from collections import defaultdict
from datetime import date

from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.who.footprints import covers
from concordat.who.knowledge import in_force
from concordat.who.people import latest_edition, people_by_place
from concordat.who.people_tables import people_of_place
from concordat.who.places import places
from concordat.who.records import Area, Coverage, Population


def wanted_areas(system: System, kind: str = "", words: str = "") -> tuple[Area, ...]:
    """Return the areas of one kind, or all, whose name or code has every word."""
    return tuple(
        one
        for one in system.all(Area)
        if kind in ("", one.kind)
        and all(word in f"{one.id} {one.name}".casefold() for word in words.casefold().split())
    )


def areas_table(system: System, areas: tuple[Area, ...], on: date, names: dict[str, str]) -> Table:
    """Return areas with the larger place they lie in, their people, and the bodies that name them as theirs."""
    there = places(system.all(Area))
    populations = system.all(Population)
    edition = latest_edition(populations, on.year)
    people = people_by_place(populations, edition) if edition else {}
    covered: dict[str, list[str]] = defaultdict(list)
    for one in in_force(system.all(Coverage), on):
        covered[one.area].append(names.get(one.body, one.body))
    columns = {"area": "Area", "code": "Code", "kind": "Kind", "within": "Lies in", "bodies": "Covered by"}
    if edition:
        columns |= {"people": f"People, {edition.basis}, {edition.year} [people]"}
    rows = (
        (
            one.name,
            one.id,
            one.kind,
            there.name(one.within) if one.within else "",
            ", ".join(covered[one.id]),
            *((people_of_place(one.id, people.get(one.id), edition),) if edition else ()),
        )
        for one in areas
    )
    says = "Footprints need not nest: a place may lie in one body's area for health and in another's for care."
    return table("areas", f"Areas on {on}", columns, rows, says)


def covering_table(system: System, area: str, on: date, names: dict[str, str]) -> Table:
    """Return the bodies that cover a place on a day: by name, through a larger place, or in part."""
    there = places(system.all(Area))
    words = {"whole": "all of it", "through": "through the larger place", "part": "in part"}
    rows = (
        (names.get(one.body, one.body), words[one.extent], there.name(one.area), one.starts, one.ends)
        for one in covers(system.all(Coverage), there, area, on)
    )
    columns = {"body": "Body", "extent": "How", "through": "By covering", "starts": "From", "ends": "Until before"}
    return table("covering", f"Bodies that cover it on {on}", columns, rows)
