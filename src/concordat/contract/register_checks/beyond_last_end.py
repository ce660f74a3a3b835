"""Takes the register, gives each variation that lets a line run longer than any option of its contract allows."""

from collections.abc import Iterator
from datetime import date

from concordat.contract.checked import FAULT, Checked
from concordat.contract.contract_life import LENGTHENS, Life
from concordat.kernel.finding import Finding

SORT = FAULT


def check(given: Checked) -> Iterator[Finding]:
    """Yield beyond-last-end."""
    for one in given.variations:
        life = given.lives.get(one.contract)
        if life is None or not life.options or one.ends_after is None or one.ends_after == one.ends_before:
            continue
        allowed = furthest(life)
        if allowed is not None and one.ends_after > allowed:
            what = f"The variation {one.id} lets line {one.line} run to before {one.ends_after}; the contract allows {allowed}."
            why = "An extension that the contract does not provide for is a change of its own in law."
            then = "Correct the day, or test the change against the rules of modification."
            yield given.finding("beyond-last-end", one, what, why, then, "ends_after")


def furthest(life: Life) -> date | None:
    """Return the end once every extension and renewal ever allowed is used, whatever became of it."""
    ends = [one.ends for one in life.options if one.kind in LENGTHENS and one.ends is not None]
    return None if life.contract.ends is None else max([life.contract.ends, *ends])
