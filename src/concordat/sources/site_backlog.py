"""Turns read estates returns into sites for `plan`: takes returns of several years and areas of sites, gives sites with backlog by band."""

from collections.abc import Iterable, Mapping

from concordat.plan import SiteBacklog
from concordat.sources.files.estates_return import EstateSite
from concordat.sources.reading.read import Read


def to_sites(reads: Iterable[Read[EstateSite]], areas: Mapping[str, str] | None = None) -> tuple[SiteBacklog, ...]:
    """Return every site of these years; `areas` by code of the body, or of the body and site as “RYD RYD01”, which goes first.

    Raises Refused where a return is not usable.
    """
    known = areas or {}
    return tuple(
        SiteBacklog(
            year=row.year,
            body=row.body,
            site=row.site,
            name=row.name,
            area=known.get(f"{row.body} {row.site}", known.get(row.body, "")),
            high=row.high,
            significant=row.significant,
            moderate=row.moderate,
            low=row.low,
            critical=row.critical,
            floor_area=row.floor_area,
        )
        for read in reads
        for row in read.or_refuse().rows
    )
