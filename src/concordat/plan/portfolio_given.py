"""What a portfolio is given: takes schemes, sites, limits, access and clinical ties, gives a finding for everything that cannot be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from concordat.kernel.finding import Finding
from concordat.kernel.wrong_given import bad, below_nought, negatives, repeated
from concordat.plan.given import not_years, unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """One scheme of a `body`: capital by year from its start, in pounds, and the `risk` it removes, in points a year once it is done.

    - `site`: where it is, if that may be given up; a scheme at a site that is given up is not done
    - `earliest` year to begin; `must_by`: the year by which law or safety want it done
    """

    id: str
    body: str
    capital: tuple[Decimal, ...]
    risk: Decimal
    site: str = ""
    earliest: str = ""
    must_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EstateSite:
    """One site that may be kept or given up in the first year.

    - `running` cost in pounds a year, `risk` in points a year that goes with it; `closing`: capital it takes to leave it, in pounds
    - `stays`: it is kept whatever comes
    """

    id: str
    body: str
    running: Decimal = Decimal(0)
    risk: Decimal = Decimal(0)
    closing: Decimal = Decimal(0)
    stays: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """How much capital may be spent in each year, in pounds, by one `body`, or by all of the system where none is named."""

    body: str = ""
    by_year: dict[str, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """A service for a place: at least so many of these sites, which are within reach of it, are kept."""

    place: str
    service: str
    sites: tuple[str, ...]
    least: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A clinical tie between two schemes or sites: the first `needs` the second (a scheme not begun later), they go `together`, or one `excludes` the other."""

    first: str
    kind: Literal["needs", "together", "excludes"]
    second: str
    because: str = ""


def portfolio_findings(
    years: Sequence[str],
    schemes: Sequence[Scheme],
    sites: Sequence[EstateSite],
    limits: Sequence[Limit],
    access: Sequence[Access],
    ties: Sequence[Tie],
) -> Iterator[Finding]:
    """Give every finding that prevents a choice, but that no choice meets all constraints."""
    yield from not_years(years, "years")
    yield from repeated(years, "years")
    if not years or list(years) != sorted(years):
        yield bad("years", "are not in order, or none", "bad-year", then="Begin with the first.")
    names = [*(one.id for one in schemes), *(one.id for one in sites)]
    yield from repeated(names, "schemes and sites")
    if not names:
        yield bad("schemes", "is empty, and so are the sites", "missing-field")
    known = {one.id for one in sites}
    for scheme in schemes:
        where = f"schemes.{scheme.id}."
        yield from negatives(scheme, "risk", within=where)
        if not scheme.capital:
            yield bad(where + "capital", "is empty", "missing-field")
        for cost in scheme.capital:
            yield from below_nought(cost, where + "capital")
        for name in ("earliest", "must_by"):
            if year := getattr(scheme, name):
                yield from unknown(year, years, where + name, "year of the plan")
        if scheme.site:
            yield from unknown(scheme.site, known, where + "site", "site")
    for site in sites:
        yield from negatives(site, "running", "risk", "closing", within=f"sites.{site.id}.")
    yield from repeated((limit.body or "all" for limit in limits), "limits")
    for limit in limits:
        for year, amount in limit.by_year.items():
            yield from unknown(year, years, f"limits.{limit.body or 'all'}", "year of the plan")
            yield from below_nought(amount, f"limits.{limit.body or 'all'}.{year}")
    yield from repeated((f"{one.service} for {one.place}" for one in access), "access")
    for one in access:
        where = f"access.{one.service} for {one.place}"
        for name in one.sites:
            yield from unknown(name, known, where, "site")
        if one.least < 1 or one.least > len(set(one.sites)):
            yield bad(f"{where}.least", f"is {one.least}, of {len(set(one.sites))} sites")
    for tie in ties:
        for name in (tie.first, tie.second):
            yield from unknown(name, names, f"ties.{tie.first}", "scheme or site")
        if tie.first == tie.second:
            yield bad(f"ties.{tie.first}", "is tied to itself", "tied-to-itself")
