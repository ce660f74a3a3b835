"""Scenarios side by side: the one as chosen is the worksheet's own, each other one rule for every term, and value is the same in all."""

from pathlib import Path

import pytest

from bare_ends import bare_ends
from concordat import contract, pay
from concordat.contract.records import Choice, Consolidation
from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.store import read

OWN = "one-RM1"


@pytest.fixture(scope="module")
def example(examples: Path) -> System:
    """The example as it is read."""
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    return system


@pytest.fixture(scope="module")
def found(example: System) -> dict[str, pay.Scenario]:
    """Every scenario of the single contract with the Norfolk and Norwich."""
    due = pay.settle(example)
    return {name: pay.scenario(example, OWN, name, due) for name in pay.scenario_names(example.one(Consolidation, OWN))}


def test_as_chosen_is_the_worksheet(example: System, found: dict[str, pay.Scenario]) -> None:
    due = pay.settle(example)
    made = contract.consolidate(example, OWN, average=pay.neutral_average(due))
    assert found["as chosen"].effect.total.value == pay.harmonised(made, due).total.value
    assert found["as chosen"].made.terms == made.terms


def test_value_carried_is_the_same_in_all_and_gains_sum_to_nought(found: dict[str, pay.Scenario]) -> None:
    assert len({one.made.conserved.value for one in found.values()}) == 1
    for one in found.values():
        assert sum(gain.value for gain in one.effect.by_body.values()) == 0


def test_keeping_ones_own_moves_nothing(found: dict[str, pay.Scenario]) -> None:
    own = found["keep own"]
    assert own.effect.total.value == 0
    assert all(term.old == term.new for term in own.made.terms)


def test_no_choice_is_left_in_a_scenario_of_one_rule(found: dict[str, pay.Scenario]) -> None:
    lowest = {
        (term.clause.key, term.new) for term in found["lowest"].made.terms if term.clause.key == "discharge-letter"
    }
    assert lowest == {("discharge-letter", "24")}
    highest = {term.rule for term in found["highest"].made.terms if term.status == "changed"}
    assert highest == {"highest"}
    of_one = found["the term of 06V"].made
    wait = next(term.old for term in of_one.terms if (term.clause.key, term.commissioner) == ("excess-days", "06V"))
    assert {term.new for term in of_one.terms if term.clause.key == "excess-days"} == {wait}


def test_nothing_is_recorded(example: System, found: dict[str, pay.Scenario]) -> None:
    assert found
    assert any(one.consolidation == OWN for one in example.all(Choice))
    assert example.one(Consolidation, OWN).rule == "one commissioner's"


def test_the_tables_count_what_the_scenarios_say(found: dict[str, pay.Scenario]) -> None:
    some = [found[name] for name in ("as chosen", "best for patients", "highest")]
    rows = pay.scenarios_table(some).records()
    for one, row in zip(some, rows, strict=True):
        gains = [gain.value for gain in one.effect.by_body.values()]
        assert row["winners"] == sum(gain > 0 for gain in gains)
        assert row["losers"] == sum(gain < 0 for gain in gains)
        assert row["worse"] == sum(contract.turn_of(term) == "worse" for term in one.made.terms)
    assert rows[1]["worse"] == 0 < rows[1]["better"]
    assert rows[2]["worse"] > 0
    assert rows[1]["undecided"] > 0
    terms = pay.scenario_terms_table(some)
    differing = {term.clause.key for term in some[0].made.terms if term.status != "same"}
    assert len(terms.rows) == len(differing)
    assert bare_ends(pay.scenarios_table(some), terms) == []


def test_a_scenario_that_there_is_not_is_refused(example: System) -> None:
    with pytest.raises(Refused, match="There is no scenario"):
        pay.scenario(example, OWN, "toss a coin", pay.settle(example))
