"""A measure of few people: it signals nothing to the public, the board summary leaves it out and says so, and no page crashes for it."""

import shutil
from pathlib import Path

import pytest

from concordat import watch
from concordat.cli import main
from concordat.publish.public_values import public_values
from concordat.store import read

MEASURE, AREA = "smoking-at-delivery", "10D"
RISING = ("3,200", "4,200", "12,200", "30,200", "60,200")


@pytest.fixture
def few(examples: Path, tmp_path: Path) -> Path:
    """The example in which one place counts three, four, and then more: it gets worse, and two of its years are of few people."""
    folder = shutil.copytree(examples / "kent-and-medway-2018", tmp_path / "few")
    values = folder / "watch" / "indicator_values.csv"
    kept = [line for line in values.read_text("utf-8").splitlines() if not line.startswith(f"{MEASURE},{AREA},")]
    planted = [f"{MEASURE},{AREA},{2013 + at}-04-01,{2014 + at}-04-01,,{counts}" for at, counts in enumerate(RISING)]
    values.write_text("\n".join((*kept, *planted)) + "\n", "utf-8")
    return folder


def test_what_is_of_few_people_signals_nothing_in_public(few: Path) -> None:
    system = read(few).system
    assert system is not None
    day = system.settings.as_at
    safe = public_values(system, day)
    told, public = (watch.signals_of(system, day, values) for values in (None, safe.values))
    own = f"{MEASURE}/{AREA}"
    assert own in [one.told.of for one in told]
    assert own not in [one.told.of for one in public]
    assert {one.told.of for one in public} == {one.told.of for one in told} - {own}
    assert safe.open == ()
    (standing,) = [
        one for one in watch.standings(safe.values, system.rules) if (one.indicator.id, one.now.area) == (MEASURE, AREA)
    ]
    assert standing.trend.value.startswith("cannot be told: the period from 2013-04-01")


def test_the_board_is_told_what_is_left_out(few: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["board", str(few), "--area", AREA]) == 0
    told = capsys.readouterr().out
    assert "2 values of too few people, or that would give one away, left out." in told
