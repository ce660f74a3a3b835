"""Asks for the plan: takes a contract's case, gives the planned activity of every line, or the lines without one."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, lacking, named_lines, proved
from concordat.kernel.text import counted

QUESTION = "Has every line a planned activity?"
AREA = "Demand"
WANTED = "The planned activity a year of each line; a block line has one too, or nobody sees what it is paid for."


def look(case: Case) -> Seen | None:
    """Look at every line; an alliance over other contracts has none of its own."""
    if case.overlay:
        return None
    if not case.lines:
        return lacking("it has no line")
    without = [line for line in case.lines if line.plan_activity is None]
    if without:
        return lacking(f"no plan for {named_lines(without)}")
    return proved(f"{counted(len(case.lines), 'line')}, each with a plan")
