"""Pressure beside delay: takes an estate and how full beds are, gives for each body what waits to be built and how late it is.

Those who run hospitals fear that a full hospital delays building: no ward can be emptied to work in it. Both stand in one row.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from concordat import need
from concordat.kernel.answer import Answer, Because, RowsRef, because_record
from concordat.kernel.grounded import grounded_table
from concordat.kernel.period import FinancialYear
from concordat.kernel.table import Table, table
from concordat.plan.backlog_given import SiteBacklog
from concordat.plan.estate_register import Estate
from concordat.plan.records import EstateScheme

OPEN = ("proposed", "proceeding")


def years_late(scheme: EstateScheme) -> int:
    """Return how many financial years later than first promised a scheme is expected; nought where either is not told."""
    if not scheme.first_done or not scheme.expected_done:
        return 0
    return FinancialYear.parse(scheme.expected_done).starts_in - FinancialYear.parse(scheme.first_done).starts_in


def late_schemes(estate: Estate) -> tuple[EstateScheme, ...]:
    """Return the open schemes that are later than first promised, the latest first."""
    found = (one for one in estate.schemes.values() if one.state in OPEN and years_late(one) > 0)
    return tuple(sorted(found, key=lambda one: (-years_late(one), one.id)))


def pressure_table(
    estate: Estate, year: str, fullness: Mapping[str, Answer[Decimal]], names: Mapping[str, str]
) -> Table:
    """Return a row for each body with sites: how full its beds are, its high-risk backlog, its schemes, and how many are late.

    `fullness`: per cent of beds in use by body, where a return of beds is on record.
    """
    columns = {
        "body": "Body",
        "fullness": "Beds in use [%]",
        "high": "High-risk backlog [£]",
        "schemes": "Schemes open",
        "late": "of them late",
        "latest": "Longest delay [years]",
        "why": "Why the latest waits",
    }
    made = [(body, _row(estate, body, year, fullness, names)) for body in _bodies(estate)]
    made.sort(key=lambda one: (-(one[1][5] if isinstance(one[1][5], int) else 0), str(one[1][0])))
    rows = [row for _, row in made]
    bodies = [because_record("schemes of the body", "Body", body) for body, _ in made]
    says = "Where beds are full no ward can be emptied to work in it: pressure and delay are read together."
    return grounded_table(table("pressure", "Pressure and delay", columns, rows, says), rows=bodies)


def _bodies(estate: Estate) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.body for one in estate.sites.values()))


def _row(
    estate: Estate, body: str, year: str, fullness: Mapping[str, Answer[Decimal]], names: Mapping[str, str]
) -> tuple[object, ...]:
    own = [one for one in estate.schemes.values() if one.body == body and one.state in OPEN]
    late = [one for one in late_schemes(estate) if one.body == body]
    return (
        names.get(body, body),
        fullness.get(body),
        _high(estate, body, year),
        _counted(own, "schemes are open"),
        _counted(late, "are later than first promised"),
        years_late(late[0]) if late else None,
        f"{late[0].title}: {late[0].delay_reason}" if late else "",
    )


def _counted(schemes: list[EstateScheme], says: str) -> Answer[int] | int:
    parts = tuple(because_record(one.title, "EstateScheme", one.id) for one in schemes)
    return Answer(len(parts), Because(says, len(parts), "schemes", parts=parts)) if parts else 0


def _high(estate: Estate, body: str, year: str) -> Answer[Decimal]:
    sites: Iterator[SiteBacklog] = (one for one in estate.told if (one.body, one.year) == (body, year))
    parts = tuple(
        because_record(one.name, "BacklogReturn", one.site, one.year, value=one.high or Decimal(0), unit="£")
        for one in sites
    )
    value = sum((part.value for part in parts), Decimal(0))
    return Answer(value, Because(f"high-risk backlog, {year}", value, "£", parts=parts), unit="£")


def fullness_of(uses: need.BedUses) -> dict[str, Answer[Decimal]]:
    """Return how full the beds of each body were over all days returned, in per cent."""
    found = {}
    for body in uses.bodies:
        days = [one for one in uses.of(body).returns if one.beds and one.occupied is not None]
        if days:
            occupied = sum((Fraction(one.occupied or 0) * one.days for one in days), Fraction(0))
            open_beds = sum((Fraction(one.beds or 0) * one.days for one in days), Fraction(0))
            value = Decimal(round(occupied / open_beds * 1000)) / 10
            says = f"of beds were in use, {days[0].starts} to {days[-1].starts}"
            rows = RowsRef("bed_use", {"of": body, "protocol": ""})
            found[body] = Answer(value, Because(says, value, "%", rows=rows), unit="%")
    return found
