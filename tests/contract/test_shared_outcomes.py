"""One outcome for which several providers answer together: what each contributes is seen, and adds up."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from concordat.contract import outcomes_table, responsibility_table
from concordat.contract.records import ExpectedOutcome
from concordat.kernel.shares import read_shares

HOME = ExpectedOutcome(
    id="home-again",
    body="00L",
    title="Home again within a day of being fit to go",
    indicator="Share of people home within a day",
    numerator="people home within a day",
    denominator="people fit to go",
    baseline=Decimal("0.71"),
    target=Decimal("0.85"),
    due=date(2018, 3, 31),
    responsible=("RTF", "RX4", "RX6"),
    shares=("1/2", "1/3", "1/6"),
    contracts=("hospital", "community"),
)


@pytest.mark.story("C10")
def test_several_providers_answer_together_and_the_part_of_each_is_seen() -> None:
    found = {row[1]: row[2] for row in responsibility_table((HOME,)).rows}
    assert {body: answer.value for body, answer in found.items()} == {
        "RTF": Fraction(1, 2),
        "RX4": Fraction(1, 3),
        "RX6": Fraction(1, 6),
    }
    assert sum(answer.value for answer in found.values()) == 1
    assert {answer.because.record.key for answer in found.values()} == {("home-again",)}
    (row,) = outcomes_table((HOME,)).rows
    assert row[-1] == "hospital, community"


@pytest.mark.parametrize("shares", [("1/2", "1/3"), ("1/2", "1/3", "2"), ("1/2", "1/3", "much")])
def test_shares_that_cannot_be_are_not_read(shares: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"shares for|between nought|“?much|number"):
        read_shares(HOME.responsible, shares)
