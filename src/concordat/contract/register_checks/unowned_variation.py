"""Takes the register, gives each local variation that nobody owns, or for which no reason is recorded."""

from collections.abc import Iterator

from concordat.contract.checked import GAP, Checked
from concordat.contract.local_variations import local_variations
from concordat.kernel.finding import Finding

SORT = GAP


def check(given: Checked) -> Iterator[Finding]:
    """Yield unowned-variation and variation-without-reason."""
    for one in local_variations(given.register.on(given.on)):
        title = given.register.clause_by_key[one.term.clause].title
        what = f"“{one.contract.title}” departs under “{title}” from the contract above it"
        if not one.term.owner:
            why = "Nobody can say when it ends or what it costs."
            yield given.finding(
                "unowned-variation", one.term, f"{what}, and nobody owns it.", why, "Name the body.", "owner"
            )
        if not one.term.reason:
            why = "What is agreed for everyone is departed from without saying why."
            yield given.finding(
                "variation-without-reason", one.term, f"{what}, without a reason.", why, "Give the reason.", "reason"
            )
