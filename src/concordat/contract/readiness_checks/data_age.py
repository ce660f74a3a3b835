"""Asks how old the data are: takes a contract's case, gives their age on the day of signature, or that they are older than the rulebook allows."""

from collections.abc import Iterator

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, every
from concordat.contract.records import Baseline
from concordat.decide.challenge import months_after

QUESTION = "Are the data behind the plan recent?"
AREA = "Demand"
WANTED = "A baseline from newer data, or the reason why older data still hold, in its statement of quality."
OWNER = "analyst"
MONTHS = "contract.data_age_months"


def look(case: Case) -> Seen | None:
    """Hold the data cut of every baseline against the day."""
    if all(one is None or one.data_cut is None for _, one in case.baselines):
        return None
    months = int(case.system.rules.on(MONTHS, case.day).decimal)

    def old(one: Baseline) -> Iterator[str]:
        if one.data_cut is None:
            yield "no data cut"
        elif months_after(one.data_cut, months) < case.day:
            yield f"data up to {one.data_cut} are older than {months} months on {case.day}"

    return every(case.baselines, lambda one: f"data up to {one.data_cut}", old)
