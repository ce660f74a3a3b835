"""An alliance over contracts that become one: it is kept apart, its base contracts are consolidated, and what it would lose is said."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from concordat import contract
from concordat.contract.records import Alliance, Choice, Contract, ContractLink, Line, Party
from concordat.kernel.system import System

Build = Callable[..., System]
ALLIANCE = Contract(id="together", title="Alliance", form="alliance", starts=date(2017, 4, 1), ends=date(2022, 4, 1))
OVER = [
    ContractLink(id=f"over-{base}", contract="together", kind="alliance over", other=base)
    for base in ("c1-t1", "c2-t1", "c1-t2")
]
OVERLAY = [
    ALLIANCE,
    Alliance(contract="together", target=Decimal(4_000_000)),
    *(Party(contract="together", body=body, role="alliance member", share=Decimal("0.5")) for body in ("c1", "t1")),
    Line(
        id="together-t1", contract="together", commissioner="c1", provider="t1", service="gain or loss",
        form="gain_or_loss", value=Decimal(0), starts=ALLIANCE.starts, ends=ALLIANCE.ends,
    ),
    *OVER,
]  # fmt: skip


def overlay_findings(made: contract.Consolidated) -> list[str]:
    return [one.what for one in made.findings if one.kind == "base-contract-ends"]


def test_the_alliance_is_kept_apart_and_every_pound_of_the_base_is_carried(
    build: Build, propose: Callable[..., Any], web_records: list[Any]
) -> None:
    alone = contract.consolidate(build([*web_records, propose()]), "one-t1")
    system = build([*web_records, propose(), *OVERLAY])
    made = contract.consolidate(system, "one-t1")
    assert (made.lines, made.replaced, made.terms) == (alone.lines, alone.replaced, alone.terms)
    assert made.conserved.value == alone.conserved.value
    assert {one.kind for one in made.findings} == {one.kind for one in alone.findings} | {"base-contract-ends"}
    after = contract.adopt(system, [made])
    assert after.one(Contract, "together") == ALLIANCE
    assert after.one(Line, "together-t1") == system.one(Line, "together-t1")
    assert contract.alliances(after)[0].shares == contract.alliances(system)[0].shares


def test_it_says_which_base_contracts_the_alliance_would_lose(
    build: Build, propose: Callable[..., Any], web_records: list[Any]
) -> None:
    made = contract.consolidate(build([*web_records, propose(), *OVERLAY]), "one-t1")
    (what,) = overlay_findings(made)
    assert "together stands over c1-t1, c2-t1, which one-t1 ends on 2018-04-01" in what
    assert "c1-t2" not in what


def test_a_base_contract_that_is_left_local_is_not_lost(
    build: Build, propose: Callable[..., Any], web_records: list[Any]
) -> None:
    choices = [
        Choice(consolidation="one-t1", about="line", key=f"{base}-{service}", body="", choice="left local", reason="R")
        for base in ("c1-t1", "c2-t1")
        for service in ("emergency", "planned")
    ]
    made = contract.consolidate(build([*web_records, propose(), *OVERLAY, *choices]), "one-t1")
    assert overlay_findings(made) == []


def test_an_alliance_that_has_ended_by_then_loses_nothing(
    build: Build, propose: Callable[..., Any], web_records: list[Any]
) -> None:
    over = replace(ALLIANCE, ends=date(2018, 4, 1))
    made = contract.consolidate(build([*web_records, propose(), over, *OVERLAY[1:]]), "one-t1")
    assert overlay_findings(made) == []
