"""One movement as it is told: takes it and the ledger, gives why it moves in words, its years, and what it changes for both sides."""

from collections.abc import Iterator, Mapping
from typing import Any

from concordat.kernel.answer import Because
from concordat.kernel.recorded import recorded
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount
from concordat.plan.movement_reasons import pounds, reason
from concordat.plan.movement_register import MovementLedger
from concordat.plan.records import Movement
from concordat.plan.resource_movement import by_year


def movement_in_words(one: Movement, names: Mapping[str, str]) -> tuple[str, ...]:
    """Return who gives up what for what, why, for which benefit and by which decision."""
    loser, gainer = names.get(one.loser, one.loser), names.get(one.gainer, one.gainer)
    lasts = "every year" if one.recurrent else "once"
    says = [
        f"{amount(one.amount, '£')}, {lasts}, from {one.out_of} of {loser} to {one.into} of {gainer}, put forward by "
        f"{names.get(one.proposed_by, one.proposed_by)}."
    ]
    if one.arrives is not None and one.arrives != one.amount:
        says.append(f"{amount(one.arrives, '£')} arrive: the difference is paid, or kept, by a named source.")
    says += [f"Why: {one.reason}"] if one.reason else []
    says += [f"Expected of it: {one.benefit}"] if one.benefit else []
    decided = f"Decided by “{names.get(one.decision, one.decision)}”." if one.decision else ""
    says.append(decided or "No decision stands behind it yet; money moves by decision.")
    return tuple(says)


def years_of_movement_table(ledger: MovementLedger, code: str) -> Table:
    """Return a row for each year of the plan: what moves, what cost goes with it, what stays, and the provider's own figure."""
    columns = {
        "financial_year": "Year",
        "moves": "Leaves [£]",
        "arrives": "Arrives [£]",
        "removed": "Cost taken out [£]",
        "stays": "Cost that stays behind [£]",
        "own": "The provider's own figure [£]",
        "disagreement": "It says more by [£]",
    }
    says = "Both sides see this page. What they do not agree on stands here as a figure."
    return table("years", "Year by year", columns, _years(ledger, code), says)


def _years(ledger: MovementLedger, code: str) -> Iterator[tuple[Any, ...]]:
    if ledger.given is None:
        return
    years = ledger.given.years
    place = next((at for at, one in enumerate(ledger.movements) if one.id == code), None)
    if place is None:
        return
    record, one = ledger.movements[place], ledger.given.movements[place]
    told = {each.financial_year: each for each in ledger.years_of[code]}
    out = by_year(one.amount, one, years)
    into = by_year(one.amount if one.arrives is None else one.arrives, one, years)
    for year in years:
        own = told.get(year)
        removed = min(one.removable.get(year, out[year] * 0), out[year])
        stays = out[year] - removed
        left = one.left_by_provider.get(year)
        why: tuple[Because, ...] = (reason(record, one, ledger.years_of[code], years, year),)
        yield (
            year,
            pounds(out[year], f"leaves in {year}", why),
            pounds(into[year], f"arrives in {year}", why),
            pounds(removed, f"cost taken out in {year}, no more than what leaves", why),
            pounds(stays, f"what leaves less cost taken out in {year}", why),
            recorded(own, "left_by_provider", "£") if own else None,
            None if left is None else pounds(left - stays, f"the provider's figure of {year} less the one here", why),
        )


def changes_of_movement_table(one: Movement, names: Mapping[str, str]) -> Table:
    """Return posts, buildings and other services, on both sides, once all has moved."""
    columns = {"what": "What", "whose": "Whose", "number": "How much", "unit": "Unit"}
    loser, gainer = names.get(one.loser, one.loser), names.get(one.gainer, one.gainer)
    rows = [
        ("Posts no longer needed", loser, recorded(one, "posts_out"), "whole-time equivalents"),
        ("Posts needed", gainer, recorded(one, "posts_in"), "whole-time equivalents"),
        ("Building that becomes free", loser, recorded(one, "estate"), "square metres"),
    ]
    if one.knock_on:
        rows.append((f"Also touched: {one.knock_on}", loser, recorded(one, "knock_on_cost"), "pounds a year"))
    return table("changes", "Posts, buildings and other services", columns, rows)
