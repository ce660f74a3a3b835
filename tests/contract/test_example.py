"""The stories on the example that ships with the project: Norfolk and Waveney in 2017."""

from decimal import Decimal
from pathlib import Path

import pytest

from concordat import balance, contract
from concordat.contract.records import Consolidation, Contract, Line
from concordat.kernel.system import System
from concordat.store import read

COMMISSIONERS = ("06M", "06V", "06W", "06Y", "07J")


@pytest.fixture(scope="module")
def norfolk(examples: Path) -> System:
    loaded = read(examples / "norfolk-and-waveney-2017")
    assert loaded.system is not None, loaded.findings
    return loaded.system


@pytest.mark.story("A1")
def test_five_commissioners_by_three_trusts(norfolk: System) -> None:
    found = contract.matrix(norfolk)
    assert len(found.commissioners) == 5
    assert len(found.providers) == 3
    assert len(found.pairs) == 15
    assert all(found.pair(one, other) for one in found.commissioners for other in found.providers)
    assert found.value.value == sum((line.value for line in norfolk.all(Line)), Decimal(0))
    assert found.findings == ()


@pytest.mark.story("A5")
def test_fifteen_conversations_fall_to_one_for_each_trust_and_to_one_for_all(norfolk: System) -> None:
    told = contract.flow(norfolk)
    assert told.figure("contract.conversations").value == 15
    assert told.figure("contract.contracts").value == 15
    assert told.figure("contract.terms").value == 23
    made = contract.consolidations(norfolk)
    local = {(p.line.commissioner, p.line.provider) for one in made for p in one.placed if p.state == "left local"}
    assert told.figure("contract.conversations_after").value == 3 + len(local)
    providers = tuple(provider for one in norfolk.all(Consolidation) for provider in one.providers)
    first = norfolk.all(Consolidation)[0]
    group = Consolidation(
        id="one-for-all",
        title="One contract with the three trusts",
        providers=providers,
        commissioners=first.commissioners,
        co_ordinator=first.co_ordinator,
        starts=first.starts,
    )
    whole = contract.consolidate_of(contract.register(norfolk), group)
    after = contract.matrix(contract.adopt(norfolk, [whole]), group.starts)
    assert after.conversations.value == 1
    assert len(after.pairs) == 15
    assert whole.conserved.value == after.value.value == contract.matrix(norfolk).value.value


def test_every_pound_of_the_example_is_carried_or_left_with_its_reason(norfolk: System) -> None:
    made = contract.consolidations(norfolk)
    left = [placed for one in made for placed in one.placed if placed.state != "carried"]
    assert all(placed.reason for placed in left)
    carried = sum((one.conserved.value for one in made), Decimal(0))
    assert carried + sum(p.line.value for p in left) == sum((line.value for line in norfolk.all(Line)), Decimal(0))
    assert all(account.difference == 0 for one in made for account in one.accounts)
    old = {contract.id for one in made for contract in one.replaced}
    assert old == {one.id for one in norfolk.all(Contract)}


@pytest.mark.story("A10")
def test_levels_of_agreeing_and_delivering_and_owned_local_variations(norfolk: System) -> None:
    made = contract.consolidations(norfolk)
    assert {line.agrees_at for one in made for line in one.lines} == {"system"}
    lines = {line.id: line for line in norfolk.all(Line)}
    for one in made:
        for link in one.lineage:
            new = next(line for line in one.lines if line.id == link.new_line)
            assert new.delivers_at == lines[link.old_line].delivers_at
        for term in one.local_variations:
            assert term.commissioner in COMMISSIONERS
            assert term.reason
            assert term.new == term.old


def test_no_body_of_the_example_moves_by_consolidating_alone(norfolk: System) -> None:
    made = contract.consolidations(norfolk)
    before = balance.position(norfolk)
    after = balance.position(contract.adopt(norfolk, made), on=made[0].consolidation.starts)
    assert len(before.bodies) == 8
    told = balance.tell(before, after)
    assert told.figure("balance.system_change").value == 0
    assert {told.figure(f"balance.change.{one.body}").value for one in before.bodies} == {Decimal(0)}
