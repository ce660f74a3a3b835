"""Alliances over base contracts: base payments first, gain or loss by lines that sum, and what such contracts may not be."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from concordat import balance
from concordat.contract import alliance_findings
from concordat.contract.records import Alliance, AllianceGate, Contract, ContractLink, Line, Party
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import Settings, System
from concordat.pay import settle
from concordat.pay.records import ReportedFigure, RiskBand

STARTS, ENDED = date(2017, 4, 1), date(2018, 4, 30)
GATE = AllianceGate(contract="together", name="seen within four hours", at_least=Decimal("0.95"))
SCORE = ReportedFigure(of="together", name=GATE.name, starts=STARTS, value=Decimal("0.96"))
System_of = Callable[..., System]


def _line(key: str, contract: str, buyer: str, provider: str, value: str, form: str = "block") -> Line:
    return Line(
        id=key, contract=contract, commissioner=buyer, provider=provider, service=form, form=form,
        value=Decimal(value), starts=STARTS,
    )  # fmt: skip


@pytest.fixture
def system_of(rules: Rulebook) -> System_of:
    """Build an alliance of one commissioner, one hospital and one community trust over two block contracts of £1,000,000 in all."""

    def build(
        target: str = "1100000", as_at: date = ENDED, records: dict[type, tuple[Any, ...]] | None = None
    ) -> System:
        members = {"c1": "0.5", "t1": "0.3", "t2": "0.2"}
        own: dict[type, tuple[Any, ...]] = {
            Contract: (
                Contract(id="acute", title="acute", starts=STARTS),
                Contract(id="community", title="community", starts=STARTS),
                Contract(id="together", title="together", form="alliance", starts=STARTS),
            ),
            Party: tuple(
                Party(contract="together", body=body, role="alliance member", share=Decimal(share))
                for body, share in members.items()
            ),
            Line: (
                _line("acute-line", "acute", "c1", "t1", "700000.00"),
                _line("community-line", "community", "c1", "t2", "300000.00"),
                _line("gain-t1", "together", "c1", "t1", "0.00", "gain_or_loss"),
                _line("gain-t2", "together", "c1", "t2", "0.00", "gain_or_loss"),
            ),
            Alliance: (Alliance(contract="together", target=Decimal(target), loss_collar=Decimal(60_000)),),
            ContractLink: tuple(
                ContractLink(id=f"over-{base}", contract="together", kind="alliance over", other=base)
                for base in ("acute", "community")
            ),
            RiskBand: (
                RiskBand(of="together", up_to=Decimal("0.05"), share=Decimal("0.5")),
                RiskBand(of="together", above=Decimal("0.05"), share=Decimal("0.25")),
            ),
        }
        return System(Settings("Small", "2017/18", as_at), own | (records or {}), rules)

    return build


@pytest.mark.story("B17")
def test_base_payments_come_first_and_the_gain_is_split_to_the_penny(system_of: System_of) -> None:
    statements = settle(system_of())
    due = {one.line: one.due.value for one in statements.lines}
    # 100,000 below a target of 1,100,000: half of the first 55,000 and a quarter of the other 45,000.
    assert statements.overlays["together"].settled.amount == Decimal("38750.00")
    assert due == {
        "acute-line": Decimal("700000.00"),
        "community-line": Decimal("300000.00"),
        "gain-t1": Decimal("11625.00"),
        "gain-t2": Decimal("7750.00"),
    }
    assert all(end.rule or end.record for end in statements.due.because.ends())


def test_lines_statement_and_position_agree(system_of: System_of) -> None:
    system = system_of()
    statements = settle(system)
    for one in statements.lines:
        assert sum(month.due.value for month in one.months) == one.due.value
    assert [month.due.value for month in statements.line("gain-t1").months] == [Decimal(0)] * 11 + [Decimal("11625.00")]
    positions = balance.position(system, statements.due_by_line)
    assert positions.system.value == 0
    assert positions.body("c1").paid_inside == statements.due.value
    assert positions.body("t1").surplus.value == statements.due_to("t1").value == Decimal("711625.00")


def test_one_contract_alone_comes_to_the_same(system_of: System_of) -> None:
    system = system_of()
    alone = settle(system, only=("together",))
    assert {one.contract for one in alone.lines} == {"together"}
    assert alone.due.value == Decimal("19375.00")


def test_a_loss_is_shared_up_to_the_collar_which_is_the_worst(system_of: System_of) -> None:
    statements = settle(system_of("500000"))
    overlay = statements.overlays["together"]
    assert overlay.settled.amount == Decimal("-60000.00")
    assert overlay.worst == {"c1": Decimal("30000.00"), "t1": Decimal("18000.00"), "t2": Decimal("12000.00")}
    assert statements.line("gain-t1").due.value == Decimal("-18000.00")


def test_a_gate_that_is_not_reached_keeps_the_gain_and_not_the_loss(system_of: System_of) -> None:
    missed = {AllianceGate: (GATE,), ReportedFigure: (replace(SCORE, value=Decimal("0.949")),)}
    assert settle(system_of(records=missed)).line("gain-t1").due.value == 0
    assert settle(system_of("500000", records=missed)).line("gain-t1").due.value == Decimal("-18000.00")
    reached = {AllianceGate: (GATE,), ReportedFigure: (SCORE,)}
    assert settle(system_of(records=reached)).line("gain-t1").due.value == Decimal("11625.00")


def test_while_the_year_lasts_nothing_is_shared_and_afterwards_a_missing_score_is_told(system_of: System_of) -> None:
    gate = {AllianceGate: (GATE,)}
    early = settle(system_of(as_at=date(2017, 9, 1), records=gate))
    assert early.line("gain-t1").due.value == 0
    assert "before the year has ended" in early.line("gain-t1").due.because.parts[0].says
    with pytest.raises(Refused) as refused:
        settle(system_of(records=gate))
    assert [finding.kind for finding in refused.value.findings] == ["missing-figure"]


def test_the_cost_that_members_report_may_stand_against_the_target(system_of: System_of) -> None:
    terms = Alliance(contract="together", target=Decimal(1_000_000), measured_by="actual cost")
    cost = ReportedFigure(of="together", name="actual cost", starts=STARTS, value=Decimal(960_000))
    statements = settle(system_of(records={Alliance: (terms,), ReportedFigure: (cost,)}))
    assert statements.overlays["together"].settled.amount == Decimal("20000.00")
    with pytest.raises(Refused, match="actual cost"):
        settle(system_of(records={Alliance: (terms,)}))


def test_a_member_that_sells_to_two_commissioners_is_paid_by_each_as_its_base_payments_are(
    system_of: System_of,
) -> None:
    own = system_of().all(Line)
    more = (
        _line("acute-c2", "acute", "c2", "t1", "350000.00"),
        _line("gain-t1-c2", "together", "c2", "t1", "0.00", "gain_or_loss"),
    )
    statements = settle(system_of("1450000", records={Line: (*own, *more)}))
    parts = [statements.line(key).due.value for key in ("gain-t1", "gain-t1-c2")]
    assert sum(parts) == statements.overlays["together"].settled.by_member["t1"]
    assert parts[0] == 2 * parts[1]


@pytest.mark.parametrize(
    ("records", "kinds"),
    [
        ({Alliance: ()}, {"no-alliance-terms"}),
        ({Alliance: (Alliance(contract="together", target=Decimal(0)),)}, {"bad-number"}),
        ({ContractLink: ()}, {"no-base-contract"}),
        ({Party: ()}, {"shares-not-one", "no-member", "commissioner-outside"}),
    ],
)
def test_what_an_alliance_lacks_is_found(system_of: System_of, records: Any, kinds: set[str]) -> None:
    assert {finding.kind for finding in alliance_findings(system_of(records=records))} == kinds


def test_shares_that_sum_to_less_than_one_are_found_and_nothing_is_settled(system_of: System_of) -> None:
    whole = system_of()
    parties = (*whole.all(Party)[:2], replace(whole.all(Party)[2], share=Decimal("0.19")))
    broken = system_of(records={Party: parties})
    found = alliance_findings(broken)
    assert [finding.kind for finding in found] == ["shares-not-one"]
    assert "sum to 0.99" in found[0].what
    with pytest.raises(Refused, match=r"0\.99"):
        settle(broken)


def test_an_overlay_with_a_value_of_its_own_would_be_counted_twice(system_of: System_of) -> None:
    lines = tuple(replace(one, value=Decimal("5.00")) for one in system_of().all(Line))
    found = alliance_findings(system_of(records={Line: lines}))
    assert [finding.kind for finding in found] == ["overlay-has-value", "overlay-has-value"]


def test_ending_a_base_contract_is_found_on_the_overlay(system_of: System_of) -> None:
    first, *others = system_of().all(Contract)
    ended = replace(first, ends=date(2018, 1, 1))
    found = alliance_findings(system_of(records={Contract: (ended, *others)}))
    assert [(finding.kind, finding.severity) for finding in found] == [("base-contract-ends", "warning")]


def test_a_line_of_gain_or_loss_stands_in_an_alliance_alone(system_of: System_of) -> None:
    lines = (*system_of().all(Line), _line("stray", "acute", "c1", "t1", "0.00", "gain_or_loss"))
    assert [one.kind for one in alliance_findings(system_of(records={Line: lines}))] == ["wrong-form"]


def test_bands_that_leave_a_gap_or_overlap_are_found_before_anything_is_shared(system_of: System_of) -> None:
    first, second = system_of().all(RiskBand)
    for above, kind in (("0.06", "bands-gap"), ("0.04", "bands-overlap")):
        bands = (first, replace(second, above=Decimal(above)))
        with pytest.raises(Refused) as refused:
            settle(system_of(records={RiskBand: bands}))
        assert {finding.kind for finding in refused.value.findings} == {kind}
    with pytest.raises(Refused, match="has no bands"):
        settle(system_of(records={RiskBand: ()}))


def test_alliances_that_stand_over_each_other_are_found(system_of: System_of) -> None:
    whole = system_of()
    other = Contract(id="more", title="more", form="alliance", starts=STARTS)
    parties = (*whole.all(Party), *(replace(one, contract="more") for one in whole.all(Party)))
    lines = (_line(f"more-{body}", "more", "c1", body, "0.00", "gain_or_loss") for body in ("t1", "t2"))
    links = (
        ContractLink(id="n1", contract="more", kind="alliance over", other="together"),
        ContractLink(id="n2", contract="together", kind="alliance over", other="more"),
    )
    records = {
        Contract: (*whole.all(Contract), other),
        Party: parties,
        Line: (*whole.all(Line), *lines),
        Alliance: (*whole.all(Alliance), Alliance(contract="more", target=Decimal(5))),
    }
    first = alliance_findings(system_of(records=records | {ContractLink: (*whole.all(ContractLink), links[0])}))
    assert [one.kind for one in first] == ["alliance-over-alliance"]
    both = alliance_findings(system_of(records=records | {ContractLink: (*whole.all(ContractLink), *links)}))
    assert [one.kind for one in both] == ["circular-alliance"] * 2
