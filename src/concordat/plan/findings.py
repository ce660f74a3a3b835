"""What is wrong with the records of a plan: takes a system, gives a finding for everything that cannot be, all at once."""

from concordat.kernel.finding import Finding
from concordat.kernel.system import System
from concordat.plan.movement_register import movement_ledger
from concordat.plan.plan_checks import plan_findings
from concordat.plan.pool_register import pool_in_year
from concordat.plan.records import Pool


def findings(system: System) -> tuple[Finding, ...]:
    """Return what prevents a plan from being told, a ledger of movements, or the settlement of a pool; what only asks for attention is told on the pages."""
    moved = movement_ledger(system)
    pools = (pool_in_year(system, one, system.settings.as_at) for one in system.all(Pool))
    stopped = (*(() if moved.told else moved.findings), *(one for own in pools if not own.told for one in own.findings))
    return tuple(dict.fromkeys((*plan_findings(system), *stopped)))
