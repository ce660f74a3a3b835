"""What the year tells of buying: the law of the day, the local policy that is no law, and every change since signature."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from concordat import buy, contract
from concordat.contract.records import Line, Variation
from concordat.kernel.outcome import Outcome
from concordat.kernel.system import System
from concordat.kernel.table import plain
from concordat.store import read


@pytest.fixture(scope="module")
def example(examples: Path) -> System:
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    return system


def told(system: System) -> Outcome:
    return buy.tell(system, contract.register(system))


@pytest.mark.story("E13")
def test_the_year_answers_how_many_services_exceed_the_amount_and_says_that_it_is_no_law(example: System) -> None:
    outcome = told(example)
    assert outcome.figure("buy.review.services_above_the_amount").value == 56
    assert any("not a legal requirement" in sentence for sentence in outcome.says)
    assert outcome.tables[0].name == "reviews"


def test_the_law_is_that_of_the_day(example: System) -> None:
    later = replace(example, settings=replace(example.settings, as_at=date(2026, 11, 2)))
    assert told(example).figure("buy.law_of_the_day").value.startswith("Public Contracts Regulations 2015")
    assert told(later).figure("buy.law_of_the_day").value.startswith("Provider Selection Regime")


def test_the_yearly_summary_is_told_once_the_law_asks_for_it(example: System) -> None:
    later = replace(example, settings=replace(example.settings, as_at=date(2026, 11, 2)))
    names = {figure.name for figure in told(later).figures}
    assert "buy.summary_due" in names
    assert "buy.summary_due" not in {figure.name for figure in told(example).figures}


def test_every_changed_contract_has_its_ledger_in_one_row(example: System) -> None:
    line = next(one for one in example.all(Line) if one.ends is not None)
    change = Variation(
        id="v1",
        contract=line.contract,
        line=line.id,
        made_on=date(2017, 6, 1),
        value_before=line.value,
        value_after=line.value + Decimal("1000.00"),
        ends_before=line.ends,
        ends_after=line.ends,
        lifetime_change=Decimal("1000.00"),
        reason_class="authority's decision",
        reason="More clinics",
    )
    records = dict(example.records) | {Variation: (change,)}
    outcome = told(replace(example, records=records))
    shown = next(one for one in outcome.tables if one.name == "changes")
    assert [plain(cell) for cell in shown.rows[0][1:2]] == [1]
    assert plain(shown.rows[0][3]) == Decimal("1000.00")
    assert outcome.brief == (shown,)
