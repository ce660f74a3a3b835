"""Drafts sites and their backlog from published estates returns: takes files as read, gives what they say of bodies of the folder."""

from collections.abc import Iterable, Sequence

from concordat.bring.known import Known
from concordat.bring.naming import HASH_SHOWN
from concordat.bring.offer import LeftOut, Offer
from concordat.kernel.finding import Finding, Place
from concordat.kernel.period import FinancialYear
from concordat.kernel.text import counted
from concordat.plan.records import BacklogReturn, EstateShare, Site
from concordat.sources.files.estates_return import EstateSite
from concordat.sources.reading.read import Read

NO_BODY = "is not a body of the folder"
ANOTHER = "stands for a site of another body in the folder"
BESIDE = "the folder has returns of this body for this year, which may hold it already"


def estate_returns(reads: Iterable[Read[EstateSite]], known: Known) -> Offer:
    """Return each site, by its newest return, and its backlog of every year, for the bodies that the folder has.

    Where the folder has returns of a body for a year, no further site of that year is added: the same money could stand twice.
    Raises Refused where a file cannot be used.
    """
    sites = {site.id: site for site in known.system.all(Site)}
    here = {(one.site, one.financial_year) for one in known.system.all(BacklogReturn)}
    told = {(sites[site].body, year) for site, year in here if site in sites}
    found: dict[str, Site] = {}
    records: list[BacklogReturn] = []
    out: dict[tuple[str, str], LeftOut] = {}
    findings: list[Finding] = []
    newest_first = sorted(reads, key=lambda one: one.edition, reverse=True)
    for read in newest_first:
        source = f"{read.file} (NHS England, SHA-256 {read.sha256[:HASH_SHOWN]})"
        findings += read.findings
        for row in read.or_refuse().rows:
            body = known.body(FinancialYear.parse(row.year).months()[0], row.body)
            site = _site(row, body, source)
            if not body:
                out.setdefault((row.body, NO_BODY), LeftOut(f"{row.body} {row.body_name}", NO_BODY))
            elif sites.get(site.id, found.get(site.id, site)).body != body:
                out.setdefault((site.id, ANOTHER), LeftOut(f"{site.id} {row.name}", ANOTHER, row.line))
            elif (body, row.year) in told and (site.id, row.year) not in here:
                out.setdefault((site.id, row.year), LeftOut(f"{site.id} {row.name}, {row.year}", BESIDE, row.line))
            else:
                found.setdefault(site.id, site)
                records.append(_backlog(row, site.id, source))
    new = [site for site in found.values() if site.id not in sites]
    return Offer((*found.values(), *records), tuple(out.values()), (*findings, *_nowhere(new, known)))


def _site(row: EstateSite, body: str, source: str) -> Site:
    # The aggregate site has the same code with every body.
    code = f"{body}-{row.site}" if row.site == "AGGRE" else row.site
    return Site(id=code, name=row.name, body=body, kind=row.site_type, floor_area=row.floor_area, source=source)


def _backlog(row: EstateSite, site: str, source: str) -> BacklogReturn:
    return BacklogReturn(
        site=site,
        financial_year=row.year,
        high_risk=row.high,
        significant_risk=row.significant,
        moderate_risk=row.moderate,
        low_risk=row.low,
        critical_infrastructure=row.critical,
        source=source,
    )


def _nowhere(sites: Sequence[Site], known: Known) -> Iterable[Finding]:
    """Tell of new sites of which no rule of areas knows where they lie: a return does not say it."""
    shared = {share.body for share in known.system.all(EstateShare)}
    bare = [site for site in sites if site.body not in shared]
    if bare:
        what = f"{counted(len(bare), 'new site')} {'has' if len(bare) == 1 else 'have'} no area yet, the first {bare[0].id} {bare[0].name}."
        why = "The return does not say where a site lies, and backlog by area needs it for every site."
        then = "Fill the column area of plan/sites.csv, or the shares of the body in plan/estate_shares.csv."
        yield Finding("no-area", what, why, then, Place("plan/sites.csv", 0, "area"), "warning")
