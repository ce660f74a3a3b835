"""What a change of structure costs: takes changes and a day, gives a row for each whose voters were told what it costs once and saves a year."""

from collections.abc import Iterable
from datetime import date

from concordat.decide.cost_of_change import CostOfChange, cost_of_change
from concordat.kernel.answer import Answer
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.merge.records import Reorganisation
from concordat.publish.changes_promised import reorganisation_of
from concordat.who import Structure

Cost = tuple[Structure, Reorganisation, CostOfChange]


def costs_of(system: System, changes: Iterable[Structure], day: date) -> tuple[Cost, ...]:
    """Return the changes whose reorganisation was put to a vote with a one-off cost, as told by a day."""
    found = []
    for change in changes:
        case = reorganisation_of(system, change)
        cost = cost_of_change(system, case.proposal, day) if case is not None and case.proposal else None
        if case is not None and cost is not None and cost.one_off.value > 0:
            found.append((change, case, cost))
    return tuple(found)


def costs_table(costs: Iterable[Cost]) -> Table:
    """Return what each change costs once (£), saves a year (£), and the first day on which the saving has met the cost."""
    columns = {
        "on": "First day",
        "reorganisation": "Change",
        "cost": "Costs once [£]",
        "saving": "Saves a year [£]",
        "paid_back": "Has paid back by",
    }
    rows = (
        (
            change.on,
            case.title,
            Answer(cost.one_off.value, cost.one_off.because, unit="£"),
            Answer(cost.saving.value, cost.saving.because, unit="£") if cost.saving.value else None,
            Answer(cost.paid_back.value, cost.paid_back.because) if cost.paid_back else "no saving told",
        )
        for change, case, cost in costs
    )
    says = "As it was told to those who voted on it; a change that is not listed has no sum on record."
    return table("costs", "What each change costs, and when it has paid back", columns, rows, says)
