"""Takes the register, gives each contract in force that nobody looks after."""

from collections.abc import Iterator

from concordat.contract.checked import GAP, Checked
from concordat.kernel.finding import Finding

SORT = GAP


def check(given: Checked) -> Iterator[Finding]:
    """Yield no-manager."""
    for one in given.live:
        if not one.manager.strip():
            what = f"Nobody is named who looks after “{one.title}” ({one.id})."
            why = "Its dates, changes and disputes are then nobody's task."
            yield given.finding("no-manager", one, what, why, "Name a post, not a person.", "manager")
