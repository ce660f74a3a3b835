"""Questions to a whole system: take the system, a day (that of the settings, if none) and a day of knowledge, give answers and tables."""

from collections.abc import Iterable, Mapping
from datetime import date

from concordat.kernel.answer import Answer
from concordat.kernel.system import System
from concordat.kernel.table import Table
from concordat.who.codes import resolve
from concordat.who.coterminosity import Coterminosity, coterminosity
from concordat.who.footprints import Cover, covers, footprints, named_areas
from concordat.who.lineage import Relative, lineage
from concordat.who.officers import Holding, SharedOfficer, leads, shared_officers
from concordat.who.people import latest_edition, one_edition, people_by_place
from concordat.who.places import places
from concordat.who.records import (
    Appointment,
    Area,
    Body,
    Coverage,
    Identifier,
    Population,
    Post,
    Succession,
)
from concordat.who.restating.bridging import bridge
from concordat.who.restating.grounds import ground
from concordat.who.restating.links import Bridge, Weight
from concordat.who.restating.restate import Unit
from concordat.who.restating.tables import restate_table
from concordat.who.state import State, state


def on_day(system: System, on: date | None = None, known_on: date | None = None) -> State:
    """Return what held on the day as known on `known_on`: bodies, names, codes, members, parents."""
    return state(system, on or system.settings.as_at, known_on)


def body_of(
    system: System,
    code: str,
    on: date | None = None,
    *,
    scheme: str = "",
    purpose: str = "",
    known_on: date | None = None,
) -> Body:
    """Return the body a code means; without a day, raises Refused `code-needs-date` where it has meant several."""
    found = resolve(system.all(Identifier), code, on=on, scheme=scheme, purpose=purpose, known_on=known_on)
    return system.one(Body, found.body)


def successors_of(
    system: System, body: str, after: date | None = None, until: date | None = None, known_on: date | None = None
) -> tuple[Relative, ...]:
    """Return every body that followed `body`, with the dated path and exact share."""
    return lineage(system.all(Succession), known_on).successors(body, after, until)


def predecessors_of(
    system: System, body: str, until: date | None = None, after: date | None = None, known_on: date | None = None
) -> tuple[Relative, ...]:
    """Return every body that `body` followed, with the dated path and exact share."""
    return lineage(system.all(Succession), known_on).predecessors(body, until, after)


def covering(system: System, area: str, on: date | None = None, known_on: date | None = None) -> tuple[Cover, ...]:
    """Return every body that covers a place."""
    there = places(system.all(Area))
    return covers(system.all(Coverage), there, area, on or system.settings.as_at, known_on)


def against_councils(
    system: System,
    body: str,
    councils: Iterable[str],
    on: date | None = None,
    *,
    level: str = "district",
    year: int | None = None,
    basis: str = "",
    known_on: date | None = None,
) -> Coterminosity:
    """Compare the footprint of a body with councils; those outside are listed by areas of kind `level`."""
    day, there, populations = on or system.settings.as_at, places(system.all(Area)), system.all(Population)
    latest = latest_edition(populations, day.year, basis) if year is None else None
    edition = latest or one_edition(populations, year, basis)
    wanted = tuple(councils)
    feet = footprints(system.all(Coverage), there, day, known_on, (body, *wanted))
    named = named_areas(system.all(Coverage), day, known_on)
    return coterminosity(body, wanted, feet, there, people_by_place(populations, edition), level, named)


def who_leads(
    system: System, on: date | None = None, body: str = "", known_on: date | None = None
) -> tuple[Holding, ...]:
    """Return who leads what on the day."""
    return leads(system.all(Post), system.all(Appointment), on or system.settings.as_at, known_on, body)


def officers_shared(system: System, on: date | None = None, known_on: date | None = None) -> tuple[SharedOfficer, ...]:
    """Return the holders who sit on several bodies on the day."""
    return shared_officers(system.all(Post), system.all(Appointment), on or system.settings.as_at, known_on)


def bridge_between(
    system: System,
    from_day: date,
    to_day: date,
    keys: Iterable[str] = (),
    *,
    weights: Iterable[Weight] = (),
    year: int | None = None,
    basis: str = "",
    known_on: date | None = None,
) -> Bridge:
    """Return the bridge between the structures of two days, for `keys` or for every body alive on the first.

    Without `year`, the latest population not after the later day is used.
    """
    populations = system.all(Population)
    latest = latest_edition(populations, max(from_day, to_day).year, basis) if populations and year is None else None
    stands_on = ground(
        from_day,
        to_day,
        successions=system.all(Succession),
        coverage=system.all(Coverage),
        areas=system.all(Area),
        populations=populations,
        weights=tuple(weights),
        bodies=system.all(Body),
        known_on=known_on,
        year=latest.year if latest else year,
        basis=latest.basis if latest else basis,
    )
    return bridge(tuple(keys) or tuple(state(system, from_day, known_on).bodies), from_day, to_day, stands_on)


def restated(
    system: System,
    table: Table,
    key: str,
    values: Mapping[str, Unit],
    from_day: date,
    to_day: date,
    *,
    weights: Iterable[Weight] = (),
    known_on: date | None = None,
) -> Answer[Table]:
    """Return a table keyed by body or place on the structure of another day; totals are conserved and proved."""
    keys = [str(one) for one in table.column(key)]
    made = bridge_between(system, from_day, to_day, keys, weights=weights, known_on=known_on)
    return restate_table(table, key, values, made)
