"""Takes the register, gives each option that was used while the contract's days stayed as they were."""

from collections.abc import Iterator

from concordat.contract.checked import FAULT, Checked
from concordat.contract.contract_life import LENGTHENS
from concordat.kernel.finding import Finding

SORT = FAULT


def check(given: Checked) -> Iterator[Finding]:
    """Yield option-without-effect."""
    for life in given.lives.values():
        one = life.contract
        for option in life.options:
            if option.state != "used" or one.ends is None:
                continue
            shorter = option.kind in LENGTHENS and option.ends is not None and one.ends < option.ends
            longer = option.kind == "break" and one.ends > option.starts
            if shorter or longer:
                until = option.ends if shorter else option.starts
                what = f"The {option.kind} {option.id} of {one.id} is used, so it ends on {until}; it is recorded to end on {one.ends}."
                why = "Lines outside the contract's days are not counted, and lines inside them are."
                yield given.finding("option-without-effect", one, what, why, "Correct the end, or the option.", "ends")
