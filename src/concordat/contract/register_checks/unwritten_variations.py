"""Takes the register, gives each variation that no document writes down, of contracts whose documents are kept."""

from collections.abc import Iterator

from concordat.contract.checked import GAP, Checked
from concordat.kernel.finding import Finding

SORT = GAP


def check(given: Checked) -> Iterator[Finding]:
    """Yield variation-without-document."""
    kept = {one.contract for one in given.documents}
    written = {one.variation for one in given.documents if one.variation}
    for one in given.variations:
        if one.contract in kept and one.id not in written:
            what = f"The variation {one.id} of {one.contract} on {one.made_on} is in no document of the contract."
            why = "The contract's other documents are kept; this change is recorded in words alone."
            yield given.finding("variation-without-document", one, what, why, "Add the document with its hash.")
