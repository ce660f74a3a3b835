"""Traces: takes reasons of a system read from a folder, gives file, lines and hash of records, rows and rules."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from concordat.kernel.answer import Because, RecordRef, RowsRef, because_record, because_rule
from concordat.kernel.jsonable import jsonable
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import System
from concordat.kernel.trace import Source
from concordat.store import locator, read, resolve
from concordat.store.bulk_lines import finder, spans_of


def opened(folder: Path) -> System:
    """Read a folder without findings."""
    loaded = read(folder)
    assert loaded.system is not None, loaded.findings
    return loaded.system


def test_a_record_leads_to_its_line_and_the_hash_of_its_file(folder: Path) -> None:
    source = locator(opened(folder))(RecordRef("Line", ("south-day-cases",)))
    assert source.file == "contract/lines.csv"
    assert source.lines == ((4, 4),)
    assert source.sha256 == sha256((folder / "contract/lines.csv").read_bytes()).hexdigest()
    assert (folder / source.file).read_text().splitlines()[source.lines[0][0] - 1].startswith("south-day-cases,")


def test_a_record_with_a_line_break_in_a_cell_moves_the_lines_below(
    folder: Path, change: Callable[[str, str, str], None]
) -> None:
    change("who/areas.csv", "North area", '"North\narea"')
    assert locator(opened(folder))(RecordRef("Area", ("south-area",))).lines == ((4, 4),)


def test_rows_lead_to_spans_of_lines(folder: Path) -> None:
    locate = locator(opened(folder))
    text = (folder / "pay/activity.csv").read_text().splitlines()
    chosen = locate(RowsRef("activity", {"line": "north-day-cases", "hrg": "SAMPLE-1"}))
    assert chosen.lines == ((2, 2), (4, 4))
    assert all(
        text[line - 1].startswith("north-day-cases,") and "SAMPLE-1" in text[line - 1] for line, _ in chosen.lines
    )
    assert chosen.sha256 == sha256((folder / "pay/activity.csv").read_bytes()).hexdigest()
    assert locate(RowsRef("activity", {"month": "2017-05-01"})).lines == ((4, 5), (8, 9))
    assert locate(RowsRef("activity", {"spells": "52"})).lines == ((2, 2),)
    assert locate(RowsRef("activity", {"month": "no day"})).lines == ()
    assert locate(RowsRef("activity")).lines == ((2, 9),)
    assert locate(RowsRef("activity")).note == "8 rows."


def test_rows_of_a_record_file_are_found_too(folder: Path) -> None:
    source = locator(opened(folder))(RowsRef("populations", {"year": "2017", "basis": "resident"}))
    assert (source.file, source.lines, source.note) == ("who/populations.csv", ((2, 3),), "2 rows.")


def test_what_stands_nowhere_says_so(folder: Path) -> None:
    locate = locator(opened(folder))
    assert "no file" in locate(RecordRef("Line", ("made-up",))).note
    assert "no table" in locate(RowsRef("ledger")).note
    assert "region" in locate(RowsRef("activity", {"region": "East"})).note


def test_local_and_national_rules_lead_to_their_files(folder: Path, rules: Rulebook) -> None:
    own = folder / "rules/pay/own.toml"
    own.parent.mkdir(parents=True)
    own.write_text(
        'title = "Own"\nunit = "days"\n[[value]]\nfrom = 2017-04-01\nis = "3"\nsource = "s"\nstatus = "to check"\ndecision = "d"\n'
    )
    system = opened(folder)
    source = locator(system)(system.rules.history("pay.own")[0])
    assert source == Source("rules/pay/own.toml", (), sha256(own.read_bytes()).hexdigest())
    national = locator(system)(rules.history(rules.ids[0])[0])
    assert national.file.startswith("rulebook/")
    assert len(national.sha256) == 64


def test_a_tree_keeps_its_shape_and_has_a_json_form(folder: Path, rules: Rulebook) -> None:
    tree = Because(
        "the whole",
        parts=(
            because_record("a line", "Line", "north-day-cases"),
            Because("its rows", rows=RowsRef("activity", {"line": "north-day-cases"})),
            because_rule(rules.history(rules.ids[0])[0]),
        ),
    )
    traced = resolve(opened(folder), tree)
    assert [reason.says for reason in traced.walk()][:3] == ["the whole", "a line", "its rows"]
    assert traced.source is None
    written = json.loads(json.dumps(jsonable(traced)))
    assert written["parts"][1]["source"]["lines"] == [[2, 5]]


def test_spans_of_lines() -> None:
    assert spans_of([]) == ()
    assert spans_of([2, 3, 3, 4, 7, 9, 10]) == ((2, 4), (7, 7), (9, 10))


@pytest.mark.parametrize(
    "where",
    [
        {},
        {"line": "north-day-cases"},
        {"line": "north-day-cases", "hrg": "SAMPLE-1", "region": "East"},
        {"month": "2017-05-01"},
        {"month": "no day"},
        {"spells": "52"},
        {"hrg": "None"},
        {"hrg": "nowhere"},
    ],
)
def test_small_tables_and_large_ones_are_searched_alike(folder: Path, where: dict[str, str]) -> None:
    table = opened(folder).bulk["activity"]
    assert finder(table, 50)(where) == finder(table, 50, most_kept=0)(where)
