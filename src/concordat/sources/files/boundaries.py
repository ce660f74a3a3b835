"""Boundaries: GeoJSON outlines of bodies and places in longitude and latitude, with the codes their properties carry."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from concordat.sources.reading.cells import CellFault
from concordat.sources.reading.json_file import whole_json
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import FITS, Sample
from concordat.sources.reading.source import Loaded, edition_in, read_file
from concordat.sources.reading.units import READ, Unit, UnitHeading, UnitMaker, finest, unit_heading

LICENCE = "Open Government Licence v3.0; contains OS data © Crown copyright and database right"
CADENCE = "yearly, where boundaries change"
GRAIN = "one feature for each body or place"
TRAPS = (
    "Polygon and MultiPolygon are mixed: every outline becomes a list of polygons",
    "the year is part of the property names",
    "longitude and latitude only: another coordinate system is refused",
    "rings that do not close, coordinates outside the world",
)
KINDS = ("Polygon", "MultiPolygon")
LONGITUDE_LATITUDE = ("4326", "CRS84")

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Boundary:
    """The outline of one unit: polygons, each an outer ring and its holes, of (longitude, latitude) points.

    `line` is the number of the feature in the file, from 1.
    """

    line: int
    unit: Unit
    units: tuple[Unit, ...]
    geometry_kind: str
    polygons: tuple[tuple[Ring, ...], ...]
    properties: Mapping[str, str]


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return FITS if '"FeatureCollection"' in sample.json else 1 if '"coordinates"' in sample.json else 0


def read(path: Path, limits: Limits = LIMITS) -> Read[Boundary]:
    """Return every feature of the file that has codes and an outline."""

    def work(notes: Notes) -> Loaded[Boundary]:
        content = whole_json(path, notes, limits)
        features = content.get("features") if isinstance(content, dict) else None
        if not isinstance(features, list):
            if not notes.stopped:
                _not_features(notes)
            return Loaded()
        _check_crs(content, notes)
        made = (_boundary(number, feature, notes) for number, feature in enumerate(features, 1))
        rows = tuple(row for row in made if row)
        _repeated(rows, notes)
        years = {unit.year for row in rows for unit in row.units}
        return Loaded(rows, edition=edition_in(path.name) or str(max(years, default="")))

    return read_file("boundaries", path, limits, work)


def _boundary(number: int, feature: object, notes: Notes) -> Boundary | None:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    if not isinstance(properties, dict) or not isinstance(geometry, dict):
        _fault(notes, number, "it has no properties or no geometry")
        return None
    units = _units(number, properties, notes)
    kind = geometry.get("type")
    if kind not in KINDS:
        _fault(notes, number, f"its geometry is {kind!r}, not {' or '.join(KINDS)}")
        return None
    try:
        coordinates = geometry.get("coordinates")
        polygons = _polygons([coordinates] if kind == "Polygon" else coordinates)
    except ValueError as error:
        _fault(notes, number, str(error))
        return None
    if not units:
        return None
    smallest = finest([(unit.kind, unit.year) for unit in units])
    other = {str(name): str(value) for name, value in properties.items() if not unit_heading(str(name))}
    return Boundary(number, units[smallest], units, kind, polygons, other)


def _units(number: int, properties: Mapping[str, Any], notes: Notes) -> tuple[Unit, ...]:
    found = [(heading, str(value)) for name, value in properties.items() if (heading := unit_heading(str(name)))]
    values: list[str] = []
    headings: list[UnitHeading] = []
    for heading, value in found:
        try:
            values.append(READ[heading.part](value))
            headings.append(heading)
        except CellFault as fault:
            notes.stop(
                fault.kind,
                f"feature {number}: “{value[:60]}” cannot stand under “{heading.heading}”.",
                str(fault),
                "Correct the value, or ask the publisher.",
                field=heading.heading,
            )
            return ()
    made = UnitMaker(headings)
    units = made.units(number, values)
    if not units or not units[finest(made.kinds)].key[2]:
        notes.stop(
            "missing-column",
            f"feature {number} has no property with a code, such as “CCG17CD”.",
            "Without a code it is not clear whose outline it is.",
            "Check the file; the publisher may have renamed the property.",
            field="code",
        )
        return ()
    return units


def _polygons(content: object) -> tuple[tuple[Ring, ...], ...]:
    return tuple(tuple(_ring(ring) for ring in _list(polygon)) for polygon in _list(content))


def _ring(content: object) -> Ring:
    ring = tuple(_point(point) for point in _list(content))
    if len(ring) < 4 or ring[0] != ring[-1]:
        raise ValueError("one of its rings does not close")
    return ring


def _point(content: object) -> tuple[float, float]:
    point = _list(content)
    numbers = [float(value) for value in point[:2] if isinstance(value, int | float) and not isinstance(value, bool)]
    if len(numbers) != 2 or not all(map(math.isfinite, numbers)):
        raise ValueError("one of its points is not two numbers")
    if abs(numbers[0]) > 180 or abs(numbers[1]) > 90:
        raise ValueError("its points are no longitudes and latitudes")
    return numbers[0], numbers[1]


def _list(content: object) -> Sequence[Any]:
    if not isinstance(content, list) or not content:
        raise ValueError("its coordinates are not lists of points")
    return content


def _check_crs(content: Mapping[str, Any], notes: Notes) -> None:
    crs = content.get("crs")
    if crs and not any(name in json.dumps(crs) for name in LONGITUDE_LATITUDE):
        notes.stop(
            "wrong-coordinates",
            f"the coordinate system is {json.dumps(crs)[:120]}.",
            "Outlines are read in longitude and latitude (WGS84) only.",
            "Convert the file to EPSG:4326.",
            field="crs",
        )


def _repeated(rows: Sequence[Boundary], notes: Notes) -> None:
    numbers: dict[tuple[str, int, str], int] = {}
    for row in rows:
        first = numbers.setdefault(row.unit.key, row.line)
        if first != row.line:
            _fault(notes, row.line, f"{row.unit.gss or row.unit.ods} is feature {first} too", "duplicate-key")


def _fault(notes: Notes, number: int, why: str, kind: str = "bad-outline") -> None:
    notes.stop(
        kind,
        f"feature {number} cannot be used: {why}.",
        "A map or a look-up by place would be wrong there.",
        "Fetch the file again or ask the publisher.",
        field=f"feature {number}",
    )


def _not_features(notes: Notes) -> None:
    notes.stop(
        "unknown-layout",
        "the file is JSON, but not a GeoJSON collection of features.",
        "It has no list “features”.",
        "Check that it is the file you mean.",
        field="features",
    )
