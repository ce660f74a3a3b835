"""What the report tells of an evaluation: its ranking and record with people by their part, and nothing before its result is told."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bare_ends import bare_ends
from concordat import buy, contract
from concordat.buy.records import Evaluation, EvaluationPerson
from concordat.kernel.act import without
from concordat.kernel.outcome import Outcome
from concordat.kernel.system import System
from concordat.kernel.table import Table, plain
from concordat.store import read

TOLD = date(2017, 8, 14)


@pytest.fixture(scope="module")
def example(examples: Path) -> System:
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    return system


def told(system: System) -> Outcome:
    return buy.tell(system, contract.register(system))


def of_it(outcome: Outcome) -> dict[str, Table]:
    """Return the tables of the evaluation by the first part of their names."""
    own = (one for one in outcome.tables if one.name.endswith("_stroke-rehabilitation"))
    return {one.name.partition("_")[0]: one for one in own}


def on(system: System, day: date) -> System:
    return replace(system, settings=replace(system.settings, as_at=day))


@pytest.mark.story("E14")
def test_the_year_tells_who_is_first_how_firmly_and_what_the_record_lacks(example: System) -> None:
    outcome = told(example)
    (says,) = (one for one in outcome.says if one.startswith("Rehabilitation at home"))
    assert "A (Norfolk and Norwich) is in first place with 74 of 100, before B (James Paget) with 73." in says
    tables = of_it(outcome)
    assert list(tables) == ["results", "sensitivity", "questions", "consensus", "gaps"]
    assert tables["results"].column("total") == (74, 73, 60)
    care = tables["sensitivity"].records()[0]
    assert (care["below"], care["lowest"]) == ("B", Decimal("31.58"))
    (exact,) = (cell.because.says for cell in tables["sensitivity"].rows[0] if plain(cell) == Decimal("31.58"))
    assert exact.endswith("holds, exactly 600/19")
    (what,) = tables["gaps"].column("what")
    assert (
        what == "Moderator 1 has declared nothing about Norfolk and Norwich, James Paget, Queen Elizabeth King's Lynn."
    )


def test_people_stand_by_their_part_in_tables_and_reasons(example: System) -> None:
    outcome = told(example)
    people = {one.holder for one in example.all(EvaluationPerson)}
    for one in of_it(outcome).values():
        text = repr([[plain(cell) for cell in row] for row in one.rows]) + repr(one.rows)
        assert not [person for person in people if person in text], one.name


def test_every_number_of_it_leads_to_a_record_or_a_rule(example: System) -> None:
    assert not bare_ends(*of_it(told(example)).values())


def test_nothing_is_told_before_the_result_is_and_nothing_without_evaluations(example: System) -> None:
    assert not of_it(told(on(example, date(2017, 8, 13))))
    assert of_it(told(on(example, TOLD)))
    assert not of_it(told(without(example, Evaluation)))
