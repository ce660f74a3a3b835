"""Brings resident populations: takes rows, gives the people of every body and place of the folder that the rows add up to."""

from collections.abc import Iterable, Iterator
from datetime import date

from concordat.bring.choices import Choices
from concordat.bring.coverage_of import part_of, rest_of
from concordat.bring.days import year_of
from concordat.bring.known import Known
from concordat.bring.naming import source_of
from concordat.bring.offer import LeftOut, Offer
from concordat.bring.usable import refuse_unknown
from concordat.kernel.finding import Finding, Place
from concordat.sources.files.resident_populations import ResidentPopulation
from concordat.sources.reading.read import Read
from concordat.who.records import Population

PUBLISHER = "Office for National Statistics"
COMMISSIONERS = ("CCG", "sub-ICB location")


def offer(read: Read[ResidentPopulation], known: Known, choices: Choices) -> Offer:
    """Return people by age where the file has ages, otherwise in all, of one year; `--only` names codes of the file.

    Small areas are summed to the districts, parts of districts and bodies of the folder that their rows name. A sum is
    only as whole as the file, so that a warning says how many rows each sum has.
    """
    read.or_refuse()
    refuse_unknown(read, choices, (code for row in read.rows for unit in row.units for code in (unit.gss, unit.ods)))
    year = year_of(read, choices)
    groups: dict[str, list[ResidentPopulation]] = {}
    left_out: list[LeftOut] = []
    for row in read.rows:
        if not choices.wants(*(code for unit in row.units for code in (unit.gss, unit.ods))):
            continue
        targets = tuple(_targets(row, known, date(year, 7, 1)))
        for target in targets:
            groups.setdefault(target, []).append(row)
        if not targets:
            left_out.append(LeftOut(row.of.ods or row.of.gss, "is in no body or place of the folder", row.line))
    records = [one for target, rows in groups.items() for one in _people(read, target, rows, year)]
    return Offer(tuple(records), tuple(left_out), (*read.findings, *_sums(read, groups)))


def _targets(row: ResidentPopulation, known: Known, middle: date) -> Iterator[str]:
    """Give the body or place that the row is of, and those it is a part of."""
    found: dict[str, None] = {}
    district = next((unit for unit in row.units if unit.kind == "LAD"), None)
    split = district is not None and district.gss in known.split
    if district and split:
        parts = [part_of(district.gss, unit) for unit in row.units if unit.kind in COMMISSIONERS]
        found |= dict.fromkeys(part for part in (*parts, rest_of(district.gss)) if part in known.areas)
        found = dict.fromkeys(list(found)[:1])
    for unit in row.units:
        # The people of a split district stand in its parts; in both they would be counted twice.
        if unit is not district or not split:
            target = unit.gss if unit.gss in known.areas else known.body(middle, unit.ods, unit.gss)
            if target:
                found[target] = None
    yield from found


def _people(
    read: Read[ResidentPopulation], target: str, rows: list[ResidentPopulation], year: int
) -> Iterator[Population]:
    source = source_of(read, PUBLISHER, rows[0].line if len(rows) == 1 else 0)
    if not rows[0].ages:
        people = sum(row.total for row in rows)
        yield Population(of=target, year=year, basis="resident", people=people, source=source)
    for number, band in enumerate(rows[0].ages):
        yield Population(
            of=target,
            year=year,
            basis="resident",
            sex=band.sex,
            age_from=band.age_from,
            age_to=band.age_to,
            people=sum(row.people[number] for row in rows),
            source=source,
        )


def _sums(read: Read[ResidentPopulation], groups: dict[str, list[ResidentPopulation]]) -> Iterable[Finding]:
    summed = [f"{target} ({len(rows):,} rows)" for target, rows in groups.items() if len(rows) > 1]
    if summed:
        yield Finding(
            "sum-of-rows",
            f"summed over rows of the file: {', '.join(summed[:12])}{' and more' if len(summed) > 12 else ''}.",
            "A sum is only whole where the file holds every small area of it.",
            "Nothing to do for a file as published; an extract that was cut gives sums that are too small.",
            Place(read.file),
            "warning",
        )
