"""Money moved: what was paid under each contract in the window, beside what is planned for its year and paid in it so far."""

from collections.abc import Iterator
from decimal import Decimal

from concordat.contract.records import Contract, Line
from concordat.kernel.answer import Because, because_record
from concordat.kernel.system import System, key_of
from concordat.kernel.text import amount
from concordat.pay.records import Payment
from concordat.publish.digest.lines import line_why
from concordat.publish.digest.window import ReportLine, Window

PLACE, TITLE = 3, "Money moved"


def lines(system: System, window: Window) -> Iterator[ReportLine]:
    """Give a line for each contract and year that anything was paid for."""
    titles = {one.id: one.title for one in system.all(Contract)}
    paid = [one for one in system.all(Payment) if one.paid_on in window]
    for contract, year in dict.fromkeys((one.contract, one.financial_year) for one in paid):
        now = [one for one in paid if (one.contract, one.financial_year) == (contract, year)]
        so_far = [
            one
            for one in system.all(Payment)
            if (one.contract, one.financial_year) == (contract, year) and one.paid_on <= window.last
        ]
        bought = [one for one in system.all(Line) if one.contract == contract]
        moved, total = _sum(now), _sum(so_far)
        planned = sum((one.value for one in bought), Decimal(0))
        says = (
            f"{titles.get(contract, contract)}: {amount(moved, '£')} paid; {amount(total, '£')} so far of "
            f"{amount(planned, '£')} planned for {year}."
        )
        parts = (
            *(
                because_record(f"paid on {one.paid_on}", "Payment", *key_of(one), value=one.amount, unit="£")
                for one in so_far
            ),
            *(
                because_record(f"planned for {one.service}", "Line", one.id, value=one.value, unit="£")
                for one in bought
            ),
        )
        yield line_why(now[-1], says, Because(says, moved, "£", parts=parts), max(one.paid_on for one in now))


def _sum(payments: list[Payment]) -> Decimal:
    return sum((one.amount for one in payments), Decimal(0))
