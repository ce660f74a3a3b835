"""The path through `plan`: takes a system, gives what the room tells of the day it is told as at: plans, movements, shares, pools and backlog."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from concordat.kernel.answer import Answer
from concordat.kernel.finding import Refused
from concordat.kernel.outcome import Outcome, joined
from concordat.kernel.system import System
from concordat.kernel.text import amount, counted
from concordat.plan.estate_register import Estate
from concordat.plan.estate_tables import by_year_table, estate_figures
from concordat.plan.fair_share_register import shares_in_year, years_of_shares
from concordat.plan.fair_shares_told import distances_table, furthest_below, share_figures
from concordat.plan.fair_shares_words import shares_in_words
from concordat.plan.movement_register import movement_ledger
from concordat.plan.movement_told import movement_figures, phasing_table
from concordat.plan.plan_money_tables import savings_figures
from concordat.plan.plan_told import PlanTold, plan_told
from concordat.plan.plan_versions import plans_table
from concordat.plan.pool_register import PoolInYear, pool_in_year
from concordat.plan.pool_sums import pool_figures
from concordat.plan.pools_told import pools_table
from concordat.plan.records import Plan, Pool
from concordat.who.records import Body

TITLE = "What is planned, and what it costs"
BRIEF = {"plans": ("plan", "version", "money"), "pools": ("pool", "money", "over"), "distances": ("area", "old", "new")}


def tell(system: System) -> Outcome:
    """Tell the plans in force, what moves, how far each is from a fair share, pools and backlog; nothing where nothing is recorded.

    A figure of one plan or pool ends in its code: `plan.money_of_all_lines.<plan>`, `plan.put_into_the_pool.<pool>`.
    """
    parts = (*_plans(system), *_movements(system), *_shares(system), *_pools(system), *_estates(system))
    return joined("plan", TITLE, parts, BRIEF)


def _plans(system: System) -> Iterator[Outcome]:
    """Give the newest version of each plan; those before it are kept as they were, on their own pages."""
    day = system.settings.as_at
    followed = {one.previous for one in system.all(Plan) if one.starts <= day}
    told: list[PlanTold] = []
    for own in system.all(Plan):
        if own.starts <= day and own.id not in followed:
            try:
                told.append(plan_told(system, own, day))
            except Refused as refused:
                yield Outcome("plan", "", (), findings=refused.findings)
    if told:
        figures = tuple(figure for one in told for figure in _of_plan(one))
        says = tuple(sentence for one in told for sentence in _plan_in_words(one))
        yield Outcome("plan", "", says, figures, (plans_table(told, _names(system)),))


def _of_plan(one: PlanTold) -> Iterator[Answer[Any]]:
    for figure in (one.whole(), one.sections_answered(), one.waiting()):
        yield figure.named(f"{figure.name}.{one.plan.id}")
    yield from savings_figures(one)


def _plan_in_words(one: PlanTold) -> Iterator[str]:
    waiting = one.waiting().because.says
    yield (
        f"{one.plan.title}, {one.plan.version}: all its lines cost {amount(one.gives.total, '£')}; "
        f"{one.sections_answered().because.says}; {waiting}."
    )
    for split in one.gives.savings:
        whole, left = amount(split.target, "£"), split.remainder
        rest = f"; {amount(left, '£')} belongs to nobody yet" if left else ""
        yield f"{one.items[split.id].says}: {amount(split.split, '£')} of {whole} is split to bodies and years{rest}."


def _movements(system: System) -> Iterator[Outcome]:
    ledger = movement_ledger(system)
    figures = movement_figures(ledger)
    if ledger.given is None or not figures:
        return
    moved, left, uncovered = (amount(one.value, "£") for one in figures)
    says = (
        f"{counted(len(ledger.movements), 'movement')}: in {ledger.given.years[-1]} {moved} leaves one service for another; {left} of "
        f"cost stays behind with providers, and nobody covers {uncovered} of it."
    )
    yield Outcome("plan", "", (says,), figures, (phasing_table(ledger),))


def _shares(system: System) -> Iterator[Outcome]:
    """Give the shares of the last year that terms are recorded for."""
    for year in years_of_shares(system)[:1]:
        found = shares_in_year(system, year, system.settings.as_at)
        if found is not None and found.told is not None:
            below = furthest_below(found)
            figures = (*share_figures(found), *((below,) if below else ()))
            yield Outcome("plan", "", shares_in_words(found), figures, (distances_table(found),) if below else ())


def _pools(system: System) -> Iterator[Outcome]:
    day = system.settings.as_at
    found = tuple(pool_in_year(system, one, day) for one in system.all(Pool))
    if not found:
        return
    says, figures = [], []
    for own in found:
        told = pool_figures(own)
        figures += [replace(one, name=f"{one.name}.{own.pool.id}") for one in told]
        says.append(_pool_in_words(own))
    yield Outcome("plan", "", tuple(says), tuple(figures), (pools_table(found, _names(system)),))


def _pool_in_words(own: PoolInYear) -> str:
    told = {one.name: one.value for one in pool_figures(own)}
    over = told.get("plan.forecast_above_pool")
    forecast = ""
    if over is not None:
        beside = f"{amount(abs(over), '£')} {'more' if over > 0 else 'less'} than that" if over else "as much"
        forecast = f"; its schemes are forecast to cost {beside}"
    return (
        f"{own.pool.title}: {amount(told['plan.put_into_the_pool'], '£')} is put in as money in {own.year}{forecast}."
    )


def _estates(system: System) -> Iterator[Outcome]:
    estate = Estate(system)
    for year in tuple(estate.years)[-1:]:
        backlog, high = estate_figures(estate, year)
        if backlog.value:
            says = (
                f"To put right what was found at {counted(len(estate.told), 'site')} by {year} would cost "
                f"{amount(backlog.value, '£')}; {amount(high.value, '£')} of it is high risk."
            )
            yield Outcome("plan", "", (says,), (backlog, high), (by_year_table(estate),))


def _names(system: System) -> dict[str, str]:
    return {one.id: one.short_name or one.name for one in system.all(Body)}
