"""Writing a system folder: takes a system, gives the whole folder or leaves everything as it was."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from concordat.contract.records import Contract, Line
from concordat.decide.records import Proposal
from concordat.kernel.finding import Refused
from concordat.kernel.system import Document, System
from concordat.store import national_rulebook, read, write
from concordat.store import staging as staging_module
from concordat.store.kinds import kinds_by_file
from concordat.store.staging import STAGING
from concordat.who.records import Area, Body


def system_in(folder: Path) -> System:
    """Read a folder without findings."""
    loaded = read(folder)
    assert loaded.system is not None, loaded.findings
    return loaded.system


def content(folder: Path) -> dict[str, bytes]:
    """Return every file with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def changed(system: System, kind: type[Any], *records: Any) -> System:
    """Return the system with other records of one class."""
    return replace(system, records={**system.records, kind: tuple(records)})


def test_one_changed_record_is_one_changed_line(folder: Path) -> None:
    system = system_in(folder)
    before = (folder / Line.FILE).read_text().splitlines()
    first, *others = system.all(Line)
    write(changed(system, Line, replace(first, value=Decimal("1260000.01")), *others), folder)
    after = (folder / Line.FILE).read_text().splitlines()
    assert [(was, now) for was, now in zip(before, after, strict=True) if was != now] == [
        (before[1], before[1].replace("1260000.00", "1260000.01"))
    ]


def test_rewriting_an_unchanged_folder_changes_nothing_and_keeps_other_files(folder: Path) -> None:
    (folder / "notes.txt").write_text("mine")
    (folder / "sources").mkdir()
    (folder / "sources/ledger.csv").write_text("mine too")
    before = content(folder)
    write(system_in(folder), folder)
    assert content(folder) == before


def test_records_that_are_gone_leave_the_header_and_tables_and_rules_that_are_gone_leave_nothing(folder: Path) -> None:
    rule = folder / "rules/pay/own.toml"
    rule.parent.mkdir(parents=True)
    rule.write_text(
        'title = "Own"\nunit = "days"\n[[value]]\nfrom = 2017-04-01\nis = "3"\n'
        'source = "s"\nstatus = "to check"\ndecision = "d"\n'
    )
    system = system_in(folder)
    assert system.rules.layer("local").keys() == {"pay.own"}
    write(replace(system, records={Body: system.all(Body)}, bulk={}, rules=national_rulebook()), folder)
    assert (folder / Area.FILE).read_text() == "id,name,kind,within,source\n"
    assert not rule.exists()
    assert not (folder / "pay/activity.csv").exists()
    assert system_in(folder).all(Body) == system.all(Body)


def test_a_table_that_names_unknown_lines_is_refused_and_nothing_is_written(folder: Path, tmp_path: Path) -> None:
    system = system_in(folder)
    wrong = system.bulk["activity"].mutate(line=system.bulk["activity"].line.upper())
    with pytest.raises(Refused) as refused:
        write(replace(system, bulk={"activity": wrong}), tmp_path / "fresh")
    assert {finding.kind for finding in refused.value.findings} == {"unknown-code"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["system"]


@pytest.mark.parametrize(
    ("kind", "records", "kinds"),
    [
        (Area, [Area(id="", name="n", kind="k")], {"cannot-write"}),
        (Area, [Area(id="a", name="n\0", kind="k")], {"cannot-write"}),
        (Area, [Area(id="a", name="\ud800", kind="k")], {"cannot-write"}),
        (Area, [Area(id="a", name="n", kind="k"), Area(id="a", name="m", kind="k")], {"duplicate-key"}),
        (Area, [Area(id="a", name="n", kind="k", within="b")], {"unknown-code"}),
        (Area, [Area(id="a", name="n" * 200_000, kind="k")], {"cannot-write"}),
        (Contract, [Contract(id="c", title="t", form="verbal", starts=date(2017, 4, 1))], {"cannot-write"}),
        (Contract, [Contract(id="c", title="t", starts="2017-04-01")], {"cannot-write"}),  # type: ignore[arg-type]
        (Proposal, [Proposal(id="p", title="t", text=Document("../t.md", "x", ""), rule="r", opened=date(2017, 4, 1))], {"cannot-write"}),
        (Proposal, [Proposal(id="p", title="t", text=Document("t.md", "x", "0"), rule="r", opened=date(2017, 4, 1))], {"cannot-write"}),
    ],
)  # fmt: skip
def test_what_would_not_come_back_is_refused_and_nothing_is_written(
    folder: Path, tmp_path: Path, kind: type[Any], records: list[Any], kinds: set[str]
) -> None:
    system = replace(system_in(folder), records={kind: tuple(records)}, bulk={})
    before = content(folder)
    for target in (folder, tmp_path / "fresh"):
        with pytest.raises(Refused) as refused:
            write(system, target)
        assert {finding.kind for finding in refused.value.findings} == kinds
    assert content(folder) == before
    assert not (tmp_path / "fresh").exists()


def test_numbers_that_are_no_numbers_are_refused(folder: Path, tmp_path: Path) -> None:
    system = system_in(folder)
    first, *others = system.all(Line)
    with pytest.raises(Refused):
        write(changed(system, Line, replace(first, value=Decimal("NaN")), *others), tmp_path / "fresh")


def test_a_writing_that_fails_leaves_everything_as_it_was(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = system_in(folder)
    before = content(folder)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("concordat.store.write_system._write_bulk", fail)
    for target in (folder, tmp_path / "fresh"):
        with pytest.raises(OSError, match="No space"):
            write(system, target)
    assert content(folder) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["system"]


def test_a_writing_cut_off_while_files_are_put_in_place_is_found_and_can_be_done_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = system_in(folder)
    real, moved = Path.replace, []

    def cut_off(path: Path, target: Path) -> Path:
        if len(moved) == 3:
            raise KeyboardInterrupt
        moved.append(path)
        return real(path, target)

    monkeypatch.setattr(staging_module.Path, "replace", cut_off)
    with pytest.raises(KeyboardInterrupt):
        write(system, folder)
    monkeypatch.undo()
    assert [finding.kind for finding in read(folder).findings] == ["interrupted-write"]
    write(system, folder)
    assert read(folder).findings == ()
    assert not (folder / STAGING).exists()


def test_a_folder_that_is_no_system_is_not_written_over(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "thesis.txt").write_text("years of work")
    for target in (other, other / "thesis.txt"):
        with pytest.raises(Refused) as refused:
            write(system_in(folder), target)
        assert refused.value.findings[0].kind == "not-a-system-folder"
    assert content(other) == {"thesis.txt": b"years of work"}


def test_text_that_looks_like_a_formula_is_kept_and_cannot_run(
    folder: Path, change: Callable[[str, str, str], None]
) -> None:
    change("who/areas.csv", "North area", "'=1+1")
    system = system_in(folder)
    assert system.all(Area)[0].name == "=1+1"
    write(system, folder)
    assert "north-area,'=1+1,district" in (folder / "who/areas.csv").read_text()


def test_every_file_is_plain_for_git_and_spreadsheets(folder: Path) -> None:
    for file in kinds_by_file():
        text = (folder / file).read_bytes()
        assert b"\r" not in text
        assert text.endswith(b"\n")
    assert subprocess.run(["git", "diff", "--no-index", "--stat", folder, folder], check=False).returncode == 0
