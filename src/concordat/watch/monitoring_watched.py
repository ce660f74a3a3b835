"""Monitoring watched of a system: takes its recorded cuts and the calendar, gives each contract with a plan of monitoring, and the reasons it stands on."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from concordat.contract.records import Contract, Party
from concordat.contract.register import PROVIDING_ROLES
from concordat.kernel.answer import Because, because_record
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.kernel.system import System
from concordat.pay.cut_days import cut_day
from concordat.pay.records import MonitoringTotal
from concordat.watch.watched_monitoring import WatchedCut, WatchedMonitoring

CUTS: tuple[Literal["flex", "freeze"], ...] = ("flex", "freeze")


def monitoring_watched(system: System) -> Iterator[tuple[WatchedMonitoring, Mapping[str, tuple[Because, ...]]]]:
    """Give the contracts of which a plan or a cut is recorded; a month is watched where the calendar says when it is due."""
    by_contract: dict[str, list[MonitoringTotal]] = defaultdict(list)
    for total in system.all(MonitoringTotal):
        if total.flow == "aggregate":
            by_contract[total.contract].append(total)
    if not by_contract:
        return
    providers = {one.contract: one.body for one in system.all(Party) if one.role in PROVIDING_ROLES}
    for contract in system.all(Contract):
        own = by_contract.get(contract.id, [])
        cuts, days = _cuts(own, system.rules)
        if cuts:
            watched = WatchedMonitoring(
                id=contract.id,
                title=contract.title,
                cuts=cuts,
                provider=providers.get(contract.id, ""),
                post=contract.manager,
            )
            yield watched, {watched.records: _recorded(own), watched.days: days}


def _cuts(own: list[MonitoringTotal], rules: Rulebook) -> tuple[tuple[WatchedCut, ...], tuple[Because, ...]]:
    """Return both cuts of every month, as they came, and the rules that say when they are due."""
    came: dict[tuple[date, str], date | None] = {}
    for total in own:
        came[total.month, total.cut] = total.cut_on or total.month
    found: list[WatchedCut] = []
    because: dict[RuleValue | None, Because] = {}
    for month in sorted({one.month for one in own}):
        for cut in CUTS:
            try:
                due = cut_day(rules, month, cut)
            except Refused:
                continue
            found.append(WatchedCut(month=month, cut=cut, due=due.value, came=came.get((month, cut))))
            because |= {part.rule: part for part in due.because.parts}
    return tuple(found), tuple(because.values())


def _recorded(own: list[MonitoringTotal]) -> tuple[Because, ...]:
    """Return the newest cut that is recorded."""
    last = max(own, key=lambda one: (one.cut != "plan", one.month, one.cut))
    key = (last.contract, str(last.month), last.cut, last.flow, last.point_of_delivery)
    return (
        because_record(f"the newest that is recorded: the {last.cut} of {last.month:%B %Y}", "MonitoringTotal", *key),
    )
