"""The ledger of changes of a contract: kept by the act that varies a line, added up from the value as first signed, for everyone to see."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from concordat.buy import contract_changes
from concordat.contract.records import Contract, Line, Variation
from concordat.contract.worth import term_value
from concordat.decide import authority_of
from concordat.kernel.act import Change, Moment, act, changed
from concordat.kernel.system import System
from concordat.store import read

LINE = "06V-RM1-outpatient"


@pytest.fixture(scope="module")
def example(examples: Path) -> System:
    """The example as it is read."""
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    return system


def _varied(system: System, day: date, **given: Any) -> System:
    one = act("contract.vary")
    what = one.given(line=LINE, reason="A clinic moved", **given)
    return changed(system, one.change(what, system, Moment(day)))


def _contract(system: System) -> Contract:
    return system.one(Contract, "06V-RM1")


def test_before_any_change_the_original_value_is_the_sum_of_the_terms(example: System) -> None:
    found = contract_changes(example, _contract(example))
    lines = [one for one in example.all(Line) if one.contract == "06V-RM1"]
    assert found.original is not None
    assert found.original.value == sum(one.value for one in lines) * 2
    assert found.changes == ()


def test_changes_add_up_and_the_original_value_stays(example: System) -> None:
    before = contract_changes(example, _contract(example)).original
    up = Decimal("7800000.00")
    once = _varied(example, date(2017, 9, 20), value=up, reason_class="external")
    twice = _varied(once, date(2017, 9, 27), value=Decimal("7790000.00"), reason_class="authority's decision")
    found = contract_changes(twice, _contract(twice))
    assert found.original is not None
    assert before is not None
    assert found.original.value == before.value
    first = term_value(up, date(2017, 9, 20), date(2019, 4, 1)) - term_value(
        Decimal("7776000.00"), date(2017, 9, 20), date(2019, 4, 1)
    )
    assert found.changes[0].lifetime_change == first
    assert found.figures()[1].value == sum(one.lifetime_change or 0 for one in found.changes)
    assert [one.id for one in found.changes] == [f"{LINE}-1", f"{LINE}-2"]


def test_what_was_recorded_later_is_not_known_on_an_earlier_day(example: System) -> None:
    later = _varied(example, date(2017, 9, 27), value=Decimal("7800000.00"))
    assert contract_changes(later, _contract(later), date(2017, 9, 26)).changes == ()


def test_a_change_without_a_sort_of_reason_counts_in_full_and_says_so(example: System) -> None:
    found_in = _varied(example, date(2017, 9, 20), value=Decimal("7800000.00"))
    found = contract_changes(found_in, _contract(found_in))
    assert "no-reason-class" in {one.kind for one in found.findings}


def test_where_a_limit_is_in_force_what_counts_is_as_the_rule_of_the_day_says(example: System) -> None:
    day = date(2025, 9, 20)
    lines = tuple(
        replace(one, starts=date(2024, 4, 1), ends=date(2028, 4, 1)) if one.contract == "06V-RM1" else one
        for one in example.all(Line)
    )
    system = changed(example, Change(amend=lines))
    external = _varied(system, day, value=Decimal("7800000.00"), reason_class="external")
    both = _varied(external, day, value=Decimal("7790000.00"), reason_class="authority's decision")
    found = contract_changes(both, _contract(both), day)
    assert found.found is not None
    every = system.rules.on("procurement.modification_counts", day).value == "every change"
    counted = found.changes if every else found.changes[1:]
    assert found.found.value.counted == sum(one.lifetime_change or 0 for one in counted)
    assert found.found.value.cumulative == found.figures()[1].value
    assert found.found.value.headroom > 0


def test_before_the_rule_the_ledger_holds_and_the_limit_is_told_as_missing(example: System) -> None:
    found = contract_changes(example, _contract(example))
    assert found.found is None
    assert {one.severity for one in found.findings} == {"warning"}
    assert [one.name for one in found.figures()] == [
        "buy.changes.original_lifetime_value",
        "buy.changes.changes_since_signature",
    ]


def test_a_contract_whose_line_has_no_end_is_told_not_guessed(example: System) -> None:
    open_ended = changed(example, Change(amend=(replace(example.one(Line, LINE), ends=None),)))
    varied = _varied(open_ended, date(2017, 9, 20), value=Decimal("7800000.00"))
    found = contract_changes(varied, _contract(varied))
    assert {one.kind for one in found.findings} == {"no-reason-class", "no-end", "no-lifetime-value"}
    assert found.figures() == ()


def test_the_scheme_is_asked_with_the_changes_before(example: System) -> None:
    once = _varied(example, date(2017, 9, 20), value=Decimal("7800000.00"))
    one = act("contract.vary")
    given = one.given(line=LINE, reason="Again", value=Decimal("7900000.00"))
    assert one.decides is not None
    (share,) = one.decides(given, once, Moment(date(2017, 9, 27))).affected
    assert (share.variation, share.cumulative_to_date) == (Decimal("100000.00"), Decimal("24000.00"))
    assert authority_of(once, one.decides(given, once, Moment(date(2017, 9, 27)))).clauses == ("06V-2.2",)


def test_the_ledger_is_in_the_order_of_its_days(example: System) -> None:
    rows = contract_changes(_varied(example, date(2017, 9, 20), value=Decimal("1.00")), _contract(example))
    assert [row[1] for row in rows.ledger_table().rows] == [LINE]
    assert Variation.FILE == "contract/variations.csv"
