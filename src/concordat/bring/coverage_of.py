"""Coverage by district: takes a look-up of small areas, gives districts, the parts of split ones, and who covers each.

A district whose small areas all lie in one body is covered whole. One that is split becomes a part for each body of the
folder (`E07000144-06V`) and one for the rest, so that no share has to be guessed.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from concordat.bring.choices import Choices
from concordat.bring.known import PART, Known
from concordat.sources.files.ons_lookups import Lookup
from concordat.sources.reading.units import Unit
from concordat.who.records import Area, Coverage


def covered(
    rows: Iterable[Lookup], kind: str, known: Known, choices: Choices, day: date, source: str
) -> tuple[Area | Coverage, ...]:
    """Return areas, then coverage from `day` on, of the bodies of one kind that the folder knows and the user wants."""
    districts: dict[str, Unit] = {}
    holders: dict[str, dict[str, Unit]] = defaultdict(dict)
    for row in rows:
        district, holder = row.of("LAD"), row.of(kind)
        districts[district.gss] = district
        holders[district.gss][holder.ods or holder.gss] = holder
    areas: list[Area] = []
    coverage: list[Coverage] = []
    for code, units in holders.items():
        ours: dict[Unit, str] = {
            unit: body
            for unit in units.values()
            if choices.wants(unit.ods, unit.gss) and (body := known.body(day, unit.ods, unit.gss))
        }
        if not ours:
            continue
        name = districts[code].name
        areas.append(Area(id=code, name=name, kind="district", source=source))
        if len(units) == 1:
            coverage += [
                Coverage(body=one, area=code, starts=day, ends=known.until(one), source=source) for one in ours.values()
            ]
            continue
        for unit, one in ours.items():
            part = part_of(code, unit)
            says = f"{name} in {unit.name.removeprefix('NHS ')}"
            areas.append(Area(id=part, name=says, kind=PART, within=code, source=source))
            coverage.append(Coverage(body=one, area=part, starts=day, ends=known.until(one), source=source))
        if len(ours) < len(units):
            rest = f"{name} outside {', '.join(unit.name.removeprefix('NHS ') for unit in ours)}"
            areas.append(Area(id=rest_of(code), name=rest, kind=PART, within=code, source=source))
    return (*areas, *coverage)


def part_of(district: str, body: Unit) -> str:
    """Return the id of the part of a district that lies in one body, such as `E07000144-06V`."""
    return f"{district}-{body.ods or body.gss}"


def rest_of(district: str) -> str:
    """Return the id of the part of a district that lies in no body of the folder."""
    return f"{district}-rest"
