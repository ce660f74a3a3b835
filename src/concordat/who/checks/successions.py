"""Takes succession lines, gives a finding for each that succeeds itself, splits into shares that are not 1, or closes a cycle."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.finding import Finding
from concordat.who.checking import Facts, where
from concordat.who.knowledge import known
from concordat.who.records import Succession
from concordat.who.succession_shares import PREDECESSOR_LIVES_ON


def check(facts: Facts) -> Iterator[Finding]:
    """Yield `self-succession`, `bad-share`, `shares-not-one`, `two-residues` and `succession-cycle`."""
    lines = known(facts.all(Succession))
    for line in lines:
        yield from _itself(facts, line)
        if line.share is not None and not 0 < line.share <= 1:
            yield Finding(
                "bad-share",
                f"the share {line.share} of {line.predecessor} is not above 0 and at most 1.",
                "A share is a part of the predecessor.",
                "Write it as a decimal such as 0.25.",
                where(facts, line, "share"),
            )
    groups: dict[tuple[str, str], list[Succession]] = defaultdict(list)
    for line in lines:
        groups[line.event, line.predecessor].append(line)
    for group in groups.values():
        yield from _shares(facts, group)
    for cycle in _cycles(lines):
        yield _cycle(facts, cycle)


def _itself(facts: Facts, line: Succession) -> Iterator[Finding]:
    keeps_rest = line.kind in {*PREDECESSOR_LIVES_ON, "split"} and (line.share is not None or line.residue)
    if line.predecessor == line.successor and not keeps_rest:
        yield Finding(
            "self-succession",
            f"{line.predecessor} succeeds itself in {line.event}.",
            "A body that lives on has no successor; a new name or code is a dated name or identifier.",
            "Remove the line; for a boundary change give the share that stays.",
            where(facts, line, "successor"),
        )


def _shares(facts: Facts, group: list[Succession]) -> Iterator[Finding]:
    residues = [line for line in group if line.residue]
    if len(residues) > 1:
        yield Finding(
            "two-residues",
            f"{group[0].predecessor} has {len(residues)} receivers of the residue in {group[0].event}.",
            "Only one body can receive what is left.",
            "Mark one line as residue and give the others shares.",
            where(facts, residues[1], "residue"),
        )
    stated = [line for line in group if line.share is not None]
    if not stated:
        return
    total = sum((Fraction(line.share or 0) for line in stated), Fraction(0))
    unstated = [
        line for line in group if line.share is None and not line.residue and line.kind != "transfer-of-function"
    ]
    lives_on = all(line.kind in PREDECESSOR_LIVES_ON for line in group)
    complete = total == 1 or (total < 1 and (bool(residues) or lives_on))
    if complete and not unstated:
        return
    missing = f"; {', '.join(line.successor for line in unstated)} has none" if unstated else ""
    yield Finding(
        "shares-not-one",
        f"the shares of {group[0].predecessor} in {group[0].event} sum to {sum(line.share or Decimal(0) for line in stated)}, not to 1{missing}.",
        "Every part of a predecessor goes to exactly one place; stated shares sum to exactly 1.",
        "Correct the shares, or mark the line that receives the rest as residue.",
        where(facts, stated[-1], "share"),
    )


def _cycles(lines: tuple[Succession, ...]) -> list[list[Succession]]:
    """Return cycles of whole bodies, each as its lines: peel off what leads nowhere, then walk what remains."""
    onward: dict[str, list[Succession]] = defaultdict(list)
    into: dict[str, int] = defaultdict(int)
    for line in lines:
        if line.kind not in PREDECESSOR_LIVES_ON and line.predecessor != line.successor:
            onward[line.predecessor].append(line)
            into[line.successor] += 1
    free = [body for body in onward if not into[body]]
    while free:
        for line in onward.pop(free.pop(), ()):
            into[line.successor] -= 1
            if not into[line.successor]:
                free.append(line.successor)
    left = {body for body in onward if onward[body]}
    found = []
    for start in sorted(left):
        path: dict[str, Succession] = {}
        here = start
        while here in left and here not in path:
            path[here] = next((line for line in onward[here] if line.successor in left), onward[here][0])
            here = path[here].successor
        if here in path:
            bodies = list(path)
            cycle = [path[body] for body in bodies[bodies.index(here) :]]
            found.append(cycle)
            left -= {line.predecessor for line in cycle}
        left.discard(start)
    return found


def _cycle(facts: Facts, cycle: list[Succession]) -> Finding:
    last = max(cycle, key=lambda line: (line.on or date.min, line.event))
    way = " → ".join([*(line.predecessor for line in cycle), cycle[0].predecessor])
    return Finding(
        "succession-cycle",
        f"the succession runs in a circle: {way}.",
        "A body that was succeeded cannot come back as the successor of its successor.",
        "Correct a line, or give the later body an identity of its own (a code is not a body).",
        where(facts, last, "successor"),
    )
