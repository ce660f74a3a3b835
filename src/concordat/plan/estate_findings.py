"""What is wrong with the records of an estate: takes a system, gives a finding for everything that cannot be, all at once."""

from collections.abc import Iterator

from concordat.kernel.finding import Finding
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.kernel.wrong_given import bad, below_nought
from concordat.plan.backlog_given import backlog_findings
from concordat.plan.estate_register import Estate
from concordat.plan.estate_scheme_tables import last_comparison
from concordat.plan.records import CapitalLimit, SchemeCapital, SchemeEffect, Site

MOST_NORTH, MOST_EAST = 90, 180


def estate_findings(system: System) -> tuple[Finding, ...]:
    """Return what prevents the sums of an estate, and every scheme that proceeds without a comparison; nothing where there is no estate."""
    estate = Estate(system)
    given = estate.given()
    sums = backlog_findings(given.sites, given.shares) if given.sites else ()
    return (*sums, *_places(system), *_money(system), *_schemes(estate))


def _places(system: System) -> Iterator[Finding]:
    for one in system.all(Site):
        where = f"sites.{one.id}"
        if (one.latitude is None) != (one.longitude is None):
            why = "One degree alone is no place."
            yield bad(where, "has one of latitude and longitude", "missing-value", why, "Give both, or neither.")
        for name, most in (("latitude", MOST_NORTH), ("longitude", MOST_EAST)):
            value = getattr(one, name)
            if value is not None and abs(value) > most:
                yield bad(f"{where}.{name}", f"is {value}, beyond {most} degrees", "number-out-of-range")
        for name in ("floor_area", "running_cost", "closing_cost"):
            yield from below_nought(getattr(one, name), f"{where}.{name}")


def _money(system: System) -> Iterator[Finding]:
    for one in system.all(SchemeCapital):
        where = f"scheme_capital.{one.estate_scheme}.{one.financial_year}"
        yield from _year(one.financial_year, where)
        for name in ("planned_capital", "expected_capital"):
            yield from below_nought(getattr(one, name), f"{where}.{name}")
    for limit in system.all(CapitalLimit):
        where = f"capital_limits.{limit.body}.{limit.financial_year}"
        yield from _year(limit.financial_year, where)
        yield from below_nought(limit.amount, where)
    for effect in system.all(SchemeEffect):
        where = f"scheme_effects.{effect.estate_scheme}.{effect.site}"
        for name in ("high_risk", "significant_risk", "moderate_risk", "low_risk"):
            yield from below_nought(getattr(effect, name), f"{where}.{name}")
        if (effect.backlog_is == "moved") != bool(effect.to_site):
            why = "Backlog that moves has a site it moves to, and no other has."
            yield bad(where, f"is {effect.backlog_is}, to “{effect.to_site}”", "missing-value", why, "Name the site.")


def _schemes(estate: Estate) -> Iterator[Finding]:
    for one in estate.schemes.values():
        where = f"estate_schemes.{one.id}"
        for name in ("first_done", "expected_done", "must_by"):
            yield from _year(getattr(one, name), f"{where}.{name}")
        if one.state in ("proceeding", "done") and last_comparison(estate, one.id) is None:
            why = "A scheme proceeds only once its routes were compared."
            yield bad(where, f"is {one.state}, and no comparison is recorded", "not-compared", why, "Record it.")


def _year(year: str, where: str) -> Iterator[Finding]:
    if year and not FinancialYear.is_one(year):
        yield bad(where, f"has “{year}”, which is no financial year", "bad-year", then="Write it as 2018/19.")
