"""Each kind of bad input of a system folder: takes one mistake, gives one clear finding in the right place."""

import gzip
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from concordat.kernel.finding import Finding, stops
from concordat.store import read

LINES = "contract/lines.csv"
MISTAKES = {
    "unknown code": (LINES, "north-day-cases,north-hospital,north,", "north-day-cases,north-hospital,nroth,", "unknown-code", 2, "commissioner"),
    "unknown code in a list": ("contract/consolidations.csv", "north; south", "north; suoth", "unknown-code", 2, "commissioners"),
    "unknown clause": ("contract/terms.csv", "north-hospital,discharge-letters", "north-hospital,discharge-leters", "unknown-code", 3, "clause"),
    "unknown column": (LINES, "plan_activity", "planned_activity", "unknown-column", 1, "planned_activity"),
    "missing column": (LINES, "service,population,form", "population,form", "missing-column", 1, "service"),
    "repeated column": (LINES, "agrees_at,delivers_at", "agrees_at,agrees_at", "repeated-column", 1, "agrees_at"),
    "number in words": (LINES, "1260000.00", "a lot", "bad-number", 2, "value"),
    "number with its unit": (LINES, "1260000.00", "£1260000.00", "bad-number", 2, "value"),
    "number with an exponent": (LINES, "1260000.00", "1.26e6", "bad-number", 2, "value"),
    "misplaced thousands": (LINES, "1260000.00", '"12,60000.00"', "bad-number", 2, "value"),
    "digits of another script": (LINES, "1260000.00", "١٢٦", "bad-number", 2, "value"),
    "dash for no price": ("pay/prices.csv", "day case,700,", "day case,-,", "bad-number", 2, "price"),
    "part of a person": ("who/populations.csv", "120000", "120000.5", "bad-number", 2, "people"),
    "day that does not exist": (LINES, "activity,1200,1260000.00,body,body,2017-04-01", "activity,1200,1260000.00,body,body,2017-04-31", "bad-date", 2, "starts"),
    "day in another order": ("decide/proposals.csv", "2017-08-01", "01/08/2017", "bad-date", 2, "opened"),
    "choice that there is not": ("contract/contracts.csv", "North with Sample Hospital,full", "North with Sample Hospital,ful", "bad-choice", 2, "form"),
    "yes in another word": ("who/bodies.csv", "North,yes", "North,true", "bad-choice", 3, "legal_person"),
    "missing value": (LINES, "north-day-cases,", ",", "missing-value", 2, "id"),
    "blank value": (LINES, "hospital,day case care,,activity,1200", "hospital,  ,,activity,1200", "missing-value", 2, "service"),
    "empty item of a list": ("contract/consolidations.csv", "north; south", "north; ; south", "bad-list", 2, "commissioners"),
    "formula in text": ("who/bodies.csv", "North Sample Commissioner", '"=HYPERLINK(""http://example.org"")"', "formula-in-cell", 3, "name"),
    "formula in a number": (LINES, "1260000.00", "=1200*1050", "formula-in-cell", 2, "value"),
    "formula that starts with a sign": ("who/bodies.csv", "North Sample Commissioner", "+cmd|' /C calc'!A0", "formula-in-cell", 3, "name"),
    "too few cells": ("who/areas.csv", "north-area,North area,district,,", "north-area,North area,district,", "ragged-row", 2, ""),
    "comma too many": ("who/areas.csv", "North area,", "North, area,", "ragged-row", 2, ""),
    "cut off in a row": ("who/areas.csv", 'South area,district,,"made up, replace it"\n', "South ar", "cut-off-file", 3, ""),
    "cut off in quotes": ("who/areas.csv", 'South area,district,,"made up, replace it"\n', 'South area,district,,"made', "cut-off-file", 3, ""),
    "duplicate key": ("who/areas.csv", "south-area,South area", "north-area,South area", "duplicate-key", 3, "id"),
    "text outside the folder": ("decide/proposals.csv", "texts/single-contract.md", "../../secret.md", "path-outside-folder", 2, "text"),
    "text at an absolute path": ("decide/proposals.csv", "texts/single-contract.md", "/etc/motd.txt", "path-outside-folder", 2, "text"),
    "text that is not there": ("decide/proposals.csv", "texts/single-contract.md", "texts/other.md", "missing-file", 2, "text"),
    "setting of another type": ("system.toml", '"2017/18"', "2017", "bad-setting", 7, "financial_year"),
    "year that is none": ("system.toml", '"2017/18"', '"2017/19"', "bad-setting", 7, "financial_year"),
    "unknown setting": ("system.toml", "area =", "aera =", "unknown-setting", 13, "aera"),
    "newer layout": ("system.toml", "schema_version = 1", "schema_version = 99", "newer-schema", 19, "schema_version"),
    "faulty TOML": ("system.toml", '"2017/18"', '"2017/18', "bad-toml", 7, ""),
    "missing setting": ("system.toml", 'financial_year = "2017/18"', "", "missing-setting", 0, ""),
}  # fmt: skip


@pytest.fixture
def folder(folder: Path) -> Path:
    """The sample without activity, which has tests of its own and takes longer to read."""
    (folder / "pay/activity.csv").unlink()
    return folder


@pytest.mark.parametrize("mistake", MISTAKES)
def test_each_mistake_is_one_finding_at_its_place(
    mistake: str, folder: Path, change: Callable[[str, str, str], None]
) -> None:
    file, old, new, kind, line, field = MISTAKES[mistake]
    change(file, old, new)
    loaded = read(folder)
    found = [finding for finding in loaded.findings if finding.kind == kind and finding.where.file == file]
    assert loaded.system is None
    assert [(finding.where.line, finding.where.field) for finding in found] == [(line, field)], loaded.findings
    complete(found[0])


def test_all_mistakes_are_told_at_once(folder: Path, change: Callable[[str, str, str], None]) -> None:
    chosen = [
        "unknown code",
        "unknown clause",
        "dash for no price",
        "duplicate key",
        "year that is none",
        "yes in another word",
    ]
    for mistake in chosen:
        change(*MISTAKES[mistake][:3])
    found = {finding.kind for finding in read(folder).findings}
    assert {MISTAKES[mistake][3] for mistake in chosen} <= found


def test_a_misspelled_code_suggests_the_right_one(folder: Path, change: Callable[[str, str, str], None]) -> None:
    change(LINES, "north-day-cases,north-hospital,north,", "north-day-cases,north-hospital,Nroth,")
    (found,) = read(folder).findings
    assert found.next == "Did you mean “north”?"
    assert str(found).startswith("contract/lines.csv:2 (commissioner): stop: commissioner is “Nroth”")


def test_a_faulty_row_does_not_make_its_code_unknown(folder: Path, change: Callable[[str, str, str], None]) -> None:
    change("who/bodies.csv", "North,yes", "North,true")
    assert [finding.kind for finding in read(folder).findings] == ["bad-choice"]


def test_no_price_is_told_what_to_do(folder: Path, change: Callable[[str, str, str], None]) -> None:
    change("pay/prices.csv", "day case,700,", "day case,-,")
    (found,) = read(folder).findings
    assert found.next == "Where there is no value, leave the cell empty; if nought is meant, write 0."


def test_the_first_of_two_equal_keys_is_named(folder: Path, change: Callable[[str, str, str], None]) -> None:
    change("who/areas.csv", "south-area,South area", "north-area,South area")
    found = next(finding for finding in read(folder).findings if finding.kind == "duplicate-key")
    assert "lines 2 and 3" in found.what


@pytest.mark.parametrize(
    ("encoding", "kind", "severity"),
    [
        ("utf-8-sig", "byte-order-mark", "warning"),
        ("utf-16", "wrong-encoding", "stop"),
        ("cp1252", "wrong-encoding", "stop"),
    ],
)
def test_another_encoding_is_found(folder: Path, encoding: str, kind: str, severity: str) -> None:
    path = folder / "who/bodies.csv"
    path.write_bytes(path.read_text("utf-8").replace("North Sample", "Nörth Sample").encode(encoding))
    loaded = read(folder)
    assert [(finding.kind, finding.severity, finding.where.file) for finding in loaded.findings] == [
        (kind, severity, "who/bodies.csv")
    ]
    assert (loaded.system is None) == (severity == "stop")


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_another_separator_is_found_and_the_rows_are_still_checked(folder: Path, separator: str) -> None:
    path = folder / "who/areas.csv"
    path.write_text(f"id{separator}name{separator}kind\nx{separator}y{separator}z\nx{separator}y{separator}z\n")
    kinds = {finding.kind for finding in read(folder).findings if finding.where.file == "who/areas.csv"}
    assert kinds == {"wrong-separator", "duplicate-key"}


def test_an_empty_file_and_binary_data_are_found(folder: Path) -> None:
    (folder / "who/areas.csv").write_bytes(b"")
    (folder / "who/posts.csv").write_bytes(bytes(range(256)) * 8)
    found = {(finding.where.file, finding.kind) for finding in read(folder).findings}
    assert {("who/areas.csv", "missing-header"), ("who/posts.csv", "wrong-encoding")} <= found


def test_a_missing_folder_and_missing_settings_are_found(tmp_path: Path) -> None:
    assert [finding.kind for finding in read(tmp_path / "nowhere").findings] == ["missing-folder"]
    assert [(finding.kind, finding.where.file) for finding in read(tmp_path).findings] == [
        ("missing-file", "system.toml")
    ]


def test_files_of_two_gigabytes_are_refused(folder: Path) -> None:
    for file in ("who/bodies.csv", "pay/activity.csv"):
        with (folder / file).open("ab") as stream:
            stream.truncate(2 * 1024**3)
    found = {(finding.where.file, finding.kind) for finding in read(folder).findings}
    assert found == {("who/bodies.csv", "file-too-large"), ("pay/activity.csv", "file-too-large")}


@pytest.mark.slow
def test_a_packed_bomb_is_refused(folder: Path) -> None:
    (folder / "who/bodies.csv").write_bytes(gzip.compress(b"id,kind,name,legal_person\n" + b"\n" * (513 * 1024**2), 1))
    found = {(finding.where.file, finding.kind) for finding in read(folder).findings}
    assert ("who/bodies.csv", "file-too-large") in found


def test_links_out_of_the_folder_are_not_followed(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("id,name,kind\nsecret,secret,secret\n")
    for file in ("who/areas.csv", "texts/single-contract.md", "pay/activity.csv"):
        (folder / file).unlink(missing_ok=True)
        (folder / file).symlink_to(secret)
    loaded = read(folder)
    kinds = {(finding.where.file, finding.kind) for finding in loaded.findings}
    assert ("who/areas.csv", "path-outside-folder") in kinds
    assert ("decide/proposals.csv", "path-outside-folder") in kinds
    assert ("pay/activity.csv", "path-outside-folder") in kinds
    assert "secret,secret" not in str(loaded)


def test_a_folder_or_pipe_in_the_place_of_a_file_is_refused(folder: Path) -> None:
    (folder / "who/areas.csv").unlink()
    (folder / "who/areas.csv").mkdir()
    (folder / "who/names.csv").unlink()
    os.mkfifo(folder / "who/names.csv")
    kinds = {(finding.where.file, finding.kind) for finding in read(folder).findings}
    assert {("who/areas.csv", "not-a-file"), ("who/names.csv", "not-a-file")} <= kinds


def test_a_file_that_does_not_belong_is_a_warning(folder: Path) -> None:
    (folder / "contract/line.csv").write_text("id\n")
    (folder / "contract/lines.csv").rename(folder / "contract/Lines.csv")
    (folder / "sources").mkdir()
    (folder / "sources/ledger.csv").write_text("anything")
    (folder / ".gitignore").write_text("out/\n")
    warned = [finding for finding in read(folder).findings if finding.kind == "unknown-file"]
    assert [(finding.where.file, finding.severity) for finding in warned] == [
        ("contract/Lines.csv", "warning"),
        ("contract/line.csv", "warning"),
    ]
    assert warned[0].next == "Did you mean “contract/lines.csv”?"


def test_a_space_around_a_value_is_a_warning_and_is_kept(folder: Path, change: Callable[[str, str, str], None]) -> None:
    change("who/areas.csv", "North area,", "North area ,")
    loaded = read(folder)
    assert [(finding.kind, finding.severity) for finding in loaded.findings] == [("stray-space", "warning")]
    assert loaded.system is not None
    assert "North area " in [
        area.name for kind in loaded.system.records for area in loaded.system.all(kind) if kind.__name__ == "Area"
    ]


def test_many_faults_of_one_kind_are_counted(folder: Path) -> None:
    rows = "".join(f"area-{number},name,kind,nowhere-{number}\n" for number in range(500))
    (folder / "who/areas.csv").write_text("id,name,kind,within\nnorth-area,n,k,\nsouth-area,s,k,\n" + rows)
    found = read(folder).findings
    assert len(found) == 51
    assert any("450 more findings" in finding.what for finding in found)


def complete(finding: Finding) -> None:
    """Say that a finding tells what, where, why and what to do."""
    assert finding.what
    assert finding.why
    assert finding.next
    assert finding.where.file
    assert stops([finding])
