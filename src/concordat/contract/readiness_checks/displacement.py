"""Asks what it takes the place of: takes a contract's case, gives that no line of another contract buys the same, or those that still do."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, lacking, proved, seen_in
from concordat.kernel.period import Interval, holds

QUESTION = "Have the lines that it takes the place of been ended?"
AREA = "Displacement"
WANTED = "End the old lines on the day on which this contract starts."


def look(case: Case) -> Seen:
    """Look for lines of other contracts between the same bodies for the same service on the day it starts."""
    own = dict.fromkeys((line.commissioner, line.provider, line.service, line.population) for line in case.lines)
    contracts = case.known.contracts
    starts = case.contract.starts
    old = [
        line
        for what in own
        for line in case.known.buying.get(what, ())
        if line.contract not in (case.contract.id, *case.replaced)
        and holds(line.starts, line.ends, starts)
        and line.contract in contracts
        and Interval(contracts[line.contract].starts, contracts[line.contract].ends).overlap(Interval(starts))
        is not None
    ]
    if old:
        says = f"still bought from {starts} by {', '.join(line.id for line in old)}"
        return lacking(says, *(seen_in(line, f"line {line.id} of {line.contract}") for line in old))
    return proved(f"from {starts} nobody else buys the same from the same provider")
