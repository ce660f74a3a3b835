"""Takes the register and its payments, gives each contract that is paid for months before it starts or after it has ended."""

from collections import defaultdict
from collections.abc import Iterator

from concordat.contract import Checked
from concordat.kernel.finding import Finding
from concordat.kernel.period import FinancialYear
from concordat.kernel.text import amount
from concordat.pay.records import Payment

SORT = "fault"


def check(given: Checked) -> Iterator[Finding]:
    """Yield paid-outside-term, once a contract; a payment that sets another right is told with it."""
    outside: dict[str, list[Payment]] = defaultdict(list)
    for one in given.system.all(Payment):
        contract = given.register.contract_by_id.get(one.contract)
        if contract is None:
            continue
        year = FinancialYear.parse(one.financial_year).interval
        first, last = (one.month, one.month) if one.month else (year.start, year.last_day or year.start)
        starts_in = contract.starts.replace(day=1)
        if last < starts_in or (contract.ends is not None and first >= contract.ends):
            outside[contract.id].append(one)
    for code, payments in outside.items():
        contract = given.register.contract_by_id[code]
        months = ", ".join(
            sorted({one.month.strftime("%Y-%m") if one.month else one.financial_year for one in payments})
        )
        total = amount(sum(one.amount for one in payments), "£")
        until = f"to before {contract.ends}" if contract.ends else "without an end"
        what = f"{total} was paid under {code} for {months}; it runs from {contract.starts} {until}."
        why = "It was paid under no contract that then held."
        then = "Correct the month or the contract of the payment, or record what held."
        yield given.finding("paid-outside-term", payments[0], what, why, then, "month")
