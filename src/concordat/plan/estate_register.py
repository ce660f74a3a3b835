"""An estate as it is on record: takes a system, gives sites with their returns, body shares and schemes, as the public calculations take them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from concordat.kernel.finding import Finding, Refused
from concordat.kernel.system import System
from concordat.plan.backlog_given import BANDS, BodyShare, SiteBacklog
from concordat.plan.calculations import backlog
from concordat.plan.records import BacklogReturn, EstateScheme, EstateShare, SchemeCapital, SchemeEffect, Site

NONE = Decimal(0)
FIELD = {"high": "high_risk", "significant": "significant_risk", "moderate": "moderate_risk", "low": "low_risk"}
DEFAULT_RULE = "by_share"


@dataclass(frozen=True)
class Estate:
    """Every site of a system with its returns by year, and its schemes."""

    system: System

    @cached_property
    def sites(self) -> Mapping[str, Site]:
        """The sites by code."""
        return {one.id: one for one in self.system.all(Site)}

    @cached_property
    def returns(self) -> Mapping[tuple[str, str], BacklogReturn]:
        """The returns by site and year."""
        return {(one.site, one.financial_year): one for one in self.system.all(BacklogReturn)}

    @cached_property
    def years(self) -> tuple[str, ...]:
        """The years for which anything was returned, in order."""
        return tuple(sorted({year for _, year in self.returns}))

    @cached_property
    def schemes(self) -> Mapping[str, EstateScheme]:
        """The schemes by code."""
        return {one.id: one for one in self.system.all(EstateScheme)}

    def last_of(self, site: str) -> BacklogReturn | None:
        """Return the last return of a site."""
        return next((self.returns[site, year] for year in reversed(self.years) if (site, year) in self.returns), None)

    def schemes_at(self, site: str) -> tuple[EstateScheme, ...]:
        """Return the schemes at a site."""
        return tuple(one for one in self.schemes.values() if site in one.at_sites)

    def capital_of(self, scheme: str) -> tuple[SchemeCapital, ...]:
        """Return the capital of a scheme by year."""
        own = (one for one in self.system.all(SchemeCapital) if one.estate_scheme == scheme)
        return tuple(sorted(own, key=lambda one: one.financial_year))

    def effects_of(self, scheme: str) -> tuple[SchemeEffect, ...]:
        """Return what a scheme does to backlog."""
        return tuple(one for one in self.system.all(SchemeEffect) if one.estate_scheme == scheme)

    def given(self, rule: str = DEFAULT_RULE) -> backlog.Given:
        """Return what the public calculation of backlog is given."""
        shares = tuple(
            BodyShare(body=one.body, area=one.area, share=one.share, basis=one.basis)
            for one in self.system.all(EstateShare)
        )
        return backlog.Given(sites=self.told, rule=rule, shares=shares)

    @cached_property
    def told(self) -> tuple[SiteBacklog, ...]:
        """The returns as the public calculation takes them."""
        return tuple(self._told())

    def _told(self) -> Iterator[SiteBacklog]:
        for one in self.returns.values():
            site = self.sites.get(one.site)
            if site is not None:
                yield SiteBacklog(
                    year=one.financial_year,
                    body=site.body,
                    site=site.id,
                    name=site.name,
                    area=site.area,
                    **{band: getattr(one, field) for band, field in FIELD.items()},
                    critical=one.critical_infrastructure,
                    floor_area=site.floor_area,
                )


def bands_of(one: BacklogReturn | SchemeEffect) -> dict[str, Decimal]:
    """Return pounds by risk band, worst first; nought where a band says nothing."""
    return {band: getattr(one, FIELD[band]) or NONE for band in BANDS}


def total_of(one: BacklogReturn | SchemeEffect) -> Decimal:
    """Return pounds of all four bands."""
    return sum(bands_of(one).values(), NONE)


def worst_band(one: BacklogReturn) -> str:
    """Return the worst band with any backlog; empty where there is none."""
    return next((band for band, cost in bands_of(one).items() if cost), "")


def backlog_of(estate: Estate, rule: str) -> tuple[backlog.Gives | None, tuple[Finding, ...]]:
    """Return backlog by area, body and in all under a rule, or what prevents it."""
    if not estate.returns:
        return None, ()
    try:
        answer = backlog.calculate(estate.given(rule), estate.system.rules)
    except Refused as refused:
        return None, refused.findings
    return answer.value, answer.findings
