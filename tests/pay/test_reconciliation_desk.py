"""The reconciliation desk: cuts, invoices and payments of a contract side by side, what must agree, the bridge, and challenges on a day."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from concordat import pay
from concordat.kernel.act import Change, changed
from concordat.kernel.system import System
from concordat.kernel.table import plain
from concordat.pay.records import Challenge, ChallengeStep, Invoice, MonitoringTotal, Payment
from concordat.store import read

CONTRACT, APRIL, MAY = "06W-RM1", date(2017, 4, 1), date(2017, 5, 1)


def total(month: date, cut: Any, point: str, activity: str, price: str, flow: Any = "aggregate") -> MonitoringTotal:
    return MonitoringTotal(
        contract=CONTRACT,
        month=month,
        cut=cut,
        flow=flow,
        point_of_delivery=point,
        activity=Decimal(activity),
        price=Decimal(price),
    )


def invoice(number: str, month: date, amount: str) -> Invoice:
    return Invoice(
        id=number,
        contract=CONTRACT,
        payer="06W",
        payee="RM1",
        month=month,
        amount=Decimal(amount),
        invoiced_on=date(2017, 7, 1),
    )


@pytest.fixture(scope="module")
def system(examples: Path) -> System:
    """The example with two months of monitoring: April frozen and invoiced, May as flex, invoiced a penny too high."""
    loaded = read(examples / "norfolk-and-waveney-2017").system
    assert loaded is not None
    return changed(
        loaded,
        Change(
            add=(
                total(APRIL, "plan", "NEL", "100", "100000.00"),
                total(APRIL, "plan", "BLOCK", "0", "5000.00"),
                total(APRIL, "flex", "NEL", "108", "108000.00"),
                total(APRIL, "flex", "BLOCK", "0", "5000.00"),
                total(APRIL, "freeze", "NEL", "110", "111000.00"),
                total(APRIL, "freeze", "BLOCK", "0", "5000.00"),
                total(APRIL, "freeze", "DRUG", "0", "250.10"),
                total(APRIL, "freeze", "DRUG", "0", "250.00", "drugs"),
                total(MAY, "flex", "NEL", "90", "90000.00"),
                invoice("I-1", APRIL, "116250.10"),
                invoice("I-2", MAY, "90000.01"),
                Payment(
                    id="P-1",
                    payer="06W",
                    payee="RM1",
                    contract=CONTRACT,
                    financial_year="2017/18",
                    month=APRIL,
                    amount=Decimal("116000.00"),
                    paid_on=date(2017, 7, 20),
                ),
            )
        ),
    )


def test_the_cuts_stand_beside_invoice_and_payment_by_month(system: System) -> None:
    april, may = pay.side_by_side(system, CONTRACT).records()
    assert april == {
        "month": "April 2017",
        "plan": Decimal("105000.00"),
        "flex": Decimal("113000.00"),
        "freeze": Decimal("116250.10"),
        "movement": Decimal("3250.10"),
        "invoiced": Decimal("116250.10"),
        "paid": Decimal("116000.00"),
        "difference": Decimal("0.00"),
        "frozen_by": date(2017, 6, 30),
        "says": "agreed to the penny",
    }
    assert (may["freeze"], may["plan"], may["paid"]) == (None, None, None)
    assert may["difference"] == Decimal("-0.01")
    assert may["says"] == "the invoice asks for £0.01 more than monitoring shows"


def test_every_sum_ends_in_the_records_it_is_made_of(system: System) -> None:
    row = pay.side_by_side(system, CONTRACT).rows[0]
    ends = {end.record.kind for cell in row[1:-2] for end in cell.because.ends() if end.record}
    assert ends == {"MonitoringTotal", "Invoice", "Payment"}


def test_each_identity_fails_on_its_own_with_its_difference(system: System) -> None:
    found = [row for row in pay.identities(system, CONTRACT).records() if row["month"] == "April 2017"]
    assert [(row["holds"], row["difference"]) for row in found] == [
        ("holds", Decimal("0.00")),
        ("not given", None),
        ("fails", Decimal("0.10")),
        ("not given", None),
    ]


def test_the_bridge_sums_to_the_difference_and_says_what_moved_since_the_flex(system: System) -> None:
    made = pay.bridge_table(system, CONTRACT)
    rows = {row["point_of_delivery"]: row for row in made.records()}
    assert rows["NEL"] == {
        "point_of_delivery": "NEL",
        "difference": Decimal("11000.00"),
        "volume": Decimal("10000.00"),
        "mix": Decimal("0.00"),
        "price": Decimal("1000.00"),
        "unplanned": Decimal(0),
        "one_off": Decimal(0),
        "movement": Decimal("3000.00"),
    }
    assert rows["DRUG"]["one_off"] == Decimal("250.10")
    assert sum(plain(cell) for cell in made.column("difference")) == Decimal("11250.10")


def test_challenges_have_clocks_and_what_is_at_stake_stays_in_the_total(system: System) -> None:
    challenge = Challenge(
        id="C-1",
        contract=CONTRACT,
        raised_by="06W",
        provider="RM1",
        month=APRIL,
        cut="flex",
        reason="duplicate",
        at_stake=Decimal("1000.00"),
        text="Twice",
        raised_on=date(2017, 6, 1),
        reply_due=date(2017, 6, 21),
    )
    with_one = changed(system, Change(add=(challenge,)))
    assert pay.side_by_side(with_one, CONTRACT).records() == pay.side_by_side(system, CONTRACT).records()
    stands = {
        day: pay.challenges_of(with_one, CONTRACT, day)
        for day in (date(2017, 5, 31), date(2017, 6, 1), date(2017, 6, 21), date(2017, 6, 23))
    }
    assert [one.says for day in stands for one in stands[day]] == [
        "reply due in 20 days",
        "reply due in 0 days",
        "reply overdue by 2 days",
    ]
    assert pay.at_stake(stands[date(2017, 6, 23)], CONTRACT).value == 1000
    settled = changed(
        with_one,
        Change(
            add=(
                ChallengeStep(
                    challenge="C-1",
                    number=1,
                    what="settled",
                    by="06W",
                    taken_on=date(2017, 7, 1),
                    text="Half",
                    outcome="duplicate",
                    agreed=Decimal("500.00"),
                ),
            )
        ),
    )
    after = pay.challenges_of(settled, CONTRACT, date(2017, 7, 2))
    assert pay.at_stake(after, CONTRACT).value == 0
    assert pay.challenges_table(after).column("agreed") == (Decimal("500.00"),)


def test_the_public_sees_invoices_and_payments_alone(system: System) -> None:
    april, may = pay.invoiced_table(system, CONTRACT).records()
    assert april == {
        "month": "April 2017",
        "invoiced": Decimal("116250.10"),
        "paid": Decimal("116000.00"),
        "left": Decimal("250.10"),
    }
    assert (may["paid"], may["left"]) == (None, None)
