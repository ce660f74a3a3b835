"""Which schemes, and which sites to keep: takes an estate and what is tried, gives the best choice within limits of capital, with its bound and what each limit costs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Refused
from concordat.plan.calculations import estate_portfolio
from concordat.plan.estate_pressure import OPEN
from concordat.plan.estate_register import Estate, bands_of
from concordat.plan.portfolio_given import Access, EstateSite, Limit, Scheme, Tie
from concordat.plan.records import BacklogReturn, CapitalLimit, EstateScheme, EstateTie, SchemeEffect, SiteReach

NONE, HUNDRED = Decimal(0), Decimal(100)
MILLION = 1_000_000
POINTS = "plan.estate_risk_points"
EFFORT = "plan.portfolio_effort"


@dataclass(frozen=True)
class EstateTried:
    """What is tried: limits of capital as per cent of those on record, and points that a million pounds of running cost saved is worth."""

    limits: Decimal = HUNDRED
    saving: Decimal = Decimal(1)


@dataclass(frozen=True)
class EstateChoice:
    """The choice with what it was given; no answer where no choice keeps every constraint, with the findings that say which conflict."""

    given: estate_portfolio.Given
    answer: Answer[estate_portfolio.Gives] | None
    findings: tuple[Finding, ...]


def estate_choice(estate: Estate, tried: EstateTried) -> EstateChoice | None:
    """Return the choice; None where no limit of capital is on record, or nothing to choose between."""
    given = portfolio_of(estate, tried)
    if not given.years or not given.schemes:
        return None
    try:
        answer = estate_portfolio.calculate(given, estate.system.rules)
    except Refused as refused:
        return EstateChoice(given, None, refused.findings)
    return EstateChoice(given, answer, answer.findings)


def portfolio_of(estate: Estate, tried: EstateTried) -> estate_portfolio.Given:
    """Return what the public calculation of a portfolio is given: open schemes, and the sites that may be given up."""
    limits = estate.system.all(CapitalLimit)
    years = tuple(sorted({one.financial_year for one in limits}))
    points = _points(estate)
    sites = tuple(_sites(estate, points))
    loose = frozenset(one.id for one in sites)
    schemes = tuple(one for scheme in estate.schemes.values() if (one := _scheme(estate, scheme, years, points)))
    known = loose | {one.id for one in schemes}
    given = estate_portfolio.Given(
        years=years,
        schemes=schemes,
        sites=sites,
        limits=tuple(_limits(estate, tried)),
        access=tuple(
            Access(place=one.area, service=one.care, sites=one.at_sites, least=one.least)
            for one in estate.system.all(SiteReach)
            if loose.issuperset(one.at_sites)
        ),
        ties=tuple(
            Tie(first=one.tied, kind=one.tie, second=one.tied_to, because=one.reason)
            for one in estate.system.all(EstateTie)
            if {one.tied, one.tied_to} <= known
        ),
        saving=tried.saving / MILLION,
    )
    effort = estate.system.rules.on(EFFORT, estate.system.settings.as_at).value
    if len(schemes) <= int(effort["above_schemes"]):
        return given
    return replace(
        given,
        gap=Decimal(effort["gap"]),
        others=int(effort["next_best"]),
        again=int(effort["chosen_again"]),
        near=int(effort["tried_near"]),
    )


def _points(estate: Estate) -> Mapping[str, Decimal]:
    rule = estate.system.rules.on(POINTS, estate.system.settings.as_at)
    return {band: Decimal(value) for band, value in rule.value.items()}


def risk_of(one: BacklogReturn | SchemeEffect, points: Mapping[str, Decimal]) -> Decimal:
    """Return points of risk a year of backlog: pounds of each band by its weight for a million."""
    return sum((cost * points[band] for band, cost in bands_of(one).items()), NONE) / MILLION


def _scheme(
    estate: Estate, scheme: EstateScheme, years: tuple[str, ...], points: Mapping[str, Decimal]
) -> Scheme | None:
    capital = tuple(one.planned_capital for one in estate.capital_of(scheme.id) if one.planned_capital)
    if scheme.state not in OPEN or not capital:
        return None
    avoided = (risk_of(one, points) for one in estate.effects_of(scheme.id) if one.backlog_is == "avoided")
    # What proceeds already is finished.
    must_by = scheme.expected_done or scheme.first_done if scheme.state == "proceeding" else scheme.must_by
    loose = [site for site in scheme.at_sites if not estate.sites[site].stays]
    return Scheme(
        id=scheme.id,
        body=scheme.body,
        capital=capital,
        risk=sum(avoided, NONE),
        site=loose[0] if len(loose) == 1 else "",
        must_by=must_by if must_by in years else "",
    )


def _sites(estate: Estate, points: Mapping[str, Decimal]) -> Iterator[EstateSite]:
    for one in estate.sites.values():
        if not one.stays:
            last = estate.last_of(one.id)
            yield EstateSite(
                id=one.id,
                body=one.body,
                running=one.running_cost or NONE,
                risk=risk_of(last, points) if last else NONE,
                closing=one.closing_cost or NONE,
            )


def _limits(estate: Estate, tried: EstateTried) -> Iterator[Limit]:
    whole = estate.system.settings.area
    found: dict[str, dict[str, Decimal]] = {}
    for one in estate.system.all(CapitalLimit):
        found.setdefault(one.body, {})[one.financial_year] = one.amount * tried.limits / HUNDRED
    for body, by_year in found.items():
        yield Limit(body="" if body == whole else body, by_year=by_year)
