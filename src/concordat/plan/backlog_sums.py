"""Sums of backlog: takes sites and a rule, gives cost by band for each year and area, body or all, so that every way comes to the same."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.money import share_out
from concordat.kernel.period import FinancialYear
from concordat.plan.backlog_given import BANDS, SiteBacklog, StatedTotal

NONE = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class BacklogSum:
    """Backlog of one `group` in a year, in pounds by band; `total` of the four; `critical` is told again and is no part of it.

    `critical` is null where no site tells it; `change` of the total since the year before, null where that year is not given;
    `not_told`: bands of sites that say nothing.
    """

    year: str
    group: str
    high: Decimal
    significant: Decimal
    moderate: Decimal
    low: Decimal
    total: Decimal
    critical: Decimal | None
    change: Decimal | None
    not_told: int


@dataclass(frozen=True, slots=True)
class Part:
    """What one group has of one site: pounds by band and of critical infrastructure, and how many bands say nothing."""

    year: str
    group: str
    bands: Mapping[str, Decimal]
    critical: Decimal | None
    not_told: int


def parts_of(site: SiteBacklog, shares: Mapping[str, Decimal]) -> Iterator[Part]:
    """Give what each area has of a site, to the penny."""
    by_band = {band: share_out(getattr(site, band) or NONE, shares) for band in BANDS}
    critical = share_out(round(site.critical, 2), shares) if site.critical is not None else {}
    silent = sum(getattr(site, band) is None for band in BANDS)
    for area in shares:
        bands = {band: own[area] for band, own in by_band.items()}
        yield Part(site.year, area, bands, critical.get(area), silent)


def sums_by(
    sites: Sequence[SiteBacklog], group: Callable[[SiteBacklog], Mapping[str, Decimal]]
) -> tuple[BacklogSum, ...]:
    """Return the backlog of every group and year, in order of group and year."""
    return tuple(_summed([part for site in sites for part in parts_of(site, group(site))]))


def _summed(parts: Iterable[Part]) -> Iterator[BacklogSum]:
    groups: dict[tuple[str, str], list[Part]] = {}
    for part in parts:
        groups.setdefault((part.group, part.year), []).append(part)
    before: dict[tuple[str, str], Decimal] = {}
    for (group, year), own in sorted(groups.items()):
        bands = {band: sum((part.bands[band] for part in own), NONE) for band in BANDS}
        total = sum(bands.values(), NONE)
        critical = [part.critical for part in own if part.critical is not None]
        last = before.get((group, str(FinancialYear(FinancialYear.parse(year).starts_in - 1))))
        yield BacklogSum(
            year=year,
            group=group,
            **bands,
            total=total,
            critical=sum(critical, NONE) if critical else None,
            change=None if last is None else total - last,
            not_told=sum(part.not_told for part in own),
        )
        before[group, year] = total


def off_by(total: StatedTotal, sites: Sequence[SiteBacklog]) -> dict[str, Decimal]:
    """Return by how much a stated total is more than its sites, for each band that does not foot."""
    mine = [one for one in sites if one.year == total.year and total.body in ("", one.body)]
    found = {}
    for band in BANDS:
        stated = getattr(total, band)
        if stated is not None and (gap := stated - sum((getattr(one, band) or NONE for one in mine), NONE)):
            found[band] = gap
    return found
