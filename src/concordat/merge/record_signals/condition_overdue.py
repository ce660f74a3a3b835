"""Takes conditions on which reorganisations were approved, gives a signal for each that is past its day and not discharged."""

from collections.abc import Iterator
from datetime import date

from concordat.kernel.answer import because_record
from concordat.kernel.system import System, key_of
from concordat.merge.case_days import day_one_of
from concordat.merge.conditions import conditions_left, is_overdue
from concordat.merge.records import Reorganisation
from concordat.watch import Signal, fact

TITLE = "Condition of an approval overdue"
WHY = "An approval holds only as long as what it was given on is done; some lapse where it is not."
NEXT = "Put forward the evidence to be discharged, or ask those who set the condition for another day."


def signals(system: System, on: date) -> Iterator[Signal]:
    """Give one for each; those who answer for it are the old bodies until the first day of the new ones, and these from then on."""
    for case in system.all(Reorganisation):
        owners = case.predecessors if on < day_one_of(case, on) else case.successors
        for one in conditions_left(system, case, on):
            if one.due is None or not is_overdue(one, on):
                continue
            then = "" if one.if_not_met == "not said" else f"; if it is not met, {one.if_not_met}"
            says = f"it was due on {one.due}, and is not discharged{then}"
            yield fact(
                name="condition_overdue",
                of=one.id,
                about=f"{one.says} ({case.title})",
                says=says,
                weight="serious" if one.if_not_met == "the approval lapses" else "look at it",
                owners=owners,
                post=one.owner,
                since=one.due,
                because=because_record(says, "ApprovalCondition", *key_of(one)),
                page=f"reorganisations/{case.id}",
            )
