"""Takes the register, gives each variation made before its contract was signed, or once its line had ended."""

from collections.abc import Iterator

from concordat.contract.checked import FAULT, Checked
from concordat.kernel.finding import Finding

SORT = FAULT


def check(given: Checked) -> Iterator[Finding]:
    """Yield variation-before-contract and variation-after-expiry."""
    for one in given.variations:
        contract = given.register.contract_by_id.get(one.contract)
        if contract is None:
            continue
        first = contract.signed or contract.starts
        if one.made_on < first:
            what = (
                f"The variation {one.id} of {one.contract} was made on {one.made_on}, before the contract of {first}."
            )
            why = "What is not agreed yet cannot be varied."
            yield given.finding("variation-before-contract", one, what, why, "Correct one of the days.", "made_on")
        elif one.ends_before is not None and one.ends_before <= one.made_on:
            what = f"The variation {one.id} of {one.contract} was made on {one.made_on}; its line had ended on {one.ends_before}."
            why = "What has ended can be agreed anew, and not varied."
            yield given.finding("variation-after-expiry", one, what, why, "Correct one of the days.", "made_on")
