"""Takes a site, gives the whole of it to the area it lies in, whoever owns it."""

from decimal import Decimal

from concordat.plan.backlog_given import SiteBacklog
from concordat.plan.backlog_told import Told

TITLE = "each site to the area it lies in"


def parts(site: SiteBacklog, told: Told) -> dict[str, Decimal]:
    """Return the area of the site; where it is not told, that of the only area its body has a share in."""
    only = told.shares.get(site.body, {})
    if site.area:
        return {site.area: Decimal(1)}
    return {area: Decimal(1) for area in only} if len(only) == 1 else {}
