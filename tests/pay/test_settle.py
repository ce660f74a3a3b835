"""Settling a year: what is due by line and month, with reasons, and every finding."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from concordat.contract import comparisons, consolidations
from concordat.contract.records import Clause, Line, Term
from concordat.kernel.act import Change, changed
from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.pay import Statements, all_differences, all_harmonised, neutral_average, settle
from concordat.pay.records import MarketForcesFactor, Price

APRIL, MAY, MARCH = date(2017, 4, 1), date(2017, 5, 1), date(2018, 3, 1)
Small = Callable[..., System]


def test_months_sum_to_the_line_to_the_penny(generated: System) -> None:
    statements = settle(generated)
    assert len(statements.lines) == 60
    for one in statements.lines:
        assert sum(month.due.value for month in one.months) == one.due.value
        assert sum(month.value_at_tariff for month in one.months) == one.value_at_tariff.value
        assert sum(month.spells for month in one.months) == one.spells
    assert statements.due.value == sum(one.due.value for one in statements.lines)
    assert statements.due.value == sum(statements.due_to(provider).value for provider in statements.providers)
    assert not statements.findings


def test_every_reason_ends_in_a_rule_a_record_or_rows(generated: System) -> None:
    statements = settle(generated)
    for answer in (statements.due, statements.value_at_tariff, statements.lines[0].months[3].due):
        assert all(end.rule or end.record or end.rows for end in answer.because.ends())
    kinds = {end.record.kind for end in statements.due.because.ends() if end.record}
    assert kinds == {"Price", "MarketForcesFactor", "Term", "Line"}
    assert {rule.rule for rule in statements.value_at_tariff.rules} == {"payment.price_year"}


def test_the_parts_of_a_value_sum_to_it(generated: System) -> None:
    line = settle(generated).lines[0]
    activity = line.value_at_tariff.because.parts[0]
    assert sum(part.value for part in activity.parts) == activity.value


def test_what_each_model_finds_due(small: Small) -> None:
    activity = [
        ("c1-marginal_rate", APRIL, "AA", "non-elective", 1, 0),
        ("c1-marginal_rate", MAY, "AA", "non-elective", 1, 1),
        ("c1-activity", MAY, "BB", "elective", 2, 0),
    ]
    statements = settle(small(activity, {("c1-t1", "baseline"): "1100", ("c1-t1", "local"): "0.5"}))
    emergency = statements.line("c1-marginal_rate")
    assert emergency.value_at_tariff.value == Decimal("2310.00")  # (2 × 1000 + 100) × 1.1
    assert emergency.due.value == Decimal("1947.00")  # 1100 + 0.70 × 1210
    assert [month.due.value for month in emergency.months[:3]] == [Decimal(1100), Decimal(847), Decimal(0)]
    assert statements.line("c1-activity").due.value == Decimal("330.00")  # 2 × 300 × 0.5 × 1.1
    assert [month.due.value for month in statements.line("c1-block").months] == [Decimal(100)] * 12
    assert statements.line("c2-activity").due.value == 0


def test_other_terms_can_be_put_in_place(small: Small) -> None:
    activity = [("c1-activity", MAY, "BB", "elective", 2, 0)]
    assert settle(small(activity)).due.value == Decimal("3060.00")
    assert settle(small(activity), {("c1-t1", "local"): "0.5"}).due.value == Decimal("2730.00")


def test_without_any_activity_nothing_fails(small: Small) -> None:
    statements = settle(small())
    assert statements.value_at_tariff.value == 0
    assert statements.due.value == 2400


def test_a_line_in_force_for_part_of_the_year_is_due_for_that_part(small: Small) -> None:
    statements = settle(small(starts=date(2017, 10, 1), ends=date(2018, 3, 1)))
    block = statements.line("c1-block")
    assert block.plan == Decimal("496.44")  # 1200 × 151 / 365
    assert sum(month.due.value for month in block.months) == block.due.value == block.plan
    assert [bool(month.due.value) for month in block.months] == [False] * 6 + [True] * 5 + [False]


def test_activity_without_a_plain_price_is_listed_never_dropped(small: Small) -> None:
    activity = [
        ("c1-activity", MAY, "ZZ", "elective", 7, 0),
        ("c1-activity", MAY, "DD", "day case", 3, 0),
        ("c1-activity", MAY, "CC", "day case", 2, 0),
        ("c1-activity", MAY, "BB", "elective", 1, 4),
        ("c1-activity", MAY, "EE", "day case", 1, 0),
        ("nowhere", MAY, "BB", "elective", 1, 0),
    ]
    statements = settle(small(activity))
    found = {(row["hrg"], row["kind"]) for row in statements.exceptions.records()}
    assert found == {
        ("ZZ", "no-price"), ("DD", "no-price"), ("CC", "zero-price"), ("BB", "no-per-day-price"), ("EE", "no-price")
    }  # fmt: skip
    assert {finding.kind for finding in statements.findings} == {
        "no-price", "zero-price", "no-per-day-price", "unknown-line"
    }  # fmt: skip
    assert all(finding.severity == "warning" for finding in statements.findings)
    assert statements.line("c1-activity").value_at_tariff.value == Decimal("330.00")


def test_what_cannot_be_settled_is_told_all_at_once(small: Small) -> None:
    activity = [("c1-activity", MAY, "BB", "elective", 1, 0)]
    system = small(activity, {("c1-t1", "rate"): "lots"}, drop=[MarketForcesFactor], form="barter")
    with pytest.raises(Refused) as refused:
        settle(system)
    assert {one.kind for one in refused.value.findings} == {"unknown-form", "bad-term", "no-market-forces-factor"}


def test_tables_read_well(generated: System) -> None:
    statements = settle(generated)
    assert len(statements.table().rows) == 15
    assert len(statements.months_table().rows) == 60 * 12
    assert sum(statements.table().column("due")) == statements.due.value


def test_a_contract_settled_alone_is_as_it_is_among_all(generated: System) -> None:
    whole = settle(generated)
    for contract, lines in whole.by_contract.items():
        alone = settle(generated, only=(contract,))
        assert alone.lines == lines
        assert [one.months for one in alone.lines] == [one.months for one in lines]
        assert alone.by_contract == {contract: lines}


def test_settled_again_only_what_changed_is_worked_out_and_all_is_as_if_new(generated: System) -> None:
    before = settle(generated)
    first, *others = generated.all(Line)
    after = changed(generated, Change(amend=(replace(first, value=first.value + 1000),)))
    again = settle(after, before=before)
    assert _told(again) == _told(settle(after))
    taken_over = {contract for contract, one in again.settled.items() if one is before.settled[contract]}
    assert taken_over == {line.contract for line in others} - {first.contract}


def test_a_changed_term_or_price_is_never_taken_over(generated: System) -> None:
    before = settle(generated)
    clauses = {one.key for one in generated.all(Clause) if one.payment_parameter == "marginal_rate"}
    term = next(one for one in generated.all(Term) if one.clause in clauses)
    other = changed(generated, Change(amend=(replace(term, value="0.11"),)))
    assert _told(settle(other, before=before)) == _told(settle(other))
    assert settle(other, before=before).settled[term.contract] is not before.settled[term.contract]
    dearer = tuple(replace(one, price=one.price * 2) for one in generated.all(Price) if one.price)
    costly = changed(generated, Change(amend=dearer))
    assert _told(settle(costly, before=before)) == _told(settle(costly))
    assert settle(costly, before=before).value_at_tariff.value > before.value_at_tariff.value


def _told(statements: Statements) -> object:
    """Return what statements say, reasons and findings included; models in a case are compared by what is due."""
    due = {
        contract: {line: one.amount for line, one in case.due().items()} for contract, case in statements.cases.items()
    }
    months = [one.months for one in statements.lines]
    return statements.lines, months, statements.findings, statements.exceptions, due


def test_what_differences_and_harmonising_cost_is_taken_over_only_where_nothing_changed(generated: System) -> None:
    first = generated.all(Line)[0]
    after = changed(generated, Change(amend=(replace(first, value=first.value * 2),)))
    old, new = settle(generated), settle(after, before=settle(generated))

    def worked(system: System, statements: Statements, before: Any = ((), ())) -> Any:
        made = consolidations(system, average=neutral_average(statements))
        return (
            all_differences(comparisons(system), statements, before[0]),
            all_harmonised(made, statements, before[1]),
        )

    before = worked(generated, old)
    again, anew = worked(after, new, before), worked(after, settle(after))
    assert again == anew
    assert [one.table() for one in again[1]] == [one.table() for one in anew[1]]
    kept = [one.provider for one, earlier in zip(again[0], before[0], strict=True) if one is earlier]
    assert first.provider not in kept
    assert worked(generated, old, before)[0] == before[0]
