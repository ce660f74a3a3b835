"""Asks what each line is for: takes a contract's case, gives that each line leads to an outcome, or the lines that lead to none."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, lacking, proved, seen_in

QUESTION = "Does every line lead to an outcome?"
AREA = "Outcomes"
WANTED = "The lines that bring each outcome about, named with it; or the whole contract."


def look(case: Case) -> Seen | None:
    """Look for the outcomes of every line."""
    if not case.outcomes:
        return None
    because = tuple(seen_in(one, f"“{one.title}”") for one in case.outcomes)
    if any(case.contract.id in one.contracts and not one.lines for one in case.outcomes):
        return proved("an outcome is expected of the whole contract", *because)
    led = {line for one in case.outcomes for line in one.lines}
    without = [line.id for line in case.lines if line.id not in led]
    if without:
        return lacking(f"no outcome is expected of {', '.join(without)}", *because)
    return proved("every line leads to an outcome", *because)
