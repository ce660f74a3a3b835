"""Powers of a contract, differences to settle and the agreement beside it, on the web of fifteen contracts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, get_args

import pytest
from markdown_it import MarkdownIt

from bare_ends import bare_ends
from concordat import contract
from concordat.contract.powers_table import BINDS
from concordat.contract.records import Choice, CoordinationPower, HarmonisationDecision, Power
from concordat.kernel.system import System
from concordat.kernel.table import plain
from concordat.who.records import Population

Build = Callable[..., System]
DAY = date(2018, 6, 1)
VARY = CoordinationPower(contract="one-t1", power="vary", body="c1", starts=date(2018, 4, 1), up_to=Decimal(100))


def refusals(system: System, body: str, size: int, own: str = "c2", on: date = DAY) -> list[str]:
    found = contract.without_power(system, "one-t1", "vary", body, on, Decimal(size), "by_body", own=own)
    return [one.kind for one in found]


def test_an_act_without_the_power_on_that_day_is_stopped(build: Build) -> None:
    system = build([VARY, replace(VARY, body="c2", starts=date(2019, 4, 1), ends=date(2020, 4, 1), up_to=None)])
    assert refusals(system, "c1", 100) == []
    assert refusals(system, "c1", 101) == ["above-power"]
    assert refusals(system, "c2", 1) == ["without-power"]
    assert refusals(system, "c2", 10**9, on=date(2019, 4, 1)) == []
    assert refusals(system, "c2", 1, on=date(2020, 4, 1)) == ["without-power"]


def test_where_nobody_holds_a_power_each_acts_for_itself_alone(build: Build) -> None:
    system = build([replace(VARY, power="negotiate", up_to=None)])
    assert refusals(system, "c2", 10**9) == []
    assert refusals(system, "c1", 1) == ["without-power"]


def test_before_its_first_day_a_power_binds_nobody(build: Build) -> None:
    assert refusals(build([VARY]), "c2", 1, on=date(2018, 3, 31)) == []


def test_a_power_to_sign_binds_the_signature_on_its_day(build: Build) -> None:
    """Where nobody holds the power to sign, any of the commissioners does: the act itself says who they are."""
    system = build([replace(VARY, power="sign", up_to=None)])

    def kinds(body: str, on: date) -> list[str]:
        found = contract.without_power(system, "one-t1", "sign", body, on, Decimal(0), "body")
        return [one.kind for one in found]

    assert kinds("c1", DAY) == kinds("c2", date(2018, 3, 31)) == []
    assert kinds("c2", DAY) == ["without-power"]


def test_every_power_says_what_it_is_needed_for() -> None:
    assert set(BINDS) == set(get_args(Power))


def test_the_agreement_has_every_power_party_and_share(
    build: Build, propose: Callable[..., Any], web_records: list[Any]
) -> None:
    people = [Population(of=f"c{n}", year=2017, basis="resident", people=1000 * n) for n in (1, 2, 3, 4, 5)]
    decision = HarmonisationDecision(
        consolidation="one-t1", clause="wait", owner="c2", options=("highest", "lowest"), criteria="patients | *first*",
        decide_by=date(2017, 11, 30),
    )  # fmt: skip
    system = build([*web_records, propose(), VARY, *people, decision])
    made = contract.consolidate(system, "one-t1")
    found = contract.agreement(system, contract.proposed_together(made))
    by_name = {one.name: one for one in found.sections}
    assert [row["power"] for row in by_name["powers"].records()] == [
        "negotiate", "sign", "vary", "issue notice", "agree reconciliation", "withhold payment",
    ]  # fmt: skip
    assert by_name["powers"].records()[2]["up_to"] == Decimal(100)
    shares = by_name["shares"].records()
    assert [row["commissioner"] for row in shares] == ["C1", "C2", "C3", "C4", "C5", "Together"]
    whole = made.conserved.value
    for basis in ("population", "past value", "activity"):
        assert sum(row[f"share_{basis}"] for row in shares[:-1]) == 100 == shares[-1][f"share_{basis}"]
        assert sum(row[f"pounds_{basis}"] for row in shares[:-1]) == whole == shares[-1][f"pounds_{basis}"]
    assert "share_need" not in shares[0]
    assert "Not known for every commissioner: need." in by_name["shares"].says
    lines = {line.commissioner.upper(): Decimal(0) for line in made.lines}
    for line in made.lines:
        lines[line.commissioner.upper()] += line.value
    assert {row["commissioner"]: row["pounds_past value"] for row in shares[:-1]} == lines
    assert by_name["not_decided"].records()[0]["owner"] == "C2"
    assert bare_ends(*found.sections) == []


def test_once_signed_the_agreement_is_that_of_the_register(
    build: Build, propose: Callable[..., Any], web_records: list[Any]
) -> None:
    keep = Choice(
        consolidation="one-t1", about="clause", key="wait", body="c2", choice="keep own", reason="Far from the coast."
    )
    system = build([*web_records, propose(rule="best for patients"), keep, VARY])
    made = contract.consolidate(system, "one-t1")
    after = contract.adopt(system, [made])
    held = contract.signed_together(contract.register(after), "one-t1", DAY)
    signed = {one.name: one for one in contract.agreement(after, held).sections}
    proposed = {one.name: one for one in contract.agreement(system, contract.proposed_together(made)).sections}
    for name in ("parties", "powers", "notices", "shares", "reconciliation"):
        assert signed[name].records() == proposed[name].records()
    assert signed["reconciliation"].records()[-1]["value"] == made.conserved.value
    # A term that any body keeps stands in the schedule of every old contract.
    wait = [(row["owner"], row["value"]) for row in signed["local"].records() if row["what"] == "Longest wait"]
    assert wait == [(f"C{number}", "98" if number == 2 else "95") for number in (1, 2, 3, 4, 5)]
    assert {row["what"] for row in signed["local"].records()} == {row["what"] for row in proposed["local"].records()}
    assert bare_ends(*signed.values()) == []


def test_the_text_of_the_agreement_holds_every_cell_as_words(
    build: Build, propose: Callable[..., Any], web_records: list[Any]
) -> None:
    system = build([*web_records, propose(title="One <b>contract</b> | *now*"), VARY])
    found = contract.agreement(system, contract.proposed_together(contract.consolidate(system, "one-t1")))
    tokens = MarkdownIt("commonmark", {"html": False}).enable("table").parse(found.markdown())
    rows = sum(1 for token in tokens if token.type == "tr_open")
    assert rows == sum(len(one.rows) + 1 for one in found.sections if one.rows)
    assert sum(1 for token in tokens if token.type == "heading_open") == len(found.sections)
    children = [child.type for token in tokens for child in token.children or ()]
    assert {"em_open", "strong_open", "link_open", "html_inline"}.isdisjoint(children)
    words = {"".join(child.content for child in token.children or ()) for token in tokens if token.type == "inline"}
    cells = [plain(cell) for one in found.sections for row in one.rows for cell in row]
    assert {" ".join(cell.split()) for cell in cells if isinstance(cell, str)} <= words | {""}


@pytest.mark.story("A8")
def test_not_decided_is_a_state_with_options_criteria_and_a_day(
    build: Build, propose: Callable[..., Any], web_records: list[Any]
) -> None:
    whole = HarmonisationDecision(
        consolidation="one-t1", clause="wait", owner="c2", options=("highest", "lowest"), criteria="patients",
        decide_by=date(2017, 11, 30),
    )  # fmt: skip

    def found(one: HarmonisationDecision, **settings: Any) -> list[str]:
        made = contract.consolidate(build([*web_records, propose(), one], **settings), "one-t1")
        assert all(finding.severity == "warning" for finding in made.findings)
        return sorted(finding.kind for finding in made.findings)

    assert found(whole) == []
    assert found(replace(whole, options=("highest",), criteria=" ", decide_by=None)) == ["missing-value"] * 3
    assert found(replace(whole, options=("highest", "best"))) == ["bad-choice"]
    assert found(whole, as_at=date(2017, 12, 1)) == ["in-the-past"]
    assert found(replace(whole, owner="t1")) == ["unknown-body"]
    assert found(replace(whole, clause="place", state="agreed")) == ["nothing-to-settle"]
    assert found(replace(whole, clause="nothing", state="agreed")) == ["unknown-clause"]
