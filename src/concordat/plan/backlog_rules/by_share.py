"""Takes a site, shares it out by the shares that areas have of its body."""

from decimal import Decimal

from concordat.plan.backlog_given import SiteBacklog
from concordat.plan.backlog_told import Told

TITLE = "each site by the shares that areas have of its body"


def parts(site: SiteBacklog, told: Told) -> dict[str, Decimal]:
    """Return the shares of the body; without shares, the area of the site itself."""
    shares = told.shares.get(site.body)
    if shares:
        return dict(shares)
    return {site.area: Decimal(1)} if site.area else {}
