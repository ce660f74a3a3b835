"""Brings ONS look-ups: takes rows, gives who belongs to which higher body, and which districts or parts of them a body covers."""

from collections.abc import Iterable

from concordat.bring.choices import Choices
from concordat.bring.coverage_of import covered
from concordat.bring.days import day_of
from concordat.bring.known import Known
from concordat.bring.naming import source_of
from concordat.bring.offer import LeftOut, Offer
from concordat.bring.usable import refuse_unknown
from concordat.kernel.finding import Finding, Place, Refused
from concordat.sources.files.ons_lookups import Lookup
from concordat.sources.reading.read import Read
from concordat.sources.reading.units import Unit
from concordat.who.records import Relationship

PUBLISHER = "Office for National Statistics"
BODIES = ("CCG", "sub-ICB location")
HIGHER = {
    ("CCG", "STP"): "in system",
    ("sub-ICB location", "ICB"): "parent",
    ("CCG", "area team"): "in area team",
    ("CCG", "local office"): "in area team",
    ("CCG", "cancer alliance"): "in cancer alliance",
}


def offer(read: Read[Lookup], known: Known, choices: Choices) -> Offer:
    """Return the links to higher bodies, and the coverage where the file has small areas and districts.

    Only bodies that the folder knows, or `--only` some codes of bodies (ODS or GSS).
    """
    read.or_refuse()
    units = {unit.kind for row in read.rows for unit in row.units}
    commissioner = next((kind for kind in BODIES if kind in units), "")
    higher = [pair for pair in HIGHER if pair[0] == commissioner and pair[1] in units]
    areas = {"LSOA", "LAD"} <= units and commissioner
    if not areas and not higher:
        raise Refused(_nothing(read, units))
    refuse_unknown(read, choices, _codes(read.rows, commissioner))
    day = day_of(read, choices)
    links: dict[tuple[str, str, str], Relationship] = {}
    left_out: dict[tuple[str, str], LeftOut] = {}
    for row in read.rows:
        below = row.of(commissioner)
        if not choices.wants(below.ods, below.gss):
            continue
        body = known.body(day, below.ods, below.gss)
        if not body:
            left_out.setdefault((_code(below), ""), LeftOut(_named(below), "is not a body of the folder", row.line))
            continue
        for pair in higher:
            above = row.of(pair[1])
            to = known.body(day, above.ods, above.gss)
            if not to:
                why = f"the {pair[1]} is not a body of the folder: add it to who/bodies.csv with its code"
                left_out.setdefault(
                    (_code(below), _code(above)), LeftOut(f"{_named(below)} in {_named(above)}", why, row.line)
                )
            elif (body, HIGHER[pair], to) not in links:
                source = source_of(read, PUBLISHER, row.line)
                links[body, HIGHER[pair], to] = Relationship(
                    body=body, kind=HIGHER[pair], to=to, starts=day, ends=known.until(body, to), source=source
                )
    ground = covered(read.rows, commissioner, known, choices, day, source_of(read, PUBLISHER)) if areas else ()
    return Offer((*links.values(), *ground), tuple(left_out.values()), read.findings)


def _codes(rows: Iterable[Lookup], kind: str) -> Iterable[str]:
    for row in rows:
        unit = row.of(kind)
        yield from (unit.ods, unit.gss)


def _code(unit: Unit) -> str:
    return unit.ods or unit.gss


def _named(unit: Unit) -> str:
    return f"{_code(unit)} {unit.name}".strip()


def _nothing(read: Read[Lookup], units: Iterable[str]) -> Finding:
    return Finding(
        "not-brought",
        f"{read.file} puts together {', '.join(sorted(units))}, which becomes no records of a system folder.",
        "Brought are look-ups of commissioners to higher bodies, and of small areas to commissioners and districts.",
        f"Look at it with: concordat source {read.file}",
        Place(read.file),
    )
