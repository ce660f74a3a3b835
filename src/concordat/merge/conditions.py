"""Conditions of an approval: takes a system, a case and a day, gives those that were set by then, those not discharged, and those past their day."""

from datetime import date

from concordat.kernel.system import System
from concordat.merge.records import ApprovalCondition, Reorganisation


def conditions_known(system: System, case: Reorganisation, on: date) -> tuple[ApprovalCondition, ...]:
    """Return the conditions of the approval that were set by a day."""
    return tuple(one for one in system.all(ApprovalCondition) if one.reorganisation == case.id and one.set_on <= on)


def conditions_left(system: System, case: Reorganisation, on: date) -> tuple[ApprovalCondition, ...]:
    """Return those of them that are not discharged on the day."""
    return tuple(one for one in conditions_known(system, case, on) if one.discharged is None or one.discharged > on)


def is_overdue(one: ApprovalCondition, on: date) -> bool:
    """Say whether a condition that is not discharged is past its day."""
    return one.due is not None and one.due < on
