"""The list of what waits for a signature: it says of each contract what its own page says, and reads the register once for all of them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from concordat import contract
from concordat.contract.records import Baseline, Consolidation, Contract, Line, Party, Scope, Term
from concordat.generate import generate
from concordat.kernel.system import System

DAY = date(2017, 3, 1)


class Counted(Mapping[type, tuple[Any, ...]]):
    """Records that count how often each kind is asked for."""

    def __init__(self, records: Mapping[type, tuple[Any, ...]]):
        self.records, self.asked = records, Counter[type]()

    def __getitem__(self, kind: type) -> tuple[Any, ...]:
        self.asked[kind] += 1
        return self.records[kind]

    def __iter__(self) -> Iterator[type]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)


def reads(system: System) -> Counter[type]:
    counted = Counted({kind: rows for kind, rows in system.records.items() if kind is not Consolidation})
    contract.waiting(replace(system, records=counted), DAY)
    return counted.asked


@pytest.fixture(scope="module")
def twelve() -> System:
    return generate(7, commissioners=4, providers=3, services=2, spells=100)


def test_it_says_of_each_what_its_own_page_says(twelve: System) -> None:
    found, findings = contract.waiting(twelve, DAY)
    assert not findings
    codes = [one.case.contract.id for one in found]
    assert len(codes) == 12 + 3
    for one in found:
        alone = contract.readiness(contract.readiness_case_of(twelve, one.case.contract.id, DAY))
        assert alone.asked == one.asked


def test_the_register_is_read_as_often_for_many_contracts_as_for_few(twelve: System) -> None:
    few, many = reads(generate(7, commissioners=1, providers=1, services=2, spells=100)), reads(twelve)
    for kind in (Contract, Line, Party, Term, Scope, Baseline):
        assert many[kind] == few[kind] > 0, kind.__name__
