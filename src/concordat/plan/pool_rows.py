"""Records of a pool as its calculation takes them: takes each record and words for bodies, gives it with bodies by name."""

from collections.abc import Iterator, Mapping

from concordat.kernel.system import System
from concordat.plan.pool_given import Contribution, Event, Return, SpendLine
from concordat.plan.records import Pool, PoolContribution, PoolLine, PoolReturn, PoolTrigger


def contribution(one: PoolContribution, words: Mapping[str, str]) -> Contribution:
    """Return a contribution."""
    return Contribution(
        party=words.get(one.party, one.party),
        year=one.financial_year,
        fund=one.fund,
        amount=one.amount,
        ceiling=one.ceiling,
        in_kind=one.in_kind,
    )


def spend_line(one: PoolLine, words: Mapping[str, str]) -> SpendLine:
    """Return a scheme of the pool."""
    lead = words.get(one.lead, one.lead)
    return SpendLine(scheme=one.scheme_title, lead=lead, budget=one.budget, actual=one.actual, forecast=one.forecast)


def made_return(one: PoolReturn) -> Return:
    """Return a return that was made."""
    return Return(
        quarter_ends=one.quarter_ends, submitted=one.submitted, prepared_by=one.prepared_by, signed_by=one.signed_by
    )


def events(system: System, pool: Pool) -> Iterator[Event]:
    """Give what ends or changes the pool, its own end among it."""
    yield from (Event(says=one.says, on=one.on) for one in system.all(PoolTrigger) if one.pool == pool.id)
    if pool.ends:
        yield Event(says="the agreement ends", on=pool.ends)
