"""Takes a site, gives the whole of it to the area with the greatest share of its body: a body is in one area only."""

from decimal import Decimal

from concordat.plan.backlog_given import SiteBacklog
from concordat.plan.backlog_told import Told

TITLE = "the whole body to the area with its greatest share"


def parts(site: SiteBacklog, told: Told) -> dict[str, Decimal]:
    """Return that area; where shares are level, the first by name; without shares, the area of the site itself."""
    shares = told.shares.get(site.body)
    if not shares:
        return {site.area: Decimal(1)} if site.area else {}
    return {min(shares, key=lambda area: (-shares[area], area)): Decimal(1)}
