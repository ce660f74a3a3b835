"""Building schemes to read: takes an estate, gives its schemes, one scheme's capital by year, what it does to backlog, and a site's schemes."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.grounded import grounded_table
from concordat.kernel.table import Table, table
from concordat.plan.backlog_given import BANDS
from concordat.plan.estate_pressure import years_late
from concordat.plan.estate_register import Estate, bands_of, total_of
from concordat.plan.records import BacklogReturn, EstatePartnership, EstateScheme, SchemeCapital, SchemeComparison

NONE = Decimal(0)


def schemes_table(estate: Estate, schemes: Iterable[EstateScheme], names: Mapping[str, str]) -> Table:
    """Return a row for each scheme: what patients get from it first, then where it is, its money, power, route and how late it is."""
    columns = {
        "title": "Scheme",
        "clinical_case": "What it is for",
        "body": "Body",
        "state": "State",
        "capital": "Capital planned [£]",
        "avoided": "Backlog avoided [£]",
        "power": "Legal power",
        "funding": "Funding",
        "done": "Expected to be done",
        "late": "Later than promised [years]",
    }
    own = tuple(schemes)
    rows = (
        (
            one.title,
            one.clinical_case or "not said",
            names.get(one.body, one.body),
            one.state,
            capital_planned(estate, one.id),
            _effect(estate, one.id, "avoided"),
            one.legal_power or "not named",
            one.funding_source or "not named",
            one.expected_done or one.first_done,
            years_late(one) or None,
        )
        for one in own
    )
    records = [because_record("as recorded", "EstateScheme", one.id) for one in own]
    return grounded_table(table("schemes", "Building schemes", columns, rows), rows=records)


def capital_planned(estate: Estate, scheme: str) -> Answer[Decimal]:
    """Return the capital of a scheme over all years as planned."""
    parts = tuple(
        because_record(
            one.financial_year, "SchemeCapital", scheme, one.financial_year, value=one.planned_capital, unit="£"
        )
        for one in estate.capital_of(scheme)
    ) or (because_record("no capital is recorded", "EstateScheme", scheme),)
    value = sum((part.value or NONE for part in parts), NONE)
    return Answer(value, Because("capital as planned", value, "£", parts=parts), unit="£")


def capital_table(estate: Estate, scheme: EstateScheme) -> Table:
    """Return a row for each year: capital as planned and as now expected, and what slips out of the year."""
    columns = {
        "year": "Year",
        "planned": "Planned [£]",
        "expected": "Now expected [£]",
        "slips": "Expected less planned [£]",
    }
    rows = [_year(one) for one in estate.capital_of(scheme.id)]
    says = "What slips from one year has to fit inside the limit of another, unless that is approved."
    return table("scheme_capital", "Capital by year", columns, rows, says)


def _year(one: SchemeCapital) -> tuple[object, ...]:
    def told(value: Decimal, says: str) -> Answer[Decimal]:
        because = because_record(says, "SchemeCapital", one.estate_scheme, one.financial_year, value=value, unit="£")
        return Answer(value, because, unit="£")

    if one.expected_capital is None:
        return one.financial_year, told(one.planned_capital, "capital planned"), None, None
    return (
        one.financial_year,
        told(one.planned_capital, "capital planned"),
        told(one.expected_capital, "capital now expected"),
        told(one.expected_capital - one.planned_capital, "expected less planned"),
    )


def effects_table(estate: Estate, scheme: EstateScheme) -> Table:
    """Return a row for each site and effect: backlog that is avoided, moved or stranded, by band."""
    columns = {
        "site": "Site",
        "backlog_is": "The backlog is",
        "to_site": "to",
        **{band: f"{band.capitalize()} risk [£]" for band in BANDS},
        "total": "All bands [£]",
    }
    rows = [
        (
            estate.sites[one.site].name,
            one.backlog_is,
            estate.sites[one.to_site].name if one.to_site else "",
            *bands_of(one).values(),
            Answer(
                total_of(one),
                because_record("all bands", "SchemeEffect", scheme.id, one.site, one.backlog_is, value=total_of(one)),
                unit="£",
            ),
        )
        for one in estate.effects_of(scheme.id)
    ]
    says = "Avoided need no longer be spent, moved goes on at another site, stranded stays where care has left."
    return grounded_table(table("effects", "What it does to the estate", columns, rows, says))


def _effect(estate: Estate, scheme: str, becomes: str) -> Answer[Decimal] | Decimal:
    parts = tuple(
        because_record(
            estate.sites[one.site].name, "SchemeEffect", scheme, one.site, becomes, value=total_of(one), unit="£"
        )
        for one in estate.effects_of(scheme)
        if one.backlog_is == becomes
    )
    value = sum((part.value for part in parts), NONE)
    return Answer(value, Because(f"backlog {becomes}", value, "£", parts=parts), unit="£") if parts else value


def site_years_table(returns: Iterable[BacklogReturn]) -> Table:
    """Return a row for each return of one site: pounds by band, and critical infrastructure told again."""
    columns = {
        "year": "Year",
        **{band: f"{band.capitalize()} risk [£]" for band in BANDS},
        "total": "All bands [£]",
        "critical": "of it critical infrastructure [£]",
    }

    def cell(one: BacklogReturn, value: Decimal | None, says: str) -> Answer[Decimal] | None:
        because = because_record(says, "BacklogReturn", one.site, one.financial_year, value=value, unit="£")
        return None if value is None else Answer(value, because, unit="£")

    rows = [
        (
            one.financial_year,
            *(cell(one, getattr(one, f"{band}_risk"), f"{band} risk") for band in BANDS),
            cell(one, total_of(one), "all bands"),
            cell(one, one.critical_infrastructure, "critical infrastructure risk, which is part of the bands"),
        )
        for one in sorted(returns, key=lambda one: one.financial_year)
    ]
    return table(
        "backlog_of_site",
        "Backlog by year",
        columns,
        rows,
        "Blank is what was not returned; nought says that there is none.",
    )


def partnerships_table(estate: Estate, names: Mapping[str, str]) -> Table:
    """Return a row for each partnership: its bodies, how many schemes and sites go through it, and when a scheme may."""
    columns = {
        "title": "Partnership",
        "members": "Bodies",
        "partner": "Partner",
        "schemes": "Schemes",
        "sites": "Sites",
        "capital": "Capital planned [£]",
        "rule": "When a scheme may go through it",
    }
    rows = []
    for one in estate.system.all(EstatePartnership):
        own = [scheme for scheme in estate.schemes.values() if scheme.partnership == one.id]
        sites = tuple(dict.fromkeys(site for scheme in own for site in scheme.at_sites))
        schemes = tuple(because_record(scheme.title, "EstateScheme", scheme.id) for scheme in own)
        places = tuple(because_record(estate.sites[site].name, "Site", site) for site in sites)
        money = [capital_planned(estate, scheme.id) for scheme in own]
        whole = sum((each.value for each in money), NONE)
        parts = tuple(each.because for each in money)
        rows.append(
            (
                one.title,
                ", ".join(names.get(body, body) for body in one.member_bodies),
                one.partner,
                Answer(len(schemes), Because("schemes", len(schemes), parts=schemes)) if schemes else 0,
                Answer(len(places), Because("sites", len(places), parts=places)) if places else 0,
                Answer(whole, Because("capital of its schemes", whole, "£", parts=parts), unit="£") if parts else whole,
                one.scheme_rule,
            )
        )
    return table(
        "partnerships",
        "Estates partnerships",
        columns,
        rows,
        "One partner, chosen once, for many schemes of several bodies.",
    )


def last_comparison(estate: Estate, scheme: str) -> SchemeComparison | None:
    """Return the last comparison of a scheme's routes that is on record."""
    own = [one for one in estate.system.all(SchemeComparison) if one.estate_scheme == scheme]
    return max(own, key=lambda one: one.compared_on, default=None)
