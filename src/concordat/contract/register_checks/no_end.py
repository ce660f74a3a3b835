"""Takes the register, gives each contract in force without an end, or whose lines have none."""

from collections.abc import Iterator

from concordat.contract.checked import GAP, Checked
from concordat.kernel.finding import Finding

SORT = GAP


def check(given: Checked) -> Iterator[Finding]:
    """Yield no-end."""
    for one in given.live:
        open_ended = [line.id for line in given.register.lines_of.get(one.id, ()) if line.ends is None]
        if one.ends is None:
            what = f"“{one.title}” ({one.id}) has no end."
        elif open_ended:
            what = f"“{one.title}” ({one.id}) ends, but of its lines {', '.join(open_ended)} do not."
        else:
            continue
        why = "What it is worth over its whole term, and so how much it may change, is not known."
        yield given.finding("no-end", one, what, why, "Give the first day on which it no longer holds.", "ends")
