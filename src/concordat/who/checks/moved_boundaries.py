"""Takes coverage and successions, gives a finding where a place passes to another body of the same kind with no succession."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from concordat.kernel.finding import Finding
from concordat.who.checking import Facts, where
from concordat.who.knowledge import known
from concordat.who.records import Body, Coverage, Succession


def check(facts: Facts) -> Iterator[Finding]:
    """Yield `boundary-moved` (warning) once for each pair of bodies and day, with the number of places."""
    kinds = {body.id: body.kind for body in facts.all(Body)}
    events = {(line.predecessor, line.successor, line.on) for line in known(facts.all(Succession))}
    started: dict[tuple[str, str, date], list[Coverage]] = defaultdict(list)
    coverage = known(facts.all(Coverage))
    for one in coverage:
        if one.starts is not None and one.body in kinds:
            started[one.area, kinds[one.body], one.starts].append(one)
    moves: dict[tuple[str, str, date], list[Coverage]] = defaultdict(list)
    for one in coverage:
        if one.ends is not None and one.body in kinds:
            for later in started.get((one.area, kinds[one.body], one.ends), ()):
                if later.body != one.body and (one.body, later.body, one.ends) not in events:
                    moves[one.body, later.body, one.ends].append(later)
    for (old, new, day), areas in moves.items():
        yield Finding(
            "boundary-moved",
            f"{len(areas)} area(s), such as {areas[0].area}, pass from {old} to {new} on {day} with no succession.",
            "Figures of the two bodies before and after that day are not of the same places.",
            "Add a succession of kind “boundary” with its source, or restate by small area.",
            where(facts, areas[0], "starts"),
            "warning",
        )
