"""Local rules: takes the TOML of a folder, gives a layer above the national rulebook, or findings."""

from datetime import date
from pathlib import Path

import pytest

from concordat.kernel.rulebook import Rulebook
from concordat.rulebook_files import national_rulebook
from concordat.store import read

RULE = """title = "{title}"
unit = "{unit}"
[[value]]
from = 2017-04-01
is = "77"
source = "agreed by the boards"
status = "confirmed"
decision = "board-2017-03"
"""


@pytest.fixture
def national(rules: Rulebook) -> tuple[str, str]:
    """A national rule's id and unit."""
    rule = rules.ids[0]
    return rule, rules.history(rule)[0].unit


def put(folder: Path, rule: str, text: str) -> str:
    """Write a local rule and return its file."""
    file = f"rules/{rule.replace('.', '/')}.toml"
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text(text, "utf-8")
    return file


def test_a_local_rule_stands_above_the_national_one(folder: Path, national: tuple[str, str]) -> None:
    rule, unit = national
    file = put(folder, rule, RULE.format(title="Ours", unit=unit))
    loaded = read(folder)
    assert loaded.findings == ()
    assert loaded.system is not None
    value = loaded.system.rules.on(rule, date(2018, 1, 1))
    assert (value.value, value.layer, value.file, value.decision) == ("77", "local", file, "board-2017-03")
    assert len(loaded.system.hashes[file]) == 64
    assert national_rulebook().layer("local") == {}


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (("decision = ", "# decision = "), "bad-rule"),
        (('is = "77"', "is = 7.7"), "bad-rule"),
        (("from = 2017-04-01", 'from = "2017-04-01"'), "bad-rule"),
        (('source = "agreed by the boards"', "source = 3"), "bad-rule"),
        (("[[value]]", "[value]"), "bad-rule"),
        (('title = "Ours"', "title = "), "bad-toml"),
        (('title = "Ours"\n', 'title = "Ours"\nvalue = [1, "x"]\n'), "bad-toml"),
    ],
)
def test_a_faulty_rule_is_a_finding(
    folder: Path, national: tuple[str, str], change: tuple[str, str], kind: str
) -> None:
    rule, unit = national
    file = put(folder, rule, RULE.format(title="Ours", unit=unit).replace(*change))
    loaded = read(folder)
    assert loaded.system is None
    assert {(found.kind, found.where.file) for found in loaded.findings} == {(kind, file)}


def test_values_that_are_no_tables_are_a_finding(folder: Path, national: tuple[str, str]) -> None:
    put(folder, national[0], f'title = "Ours"\nunit = "{national[1]}"\nvalue = [1, "x"]\n')
    assert {found.kind for found in read(folder).findings} == {"bad-rule"}


def test_another_unit_stops_and_an_unknown_name_warns(folder: Path, national: tuple[str, str]) -> None:
    put(folder, national[0], RULE.format(title="Ours", unit="furlongs"))
    put(folder, national[0] + "x", RULE.format(title="Ours", unit=national[1]))
    found = {found.kind: found for found in read(folder).findings}
    assert found.keys() == {"other-unit", "unknown-rule"}
    assert found["unknown-rule"].next == f"Did you mean “{national[0]}”?"
    assert found["unknown-rule"].severity == "warning"
