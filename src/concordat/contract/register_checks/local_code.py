"""Takes the register, gives each code for monitoring files that is too long or that two contracts of one time share."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from concordat.contract.checked import FAULT, Checked
from concordat.contract.records import Contract
from concordat.kernel.finding import Finding

SORT = FAULT
RULE = "contract.local_code_length"


def check(given: Checked) -> Iterator[Finding]:
    """Yield local-code-too-long and local-code-shared."""
    longest = int(given.system.rules.on(RULE, given.on).decimal)
    coded: dict[str, list[Contract]] = defaultdict(list)
    for one in given.register.contracts:
        if one.local_code:
            coded[one.local_code.strip().casefold()].append(one)
        if len(one.local_code) > longest:
            what = (
                f"The code “{one.local_code}” of {one.id} has {len(one.local_code)} characters; {longest} are allowed."
            )
            why = "Monitoring files cut it off, and their rows no longer join."
            yield given.finding("local-code-too-long", one, what, why, "Shorten it.", "local_code", "stop")
    for code, contracts in coded.items():
        for first, second in combinations(contracts, 2):
            if _share_a_day(first, second):
                what = f"{first.id} and {second.id} have the same code “{code}” in monitoring files, on the same days."
                why = "A row of a file belongs to one contract alone."
                yield given.finding(
                    "local-code-shared", second, what, why, "Give one another code.", "local_code", "stop"
                )


def _share_a_day(first: Contract, second: Contract) -> bool:
    return (first.ends is None or second.starts < first.ends) and (second.ends is None or first.starts < second.ends)
