"""Makes a whole system: takes a seed and sizes, gives a System in which every record says that it was generated."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import ibis

from concordat.generate.activity import activity_table, spells_by_line, spells_by_pair
from concordat.generate.bodies import people_of, who_records
from concordat.generate.cast import SYSTEM, Cast, Totals, check
from concordat.generate.contracts import contract_records, lines
from concordat.generate.money import budgets, pay_records
from concordat.generate.votes import as_at, votes
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import Settings, System
from concordat.rulebook_files import national_rulebook


def generate(
    seed: int,
    commissioners: int = 5,
    providers: int = 3,
    services: int = 4,
    months: int = 12,
    spells: int = 100_000,
    totals: Totals | None = None,
    *,
    year: str = "2017/18",
) -> System:
    """Return a made-up system, the same bit for bit for the same arguments on any machine.

    Every commissioner has one contract with every provider, each with a line for every service. `spells` is the number
    of spells in all `months` (from April of `year`) together; `totals` are published totals that people and spells
    must meet exactly. Raises Refused with every argument that cannot be meant.
    """
    cast = cast_of(seed, commissioners, providers, services, months, spells, totals, year)
    return system_of(cast)


def cast_of(
    seed: int,
    commissioners: int,
    providers: int,
    services: int,
    months: int,
    spells: int,
    totals: Totals | None = None,
    year: str = "2017/18",
) -> Cast:
    """Return the checked sizes of a system to be generated."""
    cast = Cast(
        seed=seed,
        commissioner_count=commissioners,
        provider_count=providers,
        service_count=services,
        month_count=months,
        spells=spells,
        year=FinancialYear.parse(year),
        totals=totals or Totals(),
    )
    check(cast)
    return cast


def system_of(cast: Cast) -> System:
    """Return the system that a cast makes."""
    table, records = made(cast)
    by_kind: dict[type, list[Any]] = defaultdict(list)
    for record in records:
        by_kind[type(record)].append(record)
    return System(
        settings=settings_of(cast),
        records={kind: tuple(found) for kind, found in by_kind.items()},
        rules=national_rulebook(),
        bulk=bulk_of(table),
    )


def made(cast: Cast) -> tuple[Any, list[Any]]:
    """Return the activity and all other records of a cast."""
    people = people_of(cast)
    counted = spells_by_line(cast, spells_by_pair(cast, people))
    bought = lines(cast, counted)
    records = [
        *who_records(cast, people),
        *votes(cast),
        *contract_records(cast, bought),
        *pay_records(cast),
        *budgets(cast, people, bought),
    ]
    return activity_table(cast, counted), records


def settings_of(cast: Cast) -> Settings:
    """Return the settings of a generated system; they say that it was generated, with which seed and sizes."""
    sizes = (
        f"{cast.commissioner_count} commissioners, {cast.provider_count} providers, {cast.service_count} services, "
        f"{cast.month_count} months, {cast.spells:,} spells"
    )
    return Settings(
        name=f"Generated system {cast.seed}",
        financial_year=str(cast.year),
        as_at=as_at(cast),
        area=SYSTEM,
        generated=f"Everything here was {cast.source} ({sizes}).",
    )


def bulk_of(table: Any) -> Mapping[str, Any]:
    """Return the bulk tables of a generated system as Ibis expressions."""
    return {"activity": ibis.memtable(table)}
