"""What the room tells: every figure stands on records that exist, through a system folder and back."""

from pathlib import Path
from typing import Any

import pytest

from concordat import balance, contract
from concordat.generate import generate
from concordat.kernel.answer import Answer
from concordat.kernel.system import System, key_of
from concordat.store import read, resolve, write


def keys(system: System) -> set[tuple[str, tuple[str, ...]]]:
    return {(kind.__name__, key_of(record)) for kind, records in system.records.items() for record in records}


def assert_stands(figure: Answer[Any], known: set[tuple[str, tuple[str, ...]]]) -> None:
    ends = list(figure.because.ends())
    assert ends
    for end in ends:
        reference = end.record or end.act
        assert reference is not None or end.rule is not None, (figure.name, end.says)
        assert reference is None or (reference.kind, reference.key) in known, (figure.name, reference)


@pytest.fixture(scope="module")
def generated() -> System:
    return generate(seed=11, spells=2_000)


def test_every_figure_stands_on_records_of_the_system(generated: System) -> None:
    told = contract.flow(generated)
    known = keys(generated)
    names = [figure.name for figure in told.figures]
    assert len(set(names)) == len(names)
    for figure in told.figures:
        assert_stands(figure, known)


def test_positions_after_a_proposal_stand_on_the_old_lines(generated: System) -> None:
    made = contract.consolidations(generated)
    after = balance.position(contract.adopt(generated, made), on=made[0].consolidation.starts)
    before = balance.position(generated)
    assert after.system.value == before.system.value
    assert [one.surplus.value for one in after.bodies] == [one.surplus.value for one in before.bodies]
    assert_stands(contract.as_proposed(after.system, made), keys(generated))


def test_the_story_is_the_same_from_a_folder_and_every_reason_has_its_file(generated: System, tmp_path: Path) -> None:
    folder = tmp_path / "system"
    write(generated, folder)
    loaded = read(folder)
    assert loaded.system is not None
    told, again = contract.flow(generated), contract.flow(loaded.system)
    assert again.says == told.says
    assert [(f.name, f.value) for f in again.figures] == [(f.name, f.value) for f in told.figures]
    for figure in again.figures:
        for reason in resolve(loaded.system, figure.because).walk():
            if reason.record is not None:
                assert reason.source is not None
                assert reason.source.file.startswith(("contract/", "decide/")), reason
                assert reason.source.lines


def test_tables_have_names_of_their_own_and_findings_are_told_once(generated: System) -> None:
    told = contract.flow(generated)
    names = [table.name for table in told.tables]
    assert len(set(names)) == len(names)
    assert len(set(told.findings)) == len(told.findings)


def test_without_a_proposal_the_web_is_shown_as_it_is(build: Any, web_records: list[Any]) -> None:
    told = contract.flow(build(web_records))
    assert {figure.name for figure in told.figures} >= {"contract.conversations", "contract.value", "contract.terms"}
    assert not [figure for figure in told.figures if "after" in figure.name or "conserved" in figure.name]
    assert len(told.says) == 2
