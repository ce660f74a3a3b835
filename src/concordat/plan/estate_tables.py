"""Backlog to read: takes an estate, a year and a rule, gives sites, bands by year, bodies and areas, each sum with the returns it stands on."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.grounded import grounded_table
from concordat.kernel.table import Table, table
from concordat.plan.backlog_given import BANDS, SiteBacklog
from concordat.plan.backlog_rules_of import areas_of
from concordat.plan.backlog_sums import BacklogSum, parts_of, sums_by
from concordat.plan.estate_register import Estate, bands_of, total_of, worst_band
from concordat.plan.records import BacklogReturn, Site

RISK_COLUMNS = {
    "high": "High risk [£]",
    "significant": "Significant [£]",
    "moderate": "Moderate [£]",
    "low": "Low [£]",
    "total": "All bands [£]",
}
Shares = Callable[[SiteBacklog], Mapping[str, Decimal]]


def sites_table(estate: Estate, year: str, names: Mapping[str, str], day: date) -> Table:
    """Return a row for each site, the most backlog first: its last return up to a year, the worst band, and how old its survey is."""
    columns = {
        "site": "Site",
        "number": "On the map",
        "body": "Body",
        "area": "Area",
        "worst": "Worst risk",
        "high": "High risk [£]",
        "total": "All bands [£]",
        "year": "Returned for",
        "survey_age": "Age of survey [years]",
        "floor_area": "Floor area [m²]",
    }
    rows = (
        (
            estate.sites[site].name,
            number if estate.sites[site].latitude is not None else None,
            names.get(estate.sites[site].body, estate.sites[site].body),
            names.get(estate.sites[site].area, estate.sites[site].area),
            worst_word(one),
            money(one, bands_of(one)["high"], "to clear high-risk work"),
            money(one, total_of(one), "to clear all backlog"),
            one.financial_year,
            survey_age(one, day),
            estate.sites[site].floor_area,
        )
        for number, (site, one) in enumerate(sites_by_backlog(estate, year), 1)
    )
    says = (
        "Each site with its last return. What a site returned as nought is nought; a site without a number has no place on the map, "
        "because the row stands for many small sites or its place is not on record."
    )
    places = [because_record("as recorded", "Site", site) for site, _ in sites_by_backlog(estate, year)]
    return grounded_table(table("sites", "Sites, the most backlog first", columns, rows, says), rows=places)


def sites_by_backlog(estate: Estate, year: str) -> list[tuple[str, BacklogReturn]]:
    """Return each site with its last return up to a year, the most backlog first."""
    found: dict[str, BacklogReturn] = {}
    for (site, of), one in sorted(estate.returns.items(), key=lambda item: item[0][1]):
        if of <= year and site in estate.sites:
            found[site] = one
    return sorted(found.items(), key=lambda item: (-total_of(item[1]), estate.sites[item[0]].name))


def placed_sites(estate: Estate, year: str) -> Iterator[tuple[int, Site, BacklogReturn, Decimal, Decimal]]:
    """Give each site with a place on the map: its number in the list, its last return, and degrees north and east."""
    for number, (code, one) in enumerate(sites_by_backlog(estate, year), 1):
        site = estate.sites[code]
        if site.latitude is not None and site.longitude is not None:
            yield number, site, one, site.latitude, site.longitude


def worst_word(one: BacklogReturn) -> str:
    """Return the worst band in words."""
    if all(getattr(one, field) is None for field in ("high_risk", "significant_risk", "moderate_risk", "low_risk")):
        return "not told"
    return worst_band(one) or "no backlog"


def survey_age(one: BacklogReturn, day: date) -> int | None:
    """Return how many whole years old the survey of a return is on a day; None where no survey is on record."""
    if one.surveyed is None:
        return None
    before = (day.month, day.day) < (one.surveyed.month, one.surveyed.day)
    return day.year - one.surveyed.year - before


def money(one: BacklogReturn, value: Decimal, says: str) -> Answer[Decimal]:
    """Return pounds of a return with where they stand."""
    because = because_record(
        f"{says}, {one.financial_year}", "BacklogReturn", one.site, one.financial_year, value=value
    )
    return Answer(value, because, unit="£")


def by_year_table(estate: Estate) -> Table:
    """Return a row for each year: backlog of all sites by band, and by how much it changed."""
    sums = sums_by(estate.told, lambda site: {"all": Decimal(1)})
    columns = {"year": "Year", **RISK_COLUMNS, "change": "Change in a year [£]"}
    rows = ((one.year, *_cells(estate, one, lambda site: {"all": Decimal(1)}), one.change) for one in sums)
    says = "Critical infrastructure risk tells money of these bands again and is never added to them."
    return grounded_table(table("backlog_by_year", "Backlog by risk and year", columns, rows, says))


def by_body_table(estate: Estate, year: str, names: Mapping[str, str]) -> Table:
    """Return a row for each body in one year, the most first."""
    return _of_year(estate, year, names, lambda site: {site.body: Decimal(1)}, ("body", "Body"))


def by_area_table(estate: Estate, year: str, rule: str, names: Mapping[str, str]) -> Table:
    """Return a row for each area in one year under a rule, the most first; areas come to all sites together."""
    return _of_year(estate, year, names, areas_of(estate, rule), ("area", "Area"))


def _of_year(estate: Estate, year: str, names: Mapping[str, str], group: Shares, first: tuple[str, str]) -> Table:
    sums = [one for one in sums_by(estate.told, group) if one.year == year]
    sums.sort(key=lambda one: (-one.total, one.group))
    columns = {first[0]: first[1], **RISK_COLUMNS}
    rows = [(names.get(one.group, one.group), *_cells(estate, one, group)) for one in sums]
    whole = sum((one.total for one in sums), Decimal(0))
    says = f"Together they come to £{whole:,.0f}, which is the backlog of all sites in {year}."
    return table(f"backlog_by_{first[0]}", f"Backlog by {first[1].lower()}, {year}", columns, rows, says)


def _cells(estate: Estate, one: BacklogSum, group: Shares) -> Iterator[Any]:
    for band in (*BANDS, "total"):
        value = getattr(one, band)
        parts = tuple(_reasons(estate, one, band, group))
        says = f"{'all bands' if band == 'total' else f'{band} risk'}, {one.year}"
        yield Answer(value, Because(says, value, "£", parts=parts), unit="£") if parts else value


def _reasons(estate: Estate, one: BacklogSum, band: str, group: Shares) -> Iterator[Because]:
    for site in estate.told:
        shares = group(site) if site.year == one.year else {}
        if one.group not in shares:
            continue
        part = next(part for part in parts_of(site, shares) if part.group == one.group)
        value = sum(part.bands.values(), Decimal(0)) if band == "total" else part.bands[band]
        share = shares[one.group]
        says = site.name if share == 1 else f"{site.name}: a share of {share}"
        yield because_record(says, "BacklogReturn", site.site, site.year, value=value, unit="£")


def estate_figures(estate: Estate, year: str) -> tuple[Answer[Decimal], ...]:
    """Return backlog of all sites in a year, and of high risk alone, each with the returns it stands on."""

    def one(site: SiteBacklog) -> Mapping[str, Decimal]:
        return {"all": Decimal(1)}

    (told,) = (found for found in sums_by(estate.told, one) if found.year == year)
    cells = dict(zip((*BANDS, "total"), _cells(estate, told, one), strict=True))
    return cells["total"].named("plan.estates.backlog"), cells["high"].named("plan.estates.high_risk")
