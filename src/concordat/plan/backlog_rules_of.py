"""Rules of an estate's areas: takes an estate and the name of a rule, gives which area has which share of each site, and the rules there are."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from concordat.kernel.answer import Answer, because_record
from concordat.kernel.registry import names_in, plugin
from concordat.kernel.table import Table, table
from concordat.plan.backlog_given import SiteBacklog
from concordat.plan.backlog_told import told_by
from concordat.plan.calculations.backlog import RULES
from concordat.plan.estate_register import Estate
from concordat.plan.records import EstateShare


def area_rules() -> tuple[tuple[str, str], ...]:
    """Return the rules there are, each with its words."""
    return tuple((name, plugin(RULES, name).TITLE) for name in names_in(RULES))


def areas_of(estate: Estate, rule: str) -> Callable[[SiteBacklog], Mapping[str, Decimal]]:
    """Return the function that gives the shares of areas in a site under a rule."""
    told, own = told_by(estate.given().shares), plugin(RULES, rule)
    return lambda site: own.parts(site, told)


def shares_table(estate: Estate, names: Mapping[str, str]) -> Table:
    """Return a row for each area of a body that serves several: its share, and what that is counted by."""
    columns = {"body": "Body", "area": "Area", "share": "Share", "basis": "Counted by"}
    says = "These shares are used by the rule that shares a body out; every other rule leaves them aside."
    return table("estate_shares", "Bodies that serve several areas", columns, _rows(estate, names), says)


def _rows(estate: Estate, names: Mapping[str, str]) -> Iterator[tuple[object, ...]]:
    for one in estate.system.all(EstateShare):
        because = because_record("its share", "EstateShare", one.body, one.area, value=one.share)
        yield names.get(one.body, one.body), names.get(one.area, one.area), Answer(one.share, because), one.basis
