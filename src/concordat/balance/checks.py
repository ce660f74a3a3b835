"""Checks of a position: takes movements, budgets and members, gives what does not cancel, stands outside, or has no line."""

from collections.abc import Collection, Iterator, Sequence

from concordat.balance.movement import Movement
from concordat.balance.records import Budget
from concordat.kernel.finding import Finding, Place
from concordat.kernel.money import round_half_away
from concordat.kernel.system import key_of


def check_positions(
    movements: Sequence[Movement], budgets: Sequence[Budget], members: Collection[str], amounts_of: Sequence[str]
) -> Iterator[Finding]:
    """Give every finding on a position; `amounts_of` are the lines for which an amount was given."""
    yield from _unknown(movements, amounts_of)
    yield from _duplicates(movements, budgets)
    yield from _not_in_pence(movements, budgets)
    if len(years := sorted({budget.financial_year for budget in budgets})) > 1:
        yield Finding(
            "several-years",
            f"Budgets are of {' and '.join(years)}.",
            "A position is of one financial year; of several it would be the sum of unlike years.",
            "Give the budgets of one year, written one way.",
            Place(field="budgets"),
        )
    for one in movements:
        if one.difference:
            yield _warning(
                "sides-differ",
                f"On line {one.line.id} {one.line.commissioner} expects to pay £{one.paid:,}, "
                f"{one.line.provider} to receive £{one.received:,}.",
                f"The difference of £{one.difference:,} does not cancel and moves the system's position.",
                "Agree the figure.",
                f"Line {one.line.id}",
            )
    yield from _outside(movements, budgets, members)
    without = sorted(set(members) - {budget.body for budget in budgets})
    if without and budgets:
        yield _warning(
            "no-budget",
            f"{', '.join(without)} have no budget in this year.",
            "Without allocation and own cost their positions show contracts only.",
            "Add them to balance/budgets.csv.",
            "Budget",
        )


def _unknown(movements: Sequence[Movement], amounts_of: Sequence[str]) -> Iterator[Finding]:
    known = {one.line.id for one in movements}
    for line in sorted(set(amounts_of) - known):
        yield Finding(
            "unknown-line",
            f"An amount is given for line “{line}”, which does not exist.",
            "It would be in nobody's position.",
            "Correct the line's id, or add the line.",
            Place(field=f"Line {line}"),
        )


def _not_in_pence(movements: Sequence[Movement], budgets: Sequence[Budget]) -> Iterator[Finding]:
    amounts = [(f"Line {one.line.id}", amount) for one in movements for amount in {one.paid, one.received}]
    amounts += [(f"Budget {' '.join(key_of(budget))}", budget.amount) for budget in budgets]
    for field, amount in amounts:
        if amount != round_half_away(amount):
            yield Finding(
                "bad-number",
                f"{field} has £{amount:,}, which is not in whole pence.",
                "No part of a penny can be paid, and positions are exact to the penny.",
                "Round the amount where it is agreed.",
                Place(field=field),
            )


def _duplicates(movements: Sequence[Movement], budgets: Sequence[Budget]) -> Iterator[Finding]:
    keys = [("Line", (one.line.id,)) for one in movements] + [("Budget", key_of(budget)) for budget in budgets]
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for kind, key in keys:
        if (kind, key) in seen:
            yield Finding(
                "duplicate-key",
                f"{kind} {' '.join(key)} is there twice.",
                "It would be counted twice.",
                "Remove one.",
                Place(field=f"{kind} {' '.join(key)}"),
            )
        seen.add((kind, key))


def _outside(movements: Sequence[Movement], budgets: Sequence[Budget], members: Collection[str]) -> Iterator[Finding]:
    parties = {one.line.commissioner for one in movements} | {one.line.provider for one in movements}
    for body in sorted(parties - set(members)):
        lines = [one for one in movements if body in (one.line.commissioner, one.line.provider)]
        yield _warning(
            "outside-party",
            f"{body} is outside the system and a party of {len(lines)} of its lines "
            f"(£{sum(one.paid for one in lines):,}).",
            "What passes between it and a member does not cancel: it moves the system's position.",
            "Nothing, if that is so; otherwise add its relationship of the kind “in system”.",
            f"Body {body}",
        )
    for body in sorted({budget.body for budget in budgets} - set(members)):
        yield _warning(
            "outside-budget",
            f"{body} has a budget but is outside the system.",
            "Its budget is not part of any position.",
            "Nothing, if that is so; otherwise add its relationship of the kind “in system”.",
            f"Budget {body}",
        )


def _warning(kind: str, what: str, why: str, then: str, field: str) -> Finding:
    return Finding(kind, what, why, then, Place(field=field), "warning")
