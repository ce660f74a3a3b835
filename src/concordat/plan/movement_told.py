"""Tables of movements: takes the ledger, gives what moves from where to where, and what that comes to year by year."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from concordat.kernel.answer import Answer
from concordat.kernel.recorded import recorded
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount
from concordat.plan.movement_reasons import funding, pounds, reasons, support
from concordat.plan.movement_register import MovementLedger

NOT_DECIDED = "not decided"


def movements_table(ledger: MovementLedger, names: Mapping[str, str]) -> Table:
    """Return a row for each movement: what leaves which service of whom for which, in a full year."""
    columns = {
        "movement": "Movement",
        "out_of": "From",
        "loser": "Given up by",
        "into": "To",
        "gainer": "Received by",
        "amount": "Leaves, in a full year [£]",
        "arrives": "Arrives, in a full year [£]",
        "lasts": "Lasts",
        "decision": "By the decision",
    }
    rows = (
        (
            one.title,
            _at(one.out_of, one.out_level),
            names.get(one.loser, one.loser),
            _at(one.into, one.into_level),
            names.get(one.gainer, one.gainer),
            recorded(one, "amount", "£"),
            recorded(one, "arrives" if one.arrives is not None else "amount", "£"),
            "every year" if one.recurrent else "once",
            names.get(one.decision, one.decision) or NOT_DECIDED,
        )
        for one in ledger.movements
    )
    says = "Each pound that arrives has left another line, or is paid by the source named below."
    return table("movements", "What moves from where to where", columns, rows, says)


def phasing_table(ledger: MovementLedger) -> Table:
    """Return a row for each year: what leaves, what arrives, what sources pay, and cost that providers are left with."""
    columns = {
        "financial_year": "Year",
        "leaves": "Leaves lines [£]",
        "left_behind": "Of it, cost that stays behind [£]",
        "arrives": "Arrives in lines [£]",
        "funded": "Paid by named sources [£]",
        "gap": "Arrives, but is paid by nobody [£]",
    }
    rows = [] if ledger.told is None else list(_phasing(ledger))
    says = "A year sums where what leaves and what named sources pay is what arrives. Years add up: what moved before stays moved."
    return table("phasing", "What moves by year, and the cost that stays behind", columns, rows, says)


def _phasing(ledger: MovementLedger) -> Iterator[tuple[Any, ...]]:
    assert ledger.told is not None
    gives = ledger.told.value
    for place, one in enumerate(gives.totals):
        left = sum((each.years[place].left_behind for each in gives.providers), Decimal(0))
        gap = one.arrives - one.leaves - one.funded
        parts = reasons(ledger, one.year)
        yield (
            one.year,
            pounds(one.leaves, f"what leaves lines in {one.year}", parts),
            pounds(left, f"cost left behind in {one.year}", reasons(ledger, one.year, left=True)),
            pounds(one.arrives, f"what arrives in lines in {one.year}", parts),
            pounds(one.funded, f"what named sources pay in {one.year}", funding(ledger, one.year) or parts),
            pounds(gap, f"what nobody pays in {one.year}", (*parts, *funding(ledger, one.year))),
        )


def movement_figures(ledger: MovementLedger) -> tuple[Answer[Any], ...]:
    """Return what leaves lines in the last year of the plan, what stays behind then, and what of it nobody covers."""
    if ledger.told is None or ledger.given is None:
        return ()
    gives, year = ledger.told.value, ledger.given.years[-1]
    uncovered = sum((one.years[-1].uncovered for one in gives.providers), Decimal(0))
    told = (
        ("money_moved", gives.totals[-1].leaves, f"money moved, in {year}"),
        ("cost_left_behind", gives.left_behind, f"cost left behind with providers, in {year}"),
        ("covered_by_nobody", uncovered, f"of that, covered by nobody, in {year}"),
    )
    parts = reasons(ledger, year, left=True)
    every = (*parts, *(one for own in gives.providers for one in support(ledger, own.provider, year)))
    return tuple(pounds(value, says, every).named(f"plan.{name}") for name, value, says in told)


def moved_in_words(ledger: MovementLedger) -> tuple[str, ...]:
    """Return what moves by the last year of the plan, and what it leaves behind; nothing where it cannot be told."""
    told = {one.name: amount(one.value, "£") for one in movement_figures(ledger)}
    if not told or ledger.given is None:
        return ()
    return (
        f"In {ledger.given.years[-1]} {told['plan.money_moved']} has left its old lines; cost of {told['plan.cost_left_behind']} stays behind "
        f"with providers, and nobody covers {told['plan.covered_by_nobody']} of it.",
    )


def _at(service: str, level: str) -> str:
    return f"{service}, {level}" if level else service
