"""What is wrong with the records of a plan: takes a system, gives a finding for everything that cannot be, all at once."""

from collections.abc import Iterator

from concordat.kernel.finding import Finding
from concordat.kernel.system import System
from concordat.plan.estate_findings import estate_findings
from concordat.plan.fair_share_register import shares_in_year, years_of_shares
from concordat.plan.movement_register import movement_ledger
from concordat.plan.plan_checks import plan_findings
from concordat.plan.pool_register import pool_in_year
from concordat.plan.records import Pool

# An envelope that no growth within the bounds spends is told on its page, where others can be tried.
TOLD_ON_THE_PAGE = "infeasible-envelope"


def findings(system: System) -> tuple[Finding, ...]:
    """Return what prevents a plan, a ledger, a settlement or shares; what only asks for attention is told on the pages."""
    return tuple(dict.fromkeys(_findings(system)))


def _findings(system: System) -> Iterator[Finding]:
    on = system.settings.as_at
    yield from plan_findings(system)
    moved = movement_ledger(system)
    if moved.told is None:
        yield from moved.findings
    for pool in system.all(Pool):
        own = pool_in_year(system, pool, on)
        if own.told is None:
            yield from own.findings
    for year in years_of_shares(system):
        shares = shares_in_year(system, year, on)
        if shares is not None and shares.told is None:
            yield from (one for one in shares.findings if one.kind != TOLD_ON_THE_PAGE)
    yield from estate_findings(system)
