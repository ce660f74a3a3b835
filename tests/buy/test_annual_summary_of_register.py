"""The yearly summary falls out of the register, and says what the register does not know."""

from dataclasses import replace
from datetime import date

import pytest

from concordat.buy.summary.from_register import annual_summary
from concordat.contract.records import Contract
from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.store import read


@pytest.fixture(scope="module")
def system(examples) -> System:
    return read(examples / "norfolk-and-waveney-2017").system


def test_contracts_that_nobody_classified_are_counted_and_lose_no_provider_for_sure(system):
    contracts = tuple(replace(one, ends=date(2024, 6, 1)) for one in system.all(Contract))
    later = replace(system, records={**system.records, Contract: contracts})
    answer = annual_summary(later, date(2024, 3, 1))
    assert answer.value.unclassified == len(contracts)
    assert answer.value.lost_providers == ()
    assert answer.value.may_be_lost
    assert "scope-not-known" in {finding.kind for finding in answer.findings}


def test_before_the_regime_there_was_no_summary(system):
    with pytest.raises(Refused):
        annual_summary(system)
