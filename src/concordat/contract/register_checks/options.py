"""Takes the register, gives what is wrong with the options of contracts: codes, days, notice."""

from collections.abc import Iterator

from concordat.contract.checked import FAULT, Checked
from concordat.contract.option_checks import option_findings
from concordat.contract.records import ContractOption
from concordat.kernel.finding import Finding

SORT = FAULT


def check(given: Checked) -> Iterator[Finding]:
    """Yield duplicate-key, unknown-contract, no-end, impossible-dates, negative-number and no-notice-date."""
    yield from option_findings(given.register.contracts, given.system.all(ContractOption), given.system.places)
