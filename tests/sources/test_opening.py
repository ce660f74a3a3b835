"""Opening files: nothing outside the folder, nothing larger than the limits, nothing that would hang."""

import gzip
import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from concordat.kernel.finding import Refused
from concordat.sources.reading import Limits, digest, inside, read_delimited, unpacked

Write = Callable[[str, str | bytes], Path]
SMALL = Limits(file_bytes=2000, unpacked_bytes=5000, rows=50, columns=20, line_characters=1000)


def kinds_of(path: Path, limits: Limits = SMALL) -> list[str]:
    return [finding.kind for finding in read_delimited(path, limits=limits).findings]


@pytest.mark.parametrize(
    "name", ["../secret.csv", "/etc/passwd", "a/../../secret.csv", "link.csv", "linked/secret.csv", "."]
)
def test_paths_that_lead_out_of_the_folder_are_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("a,b\n")
    home = tmp_path / "home"
    home.mkdir()
    (home / "link.csv").symlink_to(tmp_path / "secret.csv")
    (home / "linked").symlink_to(tmp_path)
    with pytest.raises(Refused) as refused:
        inside(home, name)
    assert refused.value.findings[0].kind == "path-outside-folder"


def test_a_file_and_a_link_inside_the_folder_are_given(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.csv").write_text("a\n")
    (tmp_path / "b.csv").symlink_to(tmp_path / "sub" / "a.csv")
    expected = (tmp_path / "sub" / "a.csv").resolve()
    assert inside(tmp_path, "sub/a.csv") == inside(tmp_path, "b.csv") == inside(tmp_path, "sub/../b.csv") == expected


@pytest.mark.parametrize(
    ("name", "kind"), [("absent.csv", "missing-file"), ("sub", "not-a-file"), ("a\0b", "missing-file")]
)
def test_what_is_no_file_is_refused(name: str, kind: str, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    with pytest.raises(Refused) as refused:
        inside(tmp_path, name)
    assert refused.value.findings[0].kind == kind


def test_a_link_in_a_circle_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(Refused):
        inside(tmp_path, "a")


def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(Refused) as refused:
        inside(tmp_path, "pipe.csv")
    assert refused.value.findings[0].kind == "not-a-file"
    assert kinds_of(tmp_path / "pipe.csv") == ["not-a-file"]


def test_two_gigabytes_are_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(2 * 1024**3)  # a file with a hole: it takes no room on disk
    assert kinds_of(path, Limits()) == ["file-too-large"]


def test_a_gzip_bomb_is_refused_while_it_is_unpacked(write: Write) -> None:
    path = write("bomb.csv.gz", gzip.compress(b"0,0\n" * 100_000))
    assert path.stat().st_size < SMALL.file_bytes
    assert kinds_of(path) == ["file-too-large"]


def test_a_zip_bomb_is_refused_while_it_is_unpacked(write: Write) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.csv", b"0,0\n" * 100_000)
    assert kinds_of(write("bomb.zip", packed.getvalue())) == ["file-too-large"]


def test_a_zip_with_one_file_is_read_and_with_two_refused(write: Write) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("one.csv", "a,b\n1,2\n")
    assert [line.cells for line in read_delimited(write("one.zip", packed.getvalue())).lines] == [
        ["a", "b"],
        ["1", "2"],
    ]
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("two.csv", "a,b\n1,2\n")
    assert kinds_of(write("two.zip", packed.getvalue())) == ["many-files-in-zip"]


def test_a_locked_zip_is_a_finding(write: Write) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("one.csv", "a,b\n1,2\n")
    locked = bytearray(packed.getvalue())
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert kinds_of(write("locked.zip", bytes(locked))) == ["cut-off-file"]


@pytest.mark.parametrize("content", ["a\n" * 60, ",".join("a" * 30) + "\n", "a" * 1500])
def test_too_many_rows_columns_or_characters_are_refused(content: str, write: Write) -> None:
    assert kinds_of(write("many.csv", content))[0] in ("file-too-large", "line-too-long")


def test_the_hash_is_that_of_the_file_as_it_lies_there(write: Write) -> None:
    packed = gzip.compress(b"a,b\n", mtime=0)
    path = write("small.csv.gz", packed)
    import hashlib

    assert digest(path) == hashlib.sha256(packed).hexdigest()
    with unpacked(path) as stream:
        assert stream.read() == b"a,b\n"
