"""A generated system can be walked: each room takes it, what it pays follows from its activity, and pounds are conserved."""

from decimal import Decimal

import pytest

from concordat import flow
from concordat.contract.records import Contract, Line
from concordat.generate import generate
from concordat.kernel.system import System


@pytest.fixture(scope="module")
def system() -> System:
    """A small generated system."""
    return generate(21, 3, 2, 5, 12, 6_000)


def test_the_rooms_find_nothing_wrong_with_it(system: System) -> None:
    assert flow.findings_of(system) == ()


def test_the_year_can_be_told(system: System) -> None:
    figures = flow.year(system).figures
    lines = system.all(Line)
    assert figures["contract.contracts"].value == len(system.all(Contract)) == 6
    assert figures["contract.value"].value == sum((line.value for line in lines), Decimal(0))
    assert figures["contract.conserved"].value == figures["contract.value"].value
    assert figures["decide.gen-single-contracts.combined"].value == "OPEN"


def test_an_empty_year_can_be_told_as_well() -> None:
    assert flow.year(generate(1, 1, 1, 1, 1, 0)).figures["contract.contracts"].value == 1
