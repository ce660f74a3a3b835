"""What differing terms cost, and who wins and loses when they are made one."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from concordat.contract import comparisons, consolidations
from concordat.contract.records import Choice, Consolidation
from concordat.kernel.system import System
from concordat.pay import cost_of_differences, due_afterwards, flow, harmonised, neutral_average, settle
from two_contracts import ACTIVITY, TERMS

Small = Callable[..., System]


def test_each_contract_is_settled_again_with_the_others_term(small: Small) -> None:
    system = small(ACTIVITY, TERMS)
    costs = cost_of_differences(comparisons(system)[0], settle(system))
    assert [one.clause.key for one in costs.priced] == ["rate", "local"]
    assert [clause.key for clause in costs.unpriced] == ["notice"]
    rate = costs.priced[0]
    assert {swap.contract: swap.change.value for swap in rate.swaps} == {
        "c1-t1": Decimal("-440.00"),  # 2200 above the baseline × (0.50 − 0.70)
        "c2-t1": Decimal("880.00"),  # 4400 above it × (0.70 − 0.50)
    }
    assert rate.if_all == {"0.70": Decimal("880.00"), "0.50": Decimal("-440.00")}
    assert (rate.spread.name, rate.spread.value) == ("pay.difference.t1.rate", Decimal("1320.00"))
    assert [(swap.other, swap.change.value) for swap in costs.priced[1].swaps] == [
        (None, Decimal("66.00")), ("0.90", Decimal("-132.00"))
    ]  # fmt: skip


def differences_told(system: System) -> str:
    return flow(system).says[1]


def test_the_story_tells_the_dearest_difference(small: Small) -> None:
    assert differences_told(small(ACTIVITY, TERMS)).startswith(
        "2 differences have a price; the largest is “Marginal rate”"
    )
    only = {key: value for key, value in TERMS.items() if key[1] == "rate"}
    assert differences_told(small(ACTIVITY, only)).startswith(
        "1 difference has a price; the largest is “Marginal rate”"
    )


def test_the_story_says_so_where_no_difference_moves_a_penny(small: Small) -> None:
    nothing = "whichever held for all, the same would be due."
    some = {("c1-t1", "local"): "1"}
    assert differences_told(small(ACTIVITY, some)) == (
        f"1 priced term is in some contracts of a provider and not in others; {nothing}"
    )
    # Activity below the baseline is paid in full whatever the rate.
    unused = {(c, "rate"): rate for c, rate in (("c1-t1", "0.70"), ("c2-t1", "0.50"))}
    unused |= {(c, "baseline"): "900000" for c in ("c1-t1", "c2-t1")}
    assert differences_told(small(ACTIVITY, unused)) == (
        f"1 priced term is not the same in all contracts of a provider; {nothing}"
    )


def test_a_replaced_term_is_the_same_as_settling_with_it(generated: System) -> None:
    statements = settle(generated)
    checked = 0
    for compared in comparisons(generated):
        for one in cost_of_differences(compared, statements).priced:
            if one.clause.kind == "money":
                continue
            swap = one.swaps[0]
            if swap.other is not None:
                again = settle(generated, {(swap.contract, one.clause.key): swap.other})
                assert again.due.value - statements.due.value == swap.change.value
                checked += 1
            break
    assert checked


def test_a_sum_of_money_is_carried_over_at_the_size_of_the_plan(small: Small) -> None:
    terms = TERMS | {("c2-t1", "baseline"): "600", ("c2-t1", "rate"): "0.70"}
    system = small(ACTIVITY, terms)
    (one,) = (
        found
        for found in cost_of_differences(comparisons(system)[0], settle(system)).priced
        if found.clause.key == "baseline"
    )
    assert {swap.contract: swap.change.value for swap in one.swaps} == {
        "c1-t1": Decimal("-150.00"), "c2-t1": Decimal("150.00")
    }  # fmt: skip


@pytest.fixture
def merging(small: Small) -> Callable[[str], System]:
    def build(rule: str) -> System:
        system = small(ACTIVITY, TERMS)
        made = Consolidation(
            id="one", title="One", providers=("t1",), commissioners=("c1", "c2"), co_ordinator="c1",
            starts=date(2018, 4, 1), rule="keep own",
        )  # fmt: skip
        choice = Choice(consolidation="one", about="clause", key="rate", choice=rule, reason="agreed", source="test")
        return System(
            system.settings, {**system.records, Consolidation: (made,), Choice: (choice,)}, system.rules, system.bulk
        )

    return build


def test_winners_and_losers_sum_to_nought(merging: Callable[[str], System]) -> None:
    system = merging("highest")
    statements = settle(system)
    (made,) = consolidations(system)
    effect = harmonised(made, statements)
    assert {one.commissioner: one.change.value for one in effect.effects} == {"c1": Decimal(0), "c2": Decimal("880.00")}
    assert {body: gain.value for body, gain in effect.by_body.items()} == {
        "c1": Decimal(0), "t1": Decimal("880.00"), "c2": Decimal("-880.00")
    }  # fmt: skip
    assert effect.system_change == 0
    assert effect.total.name == "pay.harmonised.one"
    afterwards = due_afterwards(statements, [effect])
    assert sum(answer.value for answer in afterwards.values()) == statements.due.value + effect.total.value
    assert afterwards["c2-marginal_rate"].value - statements.line("c2-marginal_rate").due.value == Decimal("880.00")


def test_a_neutral_average_leaves_the_total_unmoved(merging: Callable[[str], System]) -> None:
    system = merging("value-neutral average")
    statements = settle(system)
    (made,) = consolidations(system, average=neutral_average(statements))
    new = {term.new for term in made.terms if term.clause.key == "rate"}
    assert new == {"0.566667"}  # (2200 × 0.70 + 4400 × 0.50) / 6600
    effect = harmonised(made, statements)
    assert effect.total.value == Decimal("0.00")
    assert {one.change.value for one in effect.effects} == {Decimal("-293.33"), Decimal("293.33")}


def test_the_room_tells_its_part_of_the_story(generated: System) -> None:
    told = flow(generated)
    assert told.figure("pay.due").value == settle(generated).due.value
    names = [figure.name for figure in told.figures]
    assert len(set(names)) == len(names)
    assert any(name.startswith("pay.difference.gen-p01.") for name in names)
    assert {table.name for table in told.tables} >= {"statements", "differences_gen-p01", "harmonised_one-gen-p01"}
