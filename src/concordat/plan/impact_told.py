"""Impact as it is told: takes the ledger of movements, gives what all of them together do to each provider."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Table, table
from concordat.plan.movement_reasons import pounds, reasons, support
from concordat.plan.movement_register import MovementLedger
from concordat.plan.provider_impact import ProviderImpact

# What the table of the impact shows is not told a second time as a finding.
IN_THE_TABLE = ("cost-left-behind", "sides-disagree")


def impact_table(ledger: MovementLedger) -> Table:
    """Return a row for each body that loses income and year: cost that stays, who covers it, and the body's own figure."""
    columns = {
        "provider": "Body",
        "financial_year": "Year",
        "lost": "Income lost [£]",
        "removed": "Cost it can take out [£]",
        "stays": "Cost that stays behind [£]",
        "support": "Transition support [£]",
        "uncovered": "Covered by nobody [£]",
        "own": "Its own figure of cost left [£]",
        "disagreement": "It says more by [£]",
    }
    rows = [] if ledger.told is None else [row for one in ledger.told.value.providers for row in _impact(ledger, one)]
    says = "All movements together, for each body that gives money up. Cost stays behind where income goes faster than cost can truly be taken out."
    return table("impact", "What it does to those who give money up", columns, rows, says)


def _impact(ledger: MovementLedger, own: ProviderImpact) -> Iterator[tuple[Any, ...]]:
    for one in own.years:
        if not (one.lost or one.support):
            continue
        parts = reasons(ledger, one.year, own.provider)
        both = (*parts, *support(ledger, own.provider, one.year))
        cells = {
            "lost": (one.lost, "income that leaves", parts),
            "removed": (one.removed, "cost that can be taken out, no more than the income lost", parts),
            "stays": (one.left_behind, "income lost less cost that can be taken out", parts),
            "support": (one.support, "transition support", both),
            "uncovered": (one.uncovered, "cost left behind less transition support", both),
            "own": (one.by_provider, "cost left behind by the provider's own figures", parts),
            "disagreement": (one.disagreement, "its own figure less the one worked out", parts),
        }
        answers = (
            None if value is None else pounds(value, f"{says}, {own.provider}, {one.year}", why)
            for value, says, why in cells.values()
        )
        yield (own.provider, one.year, *answers)


def received_table(ledger: MovementLedger) -> Table:
    """Return a row for each body that receives money: how much in each year."""
    years = ledger.given.years if ledger.given else ()
    columns = {"body": "Body", **{f"in_{year[:4]}": f"{year} [£]" for year in years}}
    gainers = [] if ledger.told is None else [one for one in ledger.told.value.providers if _gains(one)]
    rows = ((own.provider, *_received(ledger, own)) for own in gainers)
    return table("received", "Who receives it, year by year", columns, rows)


def _gains(own: ProviderImpact) -> bool:
    return any(one.gained for one in own.years)


def _received(ledger: MovementLedger, own: ProviderImpact) -> Iterator[Answer[Decimal]]:
    for one in own.years:
        says = f"income that arrives, {own.provider}, {one.year}"
        yield pounds(one.gained, says, reasons(ledger, one.year, own.provider))


def people_table(ledger: MovementLedger) -> Table:
    """Return a row for each provider once all has moved: posts, square metres, and what else is touched."""
    columns = {
        "provider": "Body",
        "posts_out": "Posts no longer needed [whole-time equivalents]",
        "posts_in": "Posts needed [whole-time equivalents]",
        "estate": "Building that becomes free [m²]",
        "knock_on": "What else it touches",
        "knock_on_cost": "Which costs, a year [£]",
    }
    rows = [] if ledger.told is None else [_people(ledger, one) for one in ledger.told.value.providers]
    return table("people", "Posts, buildings and other services, once all has moved", columns, rows)


def _people(ledger: MovementLedger, own: ProviderImpact) -> tuple[Any, ...]:
    parts = reasons(ledger, "", own.provider)

    def cell(value: Decimal, says: str, unit: str) -> Answer[Decimal]:
        return Answer(value, Because(f"{says}, {own.provider}", value, unit, parts=parts), unit=unit)

    return (
        own.provider,
        cell(own.posts_out, "posts no longer needed", "whole-time equivalents"),
        cell(own.posts_in, "posts needed", "whole-time equivalents"),
        cell(own.estate_freed, "building that becomes free", "m²"),
        "; ".join(one.says for one in own.knock_on) or "nothing named",
        cell(own.knock_on_cost, "cost of other services touched", "£"),
    )
