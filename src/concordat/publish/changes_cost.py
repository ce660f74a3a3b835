"""What a change of structure costs: takes changes and a day, gives a row for each count of it: what voters were told, and the way it is planned."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from concordat import merge
from concordat.decide.cost_of_change import cost_of_change
from concordat.decide.records import Proposal
from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.merge.records import Reorganisation
from concordat.publish.changes_promised import reorganisation_of
from concordat.who import Structure

DIFFERENT = (
    "Two sums for one change are different counts, never to be added. Voters were told what so many bodies bear of what "
    "the proposal asks. The plan of posts counts the whole change, for every body that gives way. Each is all that is spent once, not the cost "
    "of one year."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """One count of what a change costs: in words `counts` what, `told` when where that is known, by which `source`."""

    change: Structure
    case: Reorganisation
    counts: str
    told: date | None
    one_off: Answer[Decimal]
    saving: Answer[Decimal] | None
    paid_back: Any
    source: str
    voted: bool


def costs_of(system: System, changes: Iterable[Structure], day: date) -> tuple[Cost, ...]:
    """Return what each change costs as told by a day to those who voted, and as the way that starts on its day is planned."""
    found: list[Cost] = []
    for change in changes:
        case = reorganisation_of(system, change)
        if case is not None:
            found += [*_voted(system, change, case, day), *_planned(system, change, case, day)]
    return tuple(found)


def _voted(system: System, change: Structure, case: Reorganisation, day: date) -> Iterator[Cost]:
    cost = cost_of_change(system, case.proposal, day) if case.proposal else None
    if cost is None or cost.one_off.value <= 0:
        return
    rows = cost.of("one-off cost")
    bodies = len({one.body for one in rows if one.body})
    proposal = system.find(Proposal, case.proposal)
    title = proposal.title if proposal else case.proposal
    yield Cost(
        change=change,
        case=case,
        counts=f"What voters were told with “{title}”, of {counted(bodies, 'body', 'bodies')}",
        told=max(one.told for one in rows),
        one_off=cost.one_off,
        saving=cost.saving if cost.saving.value else None,
        paid_back=Answer(cost.paid_back.value, cost.paid_back.because) if cost.paid_back else "no saving told",
        source="; ".join(dict.fromkeys(one.source for one in rows)),
        voted=True,
    )


def _planned(system: System, change: Structure, case: Reorganisation, day: date) -> Iterator[Cost]:
    """Give the ways to change posts that start on the day of the change; which posts they end is not told here."""
    own = {one.id: one for one in merge.scenarios_of(system, case.id) if one.starts == change.on and one.one_off > 0}
    try:
        told = merge.running_cost(system, case, day) if own else None
    except Refused:
        return
    grounds = merge.cost_grounds(system, case)
    for one in told.value.scenarios if told else ():
        if one.id in own:
            back = Because("full months of saving that meet the cost", one.payback_months, "months", parts=grounds)
            yield Cost(
                change=change,
                case=case,
                counts=f"What the plan of posts comes to, “{one.title}”, of {counted(len(change.before), 'body', 'bodies')}",
                told=None,
                one_off=Answer(
                    one.one_off, Because("what the plan costs once", one.one_off, "£", parts=grounds), unit="£"
                ),
                saving=Answer(one.saving, Because("what it saves a year", one.saving, "£", parts=grounds), unit="£"),
                paid_back=Answer(one.paid_back, back) if one.paid_back else "never",
                source=own[one.id].source,
                voted=False,
            )


def costs_table(costs: Iterable[Cost]) -> Table:
    """Return each count of what a change costs once (£) and saves a year (£), and the first day on which the saving has met the cost."""
    own = tuple(costs)
    columns = {
        "on": "First day",
        "reorganisation": "Change",
        "counts": "Which count",
        "told": "Told on",
        "cost": "Costs once [£]",
        "saving": "Saves a year [£]",
        "paid_back": "Has paid back by",
        "source": "Source",
    }
    rows = (
        (
            one.change.on,
            one.case.title,
            one.counts,
            one.told or "no day recorded",
            Answer(one.one_off.value, one.one_off.because, unit="£"),
            Answer(one.saving.value, one.saving.because, unit="£") if one.saving else None,
            one.paid_back,
            one.source,
        )
        for one in own
    )
    says = "As it was told to those who voted on it, and as posts are planned; a change that is not listed has no sum on record."
    several = len({one.case.id for one in own}) < len(own)
    return table(
        "costs",
        "What each change costs, and when it has paid back",
        columns,
        rows,
        f"{says} {DIFFERENT}" if several else says,
    )
