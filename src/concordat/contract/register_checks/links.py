"""Takes the register, gives each link that leads nowhere or to the contract itself."""

from collections.abc import Iterator

from concordat.contract.checked import FAULT, Checked
from concordat.kernel.finding import Finding

SORT = FAULT


def check(given: Checked) -> Iterator[Finding]:
    """Yield link-to-nothing and link-to-itself."""
    for one in given.links:
        if not one.other and not one.outside.strip():
            what = f"The link {one.id} says that {one.contract} is {one.kind}, and of what it does not say."
            why = "Nobody can follow it."
            yield given.finding(
                "link-to-nothing", one, what, why, "Name a contract, or the arrangement outside.", "other"
            )
        elif one.other == one.contract:
            what = f"The link {one.id} leads from {one.contract} to itself."
            yield given.finding(
                "link-to-itself", one, what, "It says nothing.", "Name the other contract.", "other", "stop"
            )
