"""The whole year in one page: takes a system, gives its story. Read this first; each line leads into one room.

From many contracts to one conversation, in the order of the work: who we are, what people will need and what is planned
for it, who may decide and how they voted, what the contracts say and which single contracts they would become, how they
are lawfully bought, what they pay on real activity and prices, whether the system balances, what is achieved and what has
changed, and which bodies become others. A room of which a system records nothing says nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from concordat import balance, buy, contract, decide, merge, need, pay, plan, publish, watch, who
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding
from concordat.kernel.outcome import Outcome
from concordat.kernel.system import System


@dataclass(frozen=True)
class Year:
    """The story of one system in one financial year: what each room tells, in the order of the work."""

    outcomes: tuple[Outcome, ...]

    @property
    def figures(self) -> Mapping[str, Answer[Any]]:
        """Every figure and every cell that says why, by its permanent name."""
        return publish.named_figures(self.outcomes)[0]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything found on the way, once each."""
        return tuple(dict.fromkeys(finding for outcome in self.outcomes for finding in outcome.findings))


def year(system: System) -> Year:
    """Walk the line of flow; raises Refused, with every finding, where a step cannot be taken."""
    day = system.settings.as_at
    bodies, needed, planned = who.tell(system), need.tell(system), plan.tell(system)
    votes = decide.tell(system, decide.statuses(system))

    matrix = contract.matrix(system)
    compared = contract.comparisons(system)
    statements = pay.settle(system)
    consolidated = contract.consolidations(system, average=pay.neutral_average(statements))
    contracts = contract.tell(system, matrix, compared, consolidated)
    bought = buy.tell(system, contract.register(system))

    differences = pay.all_differences(compared, statements)
    harmonised = pay.all_harmonised(consolidated, statements)
    payments = pay.tell(system, statements, differences, harmonised, pay.demand_desk(system, day))

    before = balance.position(system, statements.due_by_line)
    after = balance.position(system, pay.due_afterwards(statements, harmonised))
    position = balance.tell(before, after, contract.allowed(system, (one.consolidation for one in consolidated)))

    watched = watch.tell(system, publish.public_values(system, day).values)
    merged = merge.tell(system, publish.first_days(system, day))
    told = (bodies, needed, planned, votes, contracts, bought, payments, position, watched, merged)
    return Year(tuple(one for one in told if one.says or one.figures or one.findings))


def findings_of(system: System) -> tuple[Finding, ...]:
    """Return what the rooms find wrong with the records of a system, all at once, before anything is worked out."""
    found = (
        *who.findings(system),
        *need.bed_uses(system, system.settings.as_at).findings,
        *need.waiting_lists(system, system.settings.as_at).findings,
        *need.known(system).findings,
        *plan.findings(system),
        *contract.check(contract.register(system)),
        *contract.register_findings(system, sorts=(contract.FAULT,)),
        *contract.alliance_findings(system),
        *decide.findings(system),
        *pay.book_findings(system),
        *balance.findings(system),
        *merge.findings(system),
        *publish.findings(system),
    )
    return tuple(dict.fromkeys(found))
