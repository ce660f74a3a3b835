"""Takes the register, gives each contract whose changes since signature come to more than may be added without a new procurement."""

from collections.abc import Iterator

from concordat.buy.contract_changes import contract_changes
from concordat.contract import Checked
from concordat.kernel.finding import Finding
from concordat.kernel.text import amount

SORT = "fault"


def check(given: Checked) -> Iterator[Finding]:
    """Yield changes-beyond-limit."""
    for code in dict.fromkeys(one.contract for one in given.variations):
        contract = given.register.contract_by_id.get(code)
        if contract is None:
            continue
        found = contract_changes(given.system, contract, given.on).found
        if found is not None and found.value.limit is not None and found.value.counted >= found.value.limit:
            counted, limit = (amount(one, "£") for one in (found.value.counted, found.value.limit))
            what = f"The changes of “{contract.title}” ({code}) since it was signed count {counted}; they must stay below {limit}."
            why = "Counted from the value as first signed, what lies above needs a new procurement or another ground."
            then = "Test the changes against the grounds in the order of the law."
            yield given.finding("changes-beyond-limit", contract, what, why, then)
