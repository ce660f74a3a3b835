"""Takes the register, gives each contract that was in effect before it was signed, with the days between."""

from collections.abc import Iterator

from concordat.contract.checked import FAULT, Checked
from concordat.kernel.finding import Finding
from concordat.kernel.text import counted

SORT = FAULT


def check(given: Checked) -> Iterator[Finding]:
    """Yield effective-before-signature."""
    for one in given.register.contracts:
        if one.signed is not None and one.signed > one.starts:
            days = counted((one.signed - one.starts).days, "day")
            what = f"“{one.title}” ({one.id}) took effect on {one.starts} and was signed on {one.signed}, {days} later."
            why = "Until then nobody was bound by its terms."
            then = "Correct the days, or record what held between them."
            yield given.finding("effective-before-signature", one, what, why, then, "signed")
