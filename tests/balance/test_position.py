"""Positions: each body's surplus, the system's, and what cancels between them."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from concordat import balance
from concordat.balance.records import Budget
from concordat.contract.records import Contract, Line
from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import Settings, System
from concordat.who.records import Relationship

STARTS = date(2017, 4, 1)


def line(name: str, commissioner: str, provider: str, value: str, **changes: Any) -> Line:
    given = {"contract": "k", "service": "beds", "form": "block", "starts": STARTS}
    return Line(id=name, commissioner=commissioner, provider=provider, value=Decimal(value), **{**given, **changes})


def budget(body: str, kind: Any, amount: str, year: str = "2017/18") -> Budget:
    return Budget(body=body, financial_year=year, label=kind, kind=kind, amount=Decimal(amount))


def member(body: str, to: str = "area", kind: str = "in system", **changes: Any) -> Relationship:
    return Relationship(body=body, kind=kind, to=to, **changes)


def system(*records: Any) -> System:
    by_kind: dict[type, list[Any]] = {Contract: [Contract(id="k", title="K", starts=STARTS)]}
    for record in records:
        by_kind.setdefault(type(record), []).append(record)
    settings = Settings("Test", "2017/18", date(2017, 9, 1), area="area")
    return System(settings, {kind: tuple(own) for kind, own in by_kind.items()}, Rulebook({}, "test"))


SMALL = (
    member("c"),
    member("t"),
    line("l1", "c", "t", "100.10"),
    budget("c", "income", "150"),
    budget("c", "cost", "40"),
    budget("t", "cost", "120.05"),
)


def test_a_line_between_members_is_paid_once_received_once_and_cancels() -> None:
    found = balance.position(system(*SMALL))
    assert found.body("c").surplus.value == Decimal("9.90")
    assert found.body("t").surplus.value == Decimal("-19.95")
    assert found.system.value == Decimal("-10.05") == Decimal(150) - 40 - Decimal("120.05")
    assert found.listed == ()
    assert found.findings == ()


def test_every_figure_ends_at_lines_and_budget_records() -> None:
    found = balance.position(system(*SMALL))
    ends = {(end.record.kind, end.record.key) for end in found.system.because.ends() if end.record}
    assert ends == {
        ("Line", ("l1",)),
        ("Budget", ("c", "2017/18", "income")),
        ("Budget", ("c", "2017/18", "cost")),
        ("Budget", ("t", "2017/18", "cost")),
    }
    for reason in found.system.because.walk():
        if reason.parts:
            assert reason.value == sum(
                part.value * (-1 if reason.says.startswith(("paid", "own cost")) else 1) for part in reason.parts
            )


def test_what_is_due_goes_before_contract_value_and_keeps_its_own_reasons() -> None:
    why = Because("spells priced", Decimal(90), "£")
    found = balance.position(system(*SMALL), {"l1": Answer(Decimal(90), why)})
    assert found.body("c").surplus.value == Decimal(20)
    assert found.body("t").surplus.value == Decimal("-30.05")
    assert found.system.value == Decimal("-10.05")
    assert why in list(found.system.because.walk())


def test_flows_to_and_from_outside_move_the_system_and_are_listed() -> None:
    found = balance.position(
        system(*SMALL, line("l2", "c", "far", "5"), line("l3", "other", "t", "7"), line("l4", "x", "y", "1"))
    )
    assert found.system.value == Decimal("-8.05")
    assert [(one.line.id, one.inside) for one in found.listed] == [
        ("l2", "commissioner"),
        ("l3", "provider"),
        ("l4", "neither"),
    ]
    assert {finding.kind for finding in found.findings} == {"outside-party"}
    assert found.listed_table().column("why") == (
        "the provider is outside the system",
        "the commissioner is outside the system",
        "both are outside the system",
    )


def test_sides_that_differ_are_listed_and_move_the_system_by_the_difference() -> None:
    found = balance.position(system(*SMALL), received={"l1": Decimal("103.10")})
    assert found.body("c").paid_inside == Decimal("100.10")
    assert found.body("t").received_inside == Decimal("103.10")
    assert found.system.value == Decimal("-7.05")
    assert [one.difference for one in found.listed] == [Decimal(3)]
    assert [finding.kind for finding in found.findings] == ["sides-differ"]


def test_a_body_in_two_systems_belongs_to_its_principal_one() -> None:
    links = [member("c"), member("t"), member("t", "elsewhere"), member("t", "elsewhere", "principal system")]
    assert balance.members_of(links, "area", STARTS) == ("c",)
    assert balance.members_of(links, "elsewhere", STARTS) == ("t",)


def test_membership_holds_between_dates_as_known_on_the_day() -> None:
    links = [
        member("left", starts=date(2016, 4, 1), ends=STARTS),
        member("known-later", recorded=date(2018, 1, 1)),
        member("withdrawn", recorded=date(2016, 1, 1), withdrawn=date(2017, 5, 1)),
        member("here"),
    ]
    assert balance.members_of(links, "area", STARTS, date(2017, 9, 1)) == ("here",)


def test_without_membership_every_body_counts_and_a_finding_says_so() -> None:
    found = balance.position(system(*SMALL[2:]))
    assert [one.body for one in found.bodies] == ["c", "t"]
    assert [finding.kind for finding in found.findings] == ["no-membership"]


def test_only_lines_in_force_and_budgets_of_the_year_count() -> None:
    ended = line("old", "c", "t", "999", ends=date(2017, 6, 1))
    found = balance.position(system(*SMALL, ended, budget("c", "income", "5000", year="2016/17")))
    assert found.system.value == Decimal("-10.05")
    assert [one.line.id for one in found.movements] == ["l1"]


def test_a_line_that_is_due_counts_though_it_has_ended() -> None:
    ended = line("old", "c", "t", "999", ends=date(2017, 6, 1))
    found = balance.position(system(*SMALL, ended), {"old": Decimal(3)})
    assert found.body("t").received_inside == Decimal("103.10")


def test_an_amount_for_an_unknown_line_is_refused_with_all_findings() -> None:
    with pytest.raises(Refused) as refused:
        balance.position(system(*SMALL), {"l9": Decimal(1), "l8": Decimal(2)})
    assert [finding.kind for finding in refused.value.findings] == ["unknown-line", "unknown-line"]


def test_a_body_without_budget_and_a_budget_outside_are_found() -> None:
    found = balance.position(system(*SMALL, member("new"), budget("far", "income", "8")))
    assert {finding.kind for finding in found.findings} == {"no-budget", "outside-budget"}
    assert found.system.value == Decimal("-10.05")


def test_the_table_foots() -> None:
    shown = balance.position(system(*SMALL)).table()
    assert shown.column("body") == ("c", "t", "System")
    for column in shown.columns[1:]:
        *bodies, total = shown.column(column.name)
        assert sum(bodies) == total


@pytest.mark.story("C12")
def test_single_control_total_offsets_sum_to_zero() -> None:
    before = balance.position(system(*SMALL))
    after = balance.position(system(*SMALL), {"l1": Decimal("130.40")})
    told = balance.tell(before, after)
    assert told.figure("balance.system_position").value == told.figure("balance.system_position_after").value
    assert told.figure("balance.system_change").value == 0
    changes = [told.figure(f"balance.change.{body}").value for body in ("c", "t")]
    assert changes == [Decimal("-30.30"), Decimal("30.30")]
    assert sum(changes) == 0
    assert "unmoved" in " ".join(told.says)
    assert next(t for t in told.tables if t.name == "positions_change").column("change")[-1] == 0


def test_parts_of_a_penny_are_refused_wherever_they_stand() -> None:
    with pytest.raises(Refused) as refused:
        balance.position(system(*SMALL, budget("far", "cost", "1.001")), {"l1": Decimal("0.005")})
    assert [finding.where.field for finding in refused.value.findings if finding.kind == "bad-number"] == [
        "Line l1",
        "Budget far 2017/18 cost",
    ]
