"""What pages of pools share: takes a question to the service, gives every pool in the year told, kept until a record changes."""

from concordat import plan
from concordat.plan.records import Pool
from concordat.web.core.ask import Ask


def pools(ask: Ask) -> tuple[plan.PoolInYear, ...]:
    """Return every pool in the year of the day."""
    made: tuple[plan.PoolInYear, ...] = ask.remember(
        "pools", lambda: tuple(plan.pool_in_year(ask.system, one, ask.day) for one in ask.system.all(Pool))
    )
    return made
