"""What each constraint of a choice costs, to read: takes the choice, gives at least and at most, the dearest first, and how sure that is."""

from collections.abc import Mapping
from decimal import Decimal

from concordat.kernel.grounded import grounded_table
from concordat.kernel.table import Table, table
from concordat.plan.calculations.estate_portfolio import Gives
from concordat.plan.estate_choice import EstateChoice
from concordat.plan.estate_choice_told import HUNDREDTH, given_of

FOUND = {
    "chosen again": "chosen again without it",
    "tried near the best plan": "a better plan looked for near the best",
    "in part alone": "a bound alone",
}


def constraints_table(found: EstateChoice, gives: Gives, says_of: Mapping[str, str]) -> Table:
    """Return a row for each constraint, the dearest first: by how many points the best plan without it would be worth more.

    `says_of`: words for codes that stand in the names of constraints.
    """
    columns = {
        "constraint": "Constraint",
        "least": "Costs at least [points]",
        "most": "Costs at most [points]",
        "sure": "How sure",
    }

    def words(name: str) -> str:
        for code in sorted(says_of, key=len, reverse=True):
            name = name.replace(code, says_of[code])
        return name[:1].upper() + name[1:]

    rows = []
    for one in sorted(gives.costs, key=lambda one: (-one.most, -one.least, one.constraint)):
        least, most = one.least.quantize(HUNDREDTH), one.most.quantize(HUNDREDTH)
        rows.append(
            (words(one.constraint), least, most, "exact" if least == most else f"between the two: {FOUND[one.how]}")
        )
    says = f"{_dearest(rows[0])} Each row says how much more the best plan would be worth without one constraint. "
    says += "All are exact." if all(row[1] == row[2] for row in rows) else _between(gives)
    return grounded_table(table("constraints", "What each constraint costs", columns, rows, says), *given_of(found))


def _dearest(row: tuple[str, Decimal, Decimal, str]) -> str:
    name, least, most, _ = row
    if not most:
        return "No constraint costs a point: without any one of them the best plan would be worth no more."
    points = f"{most:,} points" if least == most else f"between {least:,} and {most:,} points"
    return f"The dearest is “{name}”: it costs {points}."


def _between(gives: Gives) -> str:
    gap = (gives.bound - gives.best.worth).quantize(HUNDREDTH)
    says = (
        "Where least and most differ, the truth lies between them: least comes from a plan that was found without the constraint, "
        "most from a bound that no such plan passes."
    )
    if gap:
        says += f" Up to {gap:,} points of each most may be the gap of the plan itself, which is not proved the best, and none of it the constraint."
    return says
