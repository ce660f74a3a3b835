"""The matrix: its table, its reasons, its findings, and the same on another structure."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from concordat import contract
from concordat.contract import PaymentRow, WaitingRow, matrix_from_ledger, matrix_from_waiting, on_structure
from concordat.contract.records import Contract, Line, Party, Term
from concordat.kernel.answer import Because
from concordat.kernel.finding import Refused
from concordat.who.restating.links import Bridge, Link

DAY, NEW = date(2017, 9, 1), date(2018, 4, 1)
WHY = Because("a named succession")


def bridge(*links: tuple[str, str, Fraction]) -> Bridge:
    return Bridge(DAY, NEW, tuple(Link(old=a, new=b, share=s, how="stated shares", because=WHY) for a, b, s in links))


def test_merging_commissioners_conserves_every_pound_and_halves_conversations(
    build: Any, web_records: list[Any]
) -> None:
    before = contract.matrix(build(web_records))
    merged = bridge(*((body, "icb", Fraction(1)) for body in ("c1", "c2", "c3", "c4", "c5")))
    after = on_structure(before, merged, ("commissioner",))
    assert after.commissioners == ("icb",)
    assert after.value.value == before.value.value
    assert sum(cell.activity for cell in after.cells if cell.activity) == sum(
        c.activity for c in before.cells if c.activity
    )
    assert after.conversations.value == 3
    assert {len(pair.contracts) for pair in after.pairs} == {5}
    assert after.source == "the contract register, restated to 2018-04-01"
    ends = {end.record.key for end in after.value.because.ends() if end.record}
    assert ends == {(line.id,) for line in build(web_records).all(Line)}


def test_splitting_a_body_splits_pence_and_people_without_loss(build: Any, web_records: list[Any]) -> None:
    before = contract.matrix(build(web_records))
    thirds = bridge(("t1", "x", Fraction(1, 3)), ("t1", "y", Fraction(2, 3)))
    after = on_structure(before, thirds, ("provider",))
    assert after.value.value == before.value.value
    assert sum(cell.activity or 0 for cell in after.cells) == sum(cell.activity or 0 for cell in before.cells)
    assert after.providers == ("t2", "t3", "x", "y")
    assert [finding.kind for finding in after.findings] == ["not-in-bridge"]
    assert "2 providers: t2, t3." in after.findings[0].what
    share = after.pair("c1", "x")
    whole = before.pair("c1", "t1")
    assert share is not None
    assert whole is not None
    assert abs(share.value * 3 - whole.value) <= Decimal("0.06")


def test_plans_that_are_not_whole_are_split_to_hundredths(build: Any) -> None:
    line = Line(
        id="l",
        contract="k",
        commissioner="c",
        provider="t",
        service="s",
        form="block",
        value=Decimal(1),
        plan_activity=Decimal("2.5"),
        starts=DAY,
    )
    found = contract.matrix(build([Contract(id="k", title="K", starts=DAY), line]))
    after = on_structure(found, bridge(("c", "x", Fraction(1, 3)), ("c", "y", Fraction(2, 3))), ("commissioner",))
    assert [cell.activity for cell in after.cells] == [Decimal("0.83"), Decimal("1.67")]


def test_a_pair_without_lines_is_seen_by_its_parties(build: Any) -> None:
    records = [
        Contract(id="k", title="K", starts=DAY),
        Party(contract="k", body="c", role="commissioner"),
        Party(contract="k", body="t", role="provider"),
        Term(contract="k", clause="notice", value="3"),
    ]
    (pair,) = contract.matrix(build(records)).pairs
    assert (pair.commissioner, pair.provider, pair.lines, pair.value, pair.activity) == ("c", "t", 0, Decimal(0), None)


def test_the_longer_side_runs_down_the_page() -> None:
    rows = [PaymentRow(commissioner="c", provider=p, amount=Decimal(2)) for p in ("p", "q", "r")]
    shown = matrix_from_ledger(rows, DAY).table()
    assert [column.title for column in shown.columns] == ["Provider", "c", "Total"]
    assert shown.column("provider") == ("p", "q", "r", "Total")
    assert shown.column("total") == (2, 2, 2, 6)


def test_a_ledger_that_does_not_foot_and_an_empty_one_are_found() -> None:
    row = PaymentRow(commissioner="c", provider="p", amount=Decimal("-3.10"), kind="credit", service_area="beds")
    found = matrix_from_ledger([row], DAY, total=Decimal(4))
    assert [finding.kind for finding in found.findings] == ["does-not-foot"]
    assert "-3.10" in found.findings[0].what
    assert [finding.kind for finding in matrix_from_ledger([], DAY).findings] == ["no-rows"]
    assert [finding.kind for finding in matrix_from_waiting([], DAY).findings] == ["no-rows"]


def test_a_total_without_details_and_details_without_total_are_found() -> None:
    rows = [WaitingRow(commissioner="c", provider=p, function="f", total_all=3) for p in ("p", "q")]
    totals = [WaitingRow(commissioner="c", provider=p, function="all", total_all=3) for p in ("q", "r")]
    found = matrix_from_waiting(rows, DAY, totals=totals)
    assert [finding.what.split(":")[0] for finding in found.findings] == ["c at p", "c at r"]
    assert found.table().columns[-1].unit == "people"


def test_a_provider_is_found_by_its_code_and_an_unknown_one_is_refused(build: Any, web_records: list[Any]) -> None:
    system = build(web_records)
    by_id, by_code = contract.compare(system, "t1"), contract.compare(system, "Z5Z")
    assert by_id == by_code
    assert [column.title for column in by_id.table().columns] == ["Term", "State", "C1", "C2", "C3", "C4", "C5"]
    with pytest.raises(Refused) as refused:
        contract.compare(system, "RM1")
    assert "unknown-body" in {finding.kind for finding in refused.value.findings}
    with pytest.raises(Refused) as early:
        contract.compare(system, "t1", date(2010, 1, 1))
    assert early.value.findings[0].kind == "no-contract"


def test_the_count_of_differences_leads_to_each_term(build: Any, web_records: list[Any]) -> None:
    count = contract.compare(build(web_records), "t1").count()
    assert count.name == "contract.terms_differing.t1"
    assert count.value == 5
    assert {end.record.kind for end in count.because.ends() if end.record} == {"Term"}
    assert len(list(count.because.ends())) == 25
