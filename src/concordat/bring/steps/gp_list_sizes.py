"""Brings GP list sizes: takes rows, gives the registered people of each commissioner by sex and age in one quarter."""

from concordat.bring.choices import Choices
from concordat.bring.days import year_of
from concordat.bring.known import Known
from concordat.bring.naming import source_of
from concordat.bring.offer import LeftOut, Offer
from concordat.bring.quarters import first_day, wanted_quarters
from concordat.bring.usable import refuse_unknown
from concordat.sources.files.gp_list_sizes import ListSize
from concordat.sources.reading.read import Read
from concordat.who.records import Population

PUBLISHER = "NHS Business Services Authority"


def offer(read: Read[ListSize], known: Known, choices: Choices) -> Offer:
    """Return the people registered with each commissioner of the folder; practices are summed to their commissioner.

    A year has one record, so that of several quarters in one year one must be chosen.
    """
    read.or_refuse()
    refuse_unknown(read, choices, (row.commissioner for row in read.rows))
    quarters = wanted_quarters(read, choices)
    left_out: dict[str, LeftOut] = {}
    sums: dict[tuple[str, int, str], dict[tuple[str, int, int | None], int]] = {}
    lines: dict[tuple[str, int, str], list[int]] = {}
    for row in read.rows:
        if row.quarter not in quarters or not choices.wants(row.commissioner):
            continue
        day = first_day(row.quarter or read.edition.replace("-", "_"))
        year = day.year if day else year_of(read, choices)
        body = known.body(day, row.commissioner) if day else known.ever(row.commissioner)
        if not body:
            left_out.setdefault(row.commissioner, LeftOut(row.commissioner, "is not a body of the folder", row.line))
            continue
        bands = sums.setdefault((body, year, row.quarter), {})
        lines.setdefault((body, year, row.quarter), []).append(row.line)
        for band, people in zip(row.ages, row.people, strict=True):
            key = (band.sex, band.age_from, band.age_to)
            bands[key] = bands.get(key, 0) + people
    records = tuple(
        Population(
            of=group[0],
            year=group[1],
            basis="registered",
            sex=sex,
            age_from=age_from,
            age_to=age_to,
            people=people,
            source=source_of(read, PUBLISHER, lines[group][0] if len(lines[group]) == 1 else 0),
        )
        for group, bands in sums.items()
        for (sex, age_from, age_to), people in bands.items()
    )
    return Offer(records, tuple(left_out.values()), read.findings)
