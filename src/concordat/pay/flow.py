"""The path through `pay`: takes activity, prices and terms, gives what is due, what differences cost, who wins and loses."""

from collections.abc import Iterable, Sequence

from concordat.contract import Average, Comparison, Consolidated, comparisons, consolidations
from concordat.kernel.outcome import Outcome
from concordat.kernel.system import System
from concordat.kernel.text import amount, counted
from concordat.pay.alliance_tables import settlement_table, shared_answer
from concordat.pay.cost_of_differences import cost_of_differences
from concordat.pay.demand_desk import DemandDesk, demand_desk
from concordat.pay.demand_desk_tables import desk_figures
from concordat.pay.differences import Difference, Differences, spreads
from concordat.pay.harmonised import Harmonised, harmonised, more_or_less
from concordat.pay.neutral import neutral_average
from concordat.pay.settle import settle
from concordat.pay.statement import Statements


def flow(system: System) -> Outcome:
    """Walk the whole room: settle the year, price every differing term, and see who wins and loses by each consolidation."""
    statements = settle(system)
    average: Average = neutral_average(statements)
    return tell(
        system,
        statements,
        all_differences(comparisons(system), statements),
        all_harmonised(consolidations(system, average=average), statements),
        demand_desk(system, system.settings.as_at),
    )


def all_differences(
    compared: Iterable[Comparison], statements: Statements, before: Iterable[Differences] = ()
) -> tuple[Differences, ...]:
    """Return the cost of differences of every provider; what did not change since `before` is taken over from it."""
    known = {one.provider: one for one in before}
    return tuple(cost_of_differences(one, statements, known.get(one.provider)) for one in compared)


def all_harmonised(
    made: Iterable[Consolidated], statements: Statements, before: Iterable[Harmonised] = ()
) -> tuple[Harmonised, ...]:
    """Return winners and losers of every consolidation; what did not change since `before` is taken over from it."""
    known = {one.consolidation: one for one in before}
    return tuple(harmonised(one, statements, known.get(one.consolidation.id)) for one in made)


def tell(
    system: System,
    statements: Statements,
    differences: Sequence[Differences],
    effects: Sequence[Harmonised],
    desk: DemandDesk,
) -> Outcome:
    """Return the room's part of the story; figures `pay.due`, `pay.due.<provider>`, `pay.difference.<provider>.<clause>` …

    `desk` gives the odds of the plans of the year, `pay.demand.<what>`; without a forecast there are none.
    """
    figures = [
        statements.due,
        statements.value_at_tariff,
        *(statements.due_to(provider) for provider in statements.providers),
        *(figure for one in differences for figure in one.figures),
        *(one.total for one in effects),
        *(gain for one in effects for gain in one.by_body.values()),
        *desk_figures(desk),
    ]
    tables = [statements.table(), statements.months_table()]
    if statements.exceptions.rows:
        tables.append(statements.exceptions)
    tables += [spreads(differences), *(one.table() for one in differences)]
    tables += [shown for one in effects for shown in (one.table(), one.bodies_table())]
    for contract, own in statements.overlays.items():
        figures += [whole] if (whole := shared_answer(own)) else []
        title = f"{own.alliance.contract.title}: settlement by member"
        tables.append(settlement_table(own, statements.names).called(f"settlement_{contract}", title))
    findings = [*statements.findings, *(finding for one in differences for finding in one.findings)]
    odds = desk_figures(desk)[:1]
    says = (*_says(statements, differences, effects), *(f"{one.because.says}." for one in odds))
    brief = (spreads(differences), *(one.bodies_table() for one in effects))
    return Outcome("pay", "What it costs", says, tuple(figures), tuple(tables), tuple(dict.fromkeys(findings)), brief)


def _says(statements: Statements, differences: Sequence[Differences], effects: Sequence[Harmonised]) -> Iterable[str]:
    yield (
        f"{amount(statements.due.value, '£')} is due under {len(statements.by_contract)} contracts in {statements.year}; "
        f"the activity is worth {amount(statements.value_at_tariff.value, '£')} at the national tariff."
    )
    priced = [one for all_of in differences for one in all_of.priced]
    if priced:
        yield _priced(statements, priced)
    for own in statements.overlays.values():
        yield f"{own.alliance.contract.title}: {settlement_table(own, statements.names).says}"
    for one in effects:
        more = one.total.value
        winners = sum(1 for gain in one.by_body.values() if gain.value > 0)
        losers = sum(1 for gain in one.by_body.values() if gain.value < 0)
        yield (
            f"{one.title}: commissioners would pay {more_or_less(more)} under the chosen "
            f"terms; {counted(winners, 'body gains', 'bodies gain')} and {losers} lose, and together that is {amount(one.system_change, '£')}."
        )


def _priced(statements: Statements, priced: Sequence[Difference]) -> str:
    """Say how many differences have a price and which is the largest; or that none moves a penny."""
    most = max(priced, key=lambda one: one.spread.value)
    if most.spread.value:
        return (
            f"{counted(len(priced), 'difference has', 'differences have')} a price; the largest is “{most.clause.title}” with "
            f"{statements.name(most.provider)}: {amount(most.spread.value, '£')} between one term for all and another."
        )
    there = counted(len(priced), "priced term is", "priced terms are")
    how = "in some contracts of a provider and not in others"
    if not all(one.in_some_alone for one in priced):
        how = "not the same in all contracts of a provider"
    return f"{there} {how}; whichever held for all, the same would be due."
