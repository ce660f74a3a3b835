"""How contracts were bought: takes a system, gives the law, method and route of each contract whose award has been published."""

from collections.abc import Mapping
from typing import cast

from concordat.buy.records import AwardDecision
from concordat.contract.disclosed import Method, Procedure
from concordat.kernel.finding import Refused
from concordat.kernel.system import System

LAW = "procurement.open_data_law"
METHODS = "procurement.open_data_methods"


def procedures(system: System) -> tuple[Procedure, ...]:
    """Return one procedure for each contract: that of its latest award of which a notice was published by the day told as at."""
    day = system.settings.as_at
    told = (one for one in system.all(AwardDecision) if one.published is not None and one.published <= day)
    latest = {one.contract: one for one in sorted(told, key=lambda one: (one.decided_on, one.id))}
    return tuple(_procedure(system, one) for one in latest.values())


def _procedure(system: System, award: AwardDecision) -> Procedure:
    law = _parts(system, LAW, award)
    methods = _parts(system, METHODS, award)
    return Procedure(
        contract=award.contract,
        law=law.get("id", ""),
        law_scheme=law.get("scheme", ""),
        law_title=law.get("title", ""),
        law_address=law.get("address", ""),
        method=cast(Method, methods.get(award.route.replace(" ", "_").replace("-", "_"), "")),
        route=award.route,
    )


def _parts(system: System, rule: str, award: AwardDecision) -> Mapping[str, str]:
    """Return the parts of a rule on the day of the decision, none where it does not hold that day."""
    try:
        return cast(Mapping[str, str], system.rules.on(rule, award.decided_on).value)
    except Refused:
        return {}
