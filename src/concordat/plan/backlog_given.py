"""What a backlog is given: takes sites by year with cost by risk band, and stated totals, gives a finding for everything that cannot be."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.finding import Finding
from concordat.kernel.wrong_given import bad, below_nought, not_shares
from concordat.plan.given import not_years

BANDS = ("high", "significant", "moderate", "low")


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteBacklog:
    """One site of a body in a year: cost in pounds to clear backlog of each risk band (none: not told), the area it lies in.

    `critical`: critical infrastructure risk. It tells money of the bands again, and is never added to them.
    """

    year: str
    body: str
    site: str
    name: str = ""
    area: str = ""
    high: Decimal | None = None
    significant: Decimal | None = None
    moderate: Decimal | None = None
    low: Decimal | None = None
    critical: Decimal | None = None
    floor_area: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyShare:
    """Which share of a body is one area's, and on what `basis`, such as people or income."""

    body: str
    area: str
    share: Decimal
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTotal:
    """A total that was published: the `row` it stands on, its year, of which body (empty: of all), and its bands in pounds."""

    row: str
    year: str
    body: str = ""
    high: Decimal | None = None
    significant: Decimal | None = None
    moderate: Decimal | None = None
    low: Decimal | None = None


def backlog_findings(sites: Sequence[SiteBacklog], shares: Sequence[BodyShare]) -> Iterator[Finding]:
    """Give every finding that prevents a sum."""
    if not sites:
        yield bad("sites", "is empty", "missing-field")
    yield from not_years((one.year for one in sites), "sites")
    for (year, body, site), times in Counter((one.year, one.body, one.site) for one in sites).items():
        if times > 1:
            what = f"has {body} {site} {times} times in {year}"
            yield bad("sites", what, "duplicate-key", "Its backlog would be counted more than once.")
    for one in sites:
        where = f"sites.{one.body}.{one.site}"
        for name in (*BANDS, "critical", "floor_area"):
            yield from below_nought(getattr(one, name), f"{where}.{name}")
        for name in BANDS:
            if (cost := getattr(one, name)) is not None and cost != round(cost, 2):
                yield bad(f"{where}.{name}", "is not in whole pence")
    for share in shares:
        yield from not_shares(share, "share", within=f"shares.{share.body}.{share.area}.")
    for body in dict.fromkeys(share.body for share in shares):
        whole = sum((share.share for share in shares if share.body == body), Decimal(0))
        if whole != 1:
            why = "Part of its backlog would be nobody’s, or counted twice."
            yield bad(f"shares.{body}", f"sum to {whole}, not to 1", "shares-not-one", why)
    for (body, area), times in Counter((share.body, share.area) for share in shares).items():
        if times > 1:
            yield bad(f"shares.{body}", f"name {area} {times} times", "duplicate-key")
