"""The worksheet and what-ifs of a single contract: each cost is what settling again with the terms as they would be gives."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bare_ends import bare_ends
from concordat.contract import consolidate, consolidations, tried
from concordat.contract.records import Choice, Consolidation
from concordat.kernel.answer import Answer
from concordat.kernel.system import System
from concordat.pay import neutral_average, settle
from concordat.pay.alternatives import alternatives, alternatives_table, effect_table, what_if, words_of
from concordat.pay.harmonised import harmonised
from concordat.pay.worksheet import cost_of, worksheet
from two_contracts import ACTIVITY, TERMS

Small = Callable[..., System]


@pytest.fixture
def merging(small: Small) -> Callable[..., System]:
    """Two contracts that are to become one, with the choices given."""

    def build(*choices: Choice, **own: Any) -> System:
        system = small(ACTIVITY, TERMS)
        told = {"commissioners": ("c1", "c2"), "co_ordinator": "c1", "starts": date(2018, 4, 1), "rule": "keep own"}
        made = Consolidation(id="one", title="One", providers=("t1",), **{**told, **own})
        return replace(system, records={**system.records, Consolidation: (made,), Choice: choices})

    return build


def choose(key: str, rule: Any, body: str = "") -> Choice:
    return Choice(consolidation="one", about="clause", key=key, choice=rule, rule_body=body, reason="agreed")


def changed_by(system: System, key: str, new: dict[str, str]) -> Decimal:
    """Settle everything again with other terms, the slow way, and return what is due more."""
    again = settle(system, {(contract, key): text for contract, text in new.items()})
    return again.due.value - settle(system).due.value


def test_the_cost_of_each_choice_is_what_settling_again_gives(merging: Callable[..., System]) -> None:
    system = merging(choose("rate", "highest"), choose("local", "one commissioner's", "c1"))
    statements, (made,) = settle(system), consolidations(system)
    found = worksheet(made, statements)
    assert [clause.key for clause in found.clauses] == ["rate", "baseline", "local", "notice"]
    assert {key: cost.value for key, cost in found.costs.items()} == {
        "rate": changed_by(system, "rate", {"c2-t1": "0.70"}),
        "baseline": Decimal(0),
        "local": changed_by(system, "local", {"c2-t1": "0.90"}),
    }
    assert found.costs["rate"].value == Decimal("880.00")  # 4400 above the baseline × (0.70 − 0.50)
    assert found.costs["local"].value == Decimal("-132.00")  # 4 × 300 × 1.1 × (0.90 − 1)
    assert bare_ends(found.rows, *found.costs.values()) == []


def test_the_worksheet_shows_what_each_says_now_the_rule_and_what_it_becomes(merging: Callable[..., System]) -> None:
    system = merging(choose("rate", "highest"))
    (made,) = consolidations(system)
    rows = {row["clause"]: row for row in worksheet(made, settle(system)).rows.records()}
    assert (rows["Marginal rate"]["rule"], rows["Marginal rate"]["new"]) == ("highest", "0.70")
    assert (rows["Marginal rate"]["now_c1-t1"], rows["Marginal rate"]["now_c2-t1"]) == ("0.70", "0.50")
    assert rows["Baseline"]["rule"] == "all agree"
    assert rows["Local price"]["now_c2-t1"] is None
    assert rows["Notice"]["new"] == "c1: 30; c2: 60"
    assert rows["Notice"]["cost"] is None


def test_every_rule_is_tried_and_costs_what_choosing_it_costs(merging: Callable[..., System]) -> None:
    system = merging(choose("rate", "highest"))
    statements, (made,) = settle(system), consolidations(system)
    found = {words_of(one, made): one for one in alternatives(system, made, "rate", statements)}
    assert {words for words, one in found.items() if one.chosen} == {"highest"}
    costs = {words: one.cost.value for words, one in found.items() if one.cost is not None and not one.why_not}
    assert costs["keep own"] == 0
    assert costs["highest"] == costs["the term of c1"] == Decimal("880.00")
    assert costs["lowest"] == costs["the term of c2"] == changed_by(system, "rate", {"c1-t1": "0.50"})
    assert costs["value-neutral average"] == 0
    for one in found.values():
        chosen = merging(choose("rate", one.rule, one.rule_body))
        again = consolidate(chosen, "one", average=neutral_average(statements))
        assert one.cost == cost_of(again, "rate", statements)
        assert {body: gain.value for body, gain in one.effect.by_body.items()} == {
            body: gain.value for body, gain in harmonised(again, statements).by_body.items()
        }


def test_a_what_if_records_nothing_and_winners_lose_what_losers_gain(merging: Callable[..., System]) -> None:
    system = merging()
    statements, (made,) = settle(system), consolidations(system)
    before = dict(system.records)
    now, then = harmonised(made, statements), what_if(system, made, "rate", "lowest", "", statements).effect
    assert system.records == before
    assert sum(gain.value for gain in then.by_body.values()) == 0
    rows = {row["body"]: row for row in effect_table(now, then, "rate").records()}
    assert rows["c1"]["after"] == Decimal("440.00")  # 2200 above the baseline × (0.70 − 0.50)
    assert rows["t1"]["after"] == Decimal("-440.00")
    assert not any(row["before"] for row in rows.values())
    assert bare_ends(effect_table(now, then, "rate")) == []


def test_the_table_says_who_gains_and_loses_most_and_what_does_not_fit(merging: Callable[..., System]) -> None:
    system = merging(choose("rate", "highest"))
    statements, (made,) = settle(system), consolidations(system)
    shown = alternatives_table(alternatives(system, made, "rate", statements), made, "Marginal rate")
    rows = {row["rule"]: row for row in shown.records()}
    assert rows["highest"]["state"] == "chosen now"
    assert (rows["highest"]["gains"], rows["highest"]["loses"]) == ("t1", "c2")
    assert (rows["lowest"]["gains"], rows["lowest"]["loses"]) == ("c1", "t1")
    assert (rows["keep own"]["gains"], rows["keep own"]["loses"]) == ("nobody", "nobody")
    misfit = rows["best for patients"]
    assert misfit["state"] == "does not fit"
    assert misfit["becomes"]
    assert misfit["cost"] is None
    assert bare_ends(shown) == []


def test_a_choice_tried_stands_in_place_of_the_one_made(merging: Callable[..., System]) -> None:
    system = merging(choose("rate", "highest"), choose("local", "lowest"))
    other = choose("rate", "lowest")
    assert set(tried(system, other).all(Choice)) == {other, choose("local", "lowest")}
    assert set(tried(system, choose("baseline", "lowest")).all(Choice)) > set(system.all(Choice))
    assert isinstance(cost_of(consolidations(tried(system, other))[0], "rate", settle(system)), Answer)
